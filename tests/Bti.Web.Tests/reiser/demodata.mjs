// The demo as it is handed out: the home of each role and the main pages, with the rows and texts that are really there.
import { reis } from './nettleser.mjs';

const roller = [
  ['Siri Haugen', 'barnehagelaerer'], ['Ola Myhre', 'laerer'], ['Marit Sveen', 'enhetsleder'], ['Arne Lund', 'helsesykepleier'],
  ['Kjell Moen', 'ppt'], ['Anna Brenden', 'koordinator'], ['Eli Rust', 'barnevern'], ['Odd Dokken', 'personvernombud'], ['Inger Kolstad', 'kommunalsjef'], ['Petter Aas', 'administrator'],
];
const underForloepet = ['samtykke', 'stafett', 'innlegg', 'maal', 'tiltak', 'moete', 'evaluering', 'nivaa', 'avslutning', 'ansvarsgruppe', 'droefting', 'utskrift'];

await reis(Number(process.argv[2]), {}, async ({ side, se, knapp, gaa, velg, fyll, kom, somAnsatt, feil }) => {
  const foerste = vilkaar => side.locator('main .liste a').filter(vilkaar).first().getAttribute('href');
  const ventSvar = async (sti, status) => {
    const svar = await gaa(sti);
    if (svar.status() !== status) feil.push(`${sti}: ${svar.status()}, not ${status}`);
  };

  await gaa('/logg-inn?kommune=3447');
  await se('demo-velg-rolle');
  for (const [navn, rolle] of roller) {
    await somAnsatt('3447', navn);
    await se(`demo-hjem-${rolle}`);
    if (await side.locator('main section').count() < 2) feil.push(`${rolle}: the home leads nowhere.`);
  }

  await somAnsatt('3447', 'Odd Dokken');
  await side.getByRole('link', { name: 'Alle nødinnsyn, også de som er kontrollert' }).click();
  await kom(/^\/noedinnsyn\/kontroll$/);
  await se('demo-noedkontroll');

  // One who neither writes uro nor looks into nødinnsyn is led to neither.
  await somAnsatt('3447', 'Petter Aas');
  if (await side.getByRole('link', { name: 'Alle nødinnsyn' }).count() > 0) feil.push('An administrator is led to what he may not look into.');

  // The last one in the list writes no uro, and is not offered to.
  if (await side.getByRole('link', { name: 'Ny uro' }).count() > 0) feil.push('An administrator is offered Ny uro.');
  await ventSvar('/uro/ny', 404);
  await gaa('/veileder');
  await se('demo-veileder');

  // The kommuner of one barnevern, from the home of the one who works there.
  await somAnsatt('3447', 'Eli Rust');
  await side.getByRole('link', { name: 'Kommunene med samme barnevern' }).click();
  await kom(/^\/oversikt\/barnevern$/);
  await se('demo-fellestall');
  for (const kommune of ['Gjøvik', 'Søndre Land', 'Nordre Land']) if (await side.getByRole('columnheader', { name: kommune }).count() === 0) feil.push(`${kommune} is not beside the others.`);

  await somAnsatt('3447', 'Marit Sveen');
  await gaa('/enheten');
  await se('demo-enheten');
  await gaa('/enheten/bytter');
  await se('demo-bytter');
  await gaa('/enheten');
  await gaa(await side.locator('main a[href^="/enheten/forloep/"]').first().getAttribute('href'));
  await se('demo-enheten-stafett');

  await somAnsatt('3447', 'Anna Berg');
  const frister = await side.locator('main section').first().locator('.ds-tag').allTextContents();
  const over = frister.map(frist => (/(\d+) dag(er)? over fristen/.exec(frist) ?? [0, 0])[1]).map(Number);
  if (!over.every((dager, i) => i === 0 || dager <= over[i - 1])) feil.push(`Not the most overdue first: ${frister}`);
  const uro = await foerste({ hasText: 'uro fra' });
  for (const under of ['', '/barn', '/skjema', '/samtale', '/avklaring', '/endre']) {
    await gaa(uro + under);
    await se(`demo-uro${under.replace('/', '-')}`);
  }
  await gaa('/uro/ny');
  const [barn, annet] = [side.locator('[name=barn]'), side.locator('[name=barnNavn]')];
  // Another run may have left a draft.
  await velg('gjelder', 'barn');
  await barn.selectOption('');
  if (!(await annet.isVisible())) feil.push('A child who is not on the list cannot be named.');
  await barn.selectOption({ index: 1 });
  if (await annet.isVisible()) feil.push('The name of a chosen child is asked for.');
  await se('demo-ny-uro-barn');
  await velg('gjelder', 'ikke_navngitt');
  if (await barn.isVisible()) feil.push('A child is asked for when nobody is to be named.');

  await somAnsatt('3447', 'Siri Haugen');
  for (const filter of ['', '?status=alle', '?status=avsluttede&nivaa=3', '?side=99', '?side=abc']) {
    await gaa(`/forloep${filter}`);
    await se(`demo-forloep-liste${filter.replace(/\W/g, '-')}`);
  }
  await gaa('/forloep');
  const forloep = await foerste({ hasText: 'Jenny' });
  await gaa(forloep);
  await se('demo-forloep');
  await side.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const hode = await side.locator('.sakshode').boundingBox();
  if (hode.y < 0 || hode.height > 260) feil.push(`The header is not in view, or fills the screen: ${JSON.stringify(hode)}`);
  for (const slag of ['moete', 'notat', 'grunn_til_uro']) {
    await gaa(`${forloep}?slag=${slag}`);
    await se(`demo-tidslinje-${slag}`);
  }
  for (const under of underForloepet) {
    await gaa(`${forloep}/${under}`);
    await se(`demo-forloep-${under}`);
  }
  await side.emulateMedia({ media: 'print' });
  await se('demo-utskrift-papir');
  if (await side.locator('.ark button').first().isVisible()) feil.push('A button is printed.');
  await side.emulateMedia({ media: 'screen' });
  await gaa('/soek');
  for (const [hva, navn] of [['pr', 'feil'], ['Prøve', 'treff'], ['Finnes Ikke', 'tomt']]) {
    await fyll({ q: hva });
    await knapp('Søk');
    await side.waitForFunction(q => document.querySelector('[name=q]').getAttribute('value') === q, hva);
    await se(`demo-soek-${navn}`);
  }

  await somAnsatt('3447', 'Eirik Hagen');
  await gaa(await foerste({ hasText: 'Svar på om du kan ta stafettpinnen' }));
  await se('demo-stafett-tilbudt');

  // Reads and writes with samtykke, and does not steer.
  await somAnsatt('3447', 'Arne Lund');
  await gaa('/forloep');
  const medSamtykke = await foerste({});
  await gaa(medSamtykke);
  await se('demo-forloep-aktoer');
  for (const under of ['samtykke', 'stafett', 'evaluering', 'nivaa', 'avslutning']) await ventSvar(`${medSamtykke}/${under}`, 404);
  await ventSvar(forloep, 404);
  await se('demo-ikke-tilgang');
});
