// Acceptance scenario A in the browser: a teacher's uro becomes a forloep with a log under samtykke, and is closed.
import { reis } from './nettleser.mjs';

const bredde = Number(process.argv[2]);
const idag = new Date().toLocaleDateString('nb-NO', { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit', year: 'numeric' });
const omSeksUker = new Date(Date.now() + 42 * 864e5).toLocaleDateString('nb-NO', { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit', year: 'numeric' });
const barn = `Ada Prøve ${String.fromCharCode(65 + bredde % 26)}`;

await reis(bredde, {}, async ({ side, se, knapp, gaa, velg, fyll, kom, somAnsatt, feil }) => {
  await gaa('/');
  await se('logg-inn');
  await somAnsatt('3447', 'Siri Haugen');
  await se('hjem-tomt');
  await gaa('/akutt');
  await se('akutt');

  await gaa('/uro/ny');
  await se('ny-uro');
  await knapp('Lagre uroen');
  await se('ny-uro-feil');
  await fyll({ barnNavn: barn, barnFoedt: '03.02.2021', observertDato: idag, beskrivelse: 'Trekker seg unna i leken og gråter ved henting.' });
  // At most two seconds of writing may be lost; a moment more for the answer.
  await side.waitForTimeout(3_000);
  await side.getByText(/Lagret som kladd/).waitFor();
  await gaa('/uro/ny');
  if (!(await side.inputValue('[name=beskrivelse]')).startsWith('Trekker seg unna')) feil.push('The draft was not restored.');
  await knapp('Lagre uroen');
  await kom(/^\/uro\/.*ny=ja/);
  await se('uro-kvittering');
  const uro = new URL(side.url()).pathname;

  await gaa(`${uro}/skjema`);
  await se('uro-skjema');
  await fyll({ styrker: 'Glad i dyr.', sone: '3' });
  await knapp('Lagre notatene');
  await kom(/^\/uro\/[^/]*$/);
  await gaa(`${uro}/avklaring`);
  await se('avklaring-stengt');
  await gaa(uro);
  await knapp('Del med nærmeste leder');
  await kom(/^\/uro\/[^/]*$/);
  await gaa(`${uro}/samtale`);
  await se('samtale');
  await fyll({ dag: idag, barnetSa: 'Jeg vil være med Siri.', foresatteSa: 'De har sett det samme.' });
  await knapp('Lagre samtalen');
  await kom(/^\/uro\/[^/]*$/);
  await gaa(`${uro}/avklaring`);
  await velg('til', '1');
  await fyll({ begrunnelse: 'Uroen består, og vi prøver tiltak.' });
  await se('avklaring');
  await knapp('Lagre avklaringen');
  await kom(/^\/uro\/[^/]*$/);
  await se('uro-avklart');

  await gaa('/forloep');
  await se('mine-forloep');
  await side.getByRole('link', { name: barn }).first().click();
  await kom(/^\/forloep\/.+/);
  const forloep = new URL(side.url()).pathname;
  await se('forloep-venter');
  await gaa(`${forloep}/samtykke`);
  await se('samtykke-tomt');
  for (const [navn, relasjon] of [['Mor Prøve', 'mor'], ['Far Prøve', 'far']]) {
    await gaa(`${forloep}/samtykke`);
    const boks = side.locator('details.bekreft').first();
    if (!(await boks.evaluate(b => b.open))) await boks.locator('summary').click();
    await fyll({ navn, relasjon });
    await side.check('[name=foreldreansvar]');
    await knapp('Registrer');
    await side.getByLabel(navn).waitFor();
  }
  for (const navn of ['Mor Prøve', 'Far Prøve']) {
    await gaa(`${forloep}/samtykke`);
    await side.getByLabel(navn).check();
    await velg('svar', 'ja');
    await velg('maate', 'muntlig');
    await knapp('Registrer svaret');
    await side.getByText(`${navn}:`, { exact: true }).waitFor();
  }
  await se('samtykke');
  const maatene = await side.locator('[name=maate]').evaluateAll(valg => valg.map(v => v.value));
  if (maatene.join() !== 'muntlig,papir') feil.push(`What nobody can write down for another is offered: ${maatene}`);

  await gaa(`${forloep}/innlegg`);
  await se('innlegg');
  await velg('slag', 'ressurs');
  await fyll({ tekst: 'Ada er glad i dyr og har en nær venn.' });
  await knapp('Lagre');
  await kom(/^\/forloep\/[^/]*$/);
  await gaa(`${forloep}/innlegg`);
  await velg('slag', 'barnets_stemme');
  await fyll({ tekst: 'Jeg vil være med Siri.' });
  await side.check('[name=egneOrd]');
  await knapp('Lagre');
  await kom(/^\/forloep\/[^/]*$/);
  await gaa(`${forloep}/maal`);
  await se('maal');
  await fyll({ tekst: 'Leker med én venn hver dag.', innen: omSeksUker });
  await knapp('Lagre målet');
  await kom(/^\/forloep\/[^/]*$/);
  await gaa(`${forloep}/tiltak`);
  await se('tiltak');
  await side.selectOption('[name=maal]', { label: 'Leker med én venn hver dag.' });
  await fyll({ tittel: 'Lekegruppe to ganger i uka', ansvarlig: 'Siri Haugen', frist: omSeksUker });
  await velg('arena', 'enhet');
  await side.selectOption('[name=tjeneste]', 'barnehage');
  await knapp('Start tiltaket');
  await kom(/^\/forloep\/[^/]*$/);
  await gaa(`${forloep}/moete`);
  await se('moete');
  await fyll({ deltakere: 'Mor, far og Siri', referat: 'Mor og far fortalte at Ada sover bedre.' });
  await knapp('Lagre referatet');
  await kom(/^\/forloep\/[^/]*$/);
  await se('forloep');
  await side.getByRole('link', { name: 'Vurder tiltaket' }).click();
  await kom(/\/tiltak\/.+/);
  await se('vurdering');
  for (const under of ['stafett', 'nivaa', 'utskrift']) {
    await gaa(`${forloep}/${under}`);
    await se(under);
  }
  await gaa(`${forloep}/evaluering`);
  await fyll({ barnetHoertAv: 'Siri Haugen', barnetHoertDag: idag, barnetsSyn: 'Jeg har en venn.', vurdering: 'Ada leker med andre hver dag.', neste: omSeksUker });
  await velg('utfall', 'maal_naadd');
  await se('evaluering');
  await knapp('Lagre evalueringen');
  await kom(/\/avslutning$/);
  await velg('grunn', 'maal_naadd');
  await fyll({ notat: 'Målet er nådd, og alle er fornøyde.' });
  await se('avslutning');
  await knapp('Avslutt forløpet');
  await kom(/^\/forloep\/[^/]*$/);
  await se('avsluttet');
  await gaa('/soek');
  await fyll({ q: 'Ada' });
  await knapp('Søk');
  await side.getByRole('link', { name: barn }).first().waitFor();
  await se('soek');

  await somAnsatt('3447', 'Marit Sveen');
  await gaa('/enheten');
  await se('enheten');
  const svar = await gaa(forloep);
  if (svar.status() !== 404) feil.push(`The leader opened the log: ${svar.status()}`);
  await se('ikke-tilgang');
});
