// Reads calendar files with ical.js and says what is in them: [{ metode, hendelser: [{ navn: verdi }] }], as JSON on both sides.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const filer = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(filer.map(fil => {
  const kalender = new ICAL.Component(ICAL.parse(fil));
  return {
    metode: kalender.getFirstPropertyValue('method'),
    egenskaper: kalender.getAllProperties().map(p => p.name),
    deler: kalender.getAllSubcomponents().map(del => ({
      navn: del.name,
      egenskaper: del.getAllProperties().map(p => p.name),
      deler: del.getAllSubcomponents().length,
      parametre: Object.keys(del.getFirstProperty('attendee').jCal[1]),
      uid: del.getFirstPropertyValue('uid'),
      nummer: del.getFirstPropertyValue('sequence'),
      status: del.getFirstPropertyValue('status'),
      tittel: del.getFirstPropertyValue('summary'),
      sted: del.getFirstPropertyValue('location'),
      arrangoer: del.getFirstPropertyValue('organizer'),
      deltaker: del.getFirstPropertyValue('attendee'),
      fra: del.getFirstPropertyValue('dtstart').toJSDate().toISOString(),
      til: del.getFirstPropertyValue('dtend').toJSDate().toISOString(),
    })),
  };
})));
