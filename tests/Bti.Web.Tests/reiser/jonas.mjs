// Acceptance scenario B in the browser, to the first meeting: the mother says yes, and the log waits for the father.
import { reis } from './nettleser.mjs';

const dato = om => new Date(Date.now() + om * 864e5).toLocaleDateString('nb-NO', { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit', year: 'numeric' });
const for14AarSiden = new Date(); for14AarSiden.setFullYear(for14AarSiden.getFullYear() - 14, for14AarSiden.getMonth() - 4);
const foedt = for14AarSiden.toLocaleDateString('nb-NO', { day: '2-digit', month: '2-digit', year: 'numeric' });
const barn = 'Jonas Prøve';

await reis(Number(process.argv[2]), {}, async ({ side, se, knapp, gaa, velg, fyll, kom, somAnsatt, registrerForesatt, registrerJa, feil }) => {
  const staar = async (tekst, hva) => { if (await side.locator('main').getByText(tekst).count() === 0) feil.push(`${hva}: «${tekst}» is not there.`); };
  const hopp = async dager => {
    await side.locator('.demolinje').getByRole('button', { name: dager, exact: true }).click();
    await kom(/^\/demo\/skjedde/);
  };

  // The uro, and the talk before anything is decided.
  await somAnsatt('3407', 'Ola Berg');
  await gaa('/uro/ny');
  await fyll({ barnNavn: barn, barnFoedt: foedt, observertDato: dato(0), beskrivelse: 'Jonas har vært til stede 62 % av timene siden skolestart.' });
  await knapp('Lagre uroen');
  await kom(/^\/uro\/.*ny=ja/);
  const uro = new URL(side.url()).pathname;
  await gaa(uro);
  await knapp('Del med nærmeste leder');
  await kom(/^\/uro\/[^/]*$/);
  await gaa(`${uro}/avklaring`);
  await se('jonas-uten-samtale');
  if (await side.locator('[name=til][value="1"]').count() > 0) feil.push('A nivå is offered before anybody has talked.');
  await hopp('7 dager');
  await somAnsatt('3407', 'Ola Berg');
  await gaa(`${uro}/samtale`);
  await fyll({ dag: dato(7), barnetSa: 'Jeg orker ikke første time.', foresatteSa: 'Mor sier at morgenene er tunge.' });
  await knapp('Lagre samtalen');
  await kom(/^\/uro\/[^/]*$/);
  await gaa(`${uro}/avklaring`);
  await velg('til', '1');
  await fyll({ begrunnelse: 'Fraværet går ikke ned.' });
  await knapp('Lagre avklaringen');
  await kom(/^\/uro\/[^/]*$/);

  // The mother signs. The log waits, and says for whom.
  await gaa('/forloep');
  await side.getByRole('link', { name: barn }).first().click();
  await kom(/^\/forloep\/.+/);
  const forloep = new URL(side.url()).pathname;
  for (const [navn, relasjon] of [['Mona Prøve', 'mor'], ['Per Prøve', 'far']]) await registrerForesatt(forloep, navn, relasjon);
  await registrerJa(forloep, 'Mona Prøve', 'papir');
  await hopp('7 dager');
  await somAnsatt('3407', 'Ola Berg');
  await staar('Avklar samtykket til stafettloggen', 'His home');
  await se('jonas-hjem');
  await gaa(forloep);
  await staar('Disse har ikke svart på om dere kan ha stafettlogg: Per Prøve.', 'The page of the forløp');
  if (await side.getByRole('link', { name: 'Skriv i loggen' }).count() > 0) feil.push('The log is open before the father has answered.');
  await se('jonas-venter');

  // The father signs, and there is a log; the first meeting agrees when to evaluate.
  await registrerJa(forloep, 'Per Prøve', 'papir');
  await gaa(forloep);
  await staar('Start det første tiltaket', 'The log that is open');
  await gaa(`${forloep}/moete`);
  await fyll({ dag: dato(14), deltakere: 'Jonas, mor, far og Ola', referat: 'Jonas vil begynne dagen på verkstedet.', evalueres: dato(56) });
  await knapp('Lagre referatet');
  await kom(/^\/forloep\/[^/]*$/);
  await gaa(`${forloep}/maal`);
  await fyll({ tekst: 'Jonas er til stede i 80 % av timene.', innen: dato(56) });
  await knapp('Lagre målet');
  await kom(/^\/forloep\/[^/]*$/);
  await gaa(`${forloep}/tiltak`);
  await side.selectOption('[name=maal]', { label: 'Jonas er til stede i 80 % av timene.' });
  await fyll({ tittel: 'Rolig start', ansvarlig: 'Ola Berg' });
  await velg('arena', 'enhet');
  await side.selectOption('[name=tjeneste]', 'skole');
  await knapp('Start tiltaket');
  await se('jonas-tiltak-uten-frist');
  if (await side.inputValue('[name=tittel]') !== 'Rolig start') feil.push('What was typed is gone.');
  await fyll({ frist: dato(56) });
  await knapp('Start tiltaket');
  await kom(/^\/forloep\/[^/]*$/);
  await staar('Rolig start', 'The tiltak');
  await se('jonas-forloep');

  // The family goes away: the evaluering waits when the rektor has said yes, and goes on when they are back.
  const pause = dato(44);
  await gaa(`${forloep}/utsettelse`);
  await side.selectOption('[name=frist]', { label: await side.locator('[name=frist] option', { hasText: 'Evaluer tiltakene' }).textContent() });
  await velg('slag', 'pause');
  await fyll({ til: pause });
  await knapp('Send');
  await se('jonas-pause-uten-grunn');
  if (await side.inputValue('[name=til]') !== pause) feil.push('The last day of the pause is gone.');
  await fyll({ grunn: 'Jonas er hos besteforeldrene til over påske.' });
  await knapp('Send');
  await kom(/^\/forloep\/[^/]*$/);
  await staar(`Frist bedt satt på pause til og med ${pause}`, 'The timeline');
  await somAnsatt('3407', 'Tone Moen');
  await gaa('/enheten');
  await staar('Jonas er hos besteforeldrene til over påske.', 'What the rektor is asked');
  await se('jonas-pause-spurt');
  await knapp('Ja, sett fristen på pause');
  await kom(/^\/enheten/);
  await somAnsatt('3407', 'Ola Berg');
  await gaa(forloep);
  await staar(`Lederen sa ja til å sette fristen på pause til og med ${pause}`, 'The timeline');
  if (await side.getByText('Til stede:').count() !== 1) feil.push('Somebody is said to be present elsewhere than at the meeting.');
  await se('jonas-pause');
  const mor = async () => {
    await gaa('/logg-inn?kommune=3407');
    await side.getByRole('button', { name: /Mona Prøve/ }).click();
    await kom(/^\/mine-barn$/);
    await side.locator('main .liste a').first().click();
    await side.getByText('Stafettholder', { exact: true }).waitFor();
  };
  await mor();
  await staar(`Evalueringen er satt på pause til og med ${pause}`, 'What the mother is told');
  await staar('Satt på pause til og med', 'The next date of the mother');
  if (await side.getByText('besteforeldrene').count() > 0) feil.push('The mother reads what was written to the rektor.');
  await se('jonas-pause-hos-mor');
  await somAnsatt('3407', 'Ola Berg');
  await gaa(`${forloep}/utsettelse`);
  await se('jonas-paa-pause');
  await side.locator('main').getByRole('button', { name: /^Ta fristen av pause/ }).click();
  await kom(/^\/forloep\/[^/]*$/);
  await staar('Frist tatt av pause', 'The timeline');
  await mor();
  await staar('Evalueringen er ikke lenger på pause: innen', 'What the mother is told');

  // Nobody else sees a word; the rektor sees that it is there.
  for (const navn of ['Per Dahl', 'Torill Sletten', 'Tone Moen']) {
    await somAnsatt('3407', navn);
    if ((await gaa(forloep)).status() !== 404) feil.push(`${navn} opened the log.`);
  }
  await gaa('/enheten');
  await staar(barn, 'The list of the unit');
  await se('jonas-enheten');
});
