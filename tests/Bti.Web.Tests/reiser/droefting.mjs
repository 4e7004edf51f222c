// A case without a name: what can tell whom it is about is asked about, it comes on a saksliste, two write in it, and the referat closes it.
import { reis } from './nettleser.mjs';

await reis(Number(process.argv[2]), {}, async ({ side, se, knapp, gaa, velg, fyll, kom, somAnsatt, feil }) => {
  const foerste = async start => side.locator(`main a[href^="${start}"]`).first().getAttribute('href');
  const staar = async (tekst, hva) => { if (await side.locator('main').getByText(tekst).count() === 0) feil.push(`${hva}: «${tekst}» is not there.`); };

  await somAnsatt('3447', 'Siri Haugen');
  await gaa('/moeter');
  await se('droefting-moeter');
  await gaa('/droefting/ny');
  await velg('slag', 'anonym');
  await side.locator('[name=arena]').selectOption({ index: 1 });
  await fyll({ spoersmaal: 'Hvordan hjelper vi Kristoffer på Lauvlia skole?', proevd: 'Lekegruppe i to måneder.' });
  await knapp('Meld saken');
  await side.locator('[name=funnBesvart]').waitFor();
  await se('droefting-funn');
  if (!/Kristoffer/.test(await side.inputValue('[name=spoersmaal]'))) feil.push('What was typed is gone.');
  await fyll({ spoersmaal: 'Hvordan hjelper vi et barn som trekker seg unna?' });
  await knapp('Meld saken');
  await kom(/^\/droefting\/[0-9a-f-]{36}$/);
  await se('droefting-sak-i-koe');
  const sak = new URL(side.url()).pathname;

  await somAnsatt('3447', 'Anna Brenden');
  await gaa('/moeter');
  await gaa(await foerste('/arenaer/'));
  await se('droefting-moeteplan');
  const endre = side.locator('main a[href*="moete="]').first();
  await gaa(await endre.getAttribute('href'));
  await se('droefting-endre-moete');
  await gaa('/moeter');
  await gaa(await side.locator('main a[href$="/koe"]').first().getAttribute('href'));
  await se('droefting-koe');
  const koe = new URL(side.url()).pathname;
  const meldt = side.locator('main li').filter({ hasText: 'trekker seg unna?' }).filter({ has: side.locator('[name=moete]') });
  await meldt.getByRole('button', { name: 'Sett på sakslista' }).click();
  await meldt.waitFor({ state: 'detached' });
  await side.getByRole('button', { name: /^Opp: / }).first().click();
  await side.waitForLoadState('networkidle');
  await se('droefting-lista');
  await gaa('/droefting/henvendelse');
  await se('droefting-henvendelse');
  await gaa(koe.replace('/koe', '/sesong'));
  await se('droefting-sesong');
  await gaa(await side.locator('main a[href*="tall=meldt"]').first().getAttribute('href'));
  await se('droefting-sesong-liste');

  // The meeting that is published already: the coordinator writes, and one who sits there sees it.
  await gaa(koe);
  await gaa(await foerste('/moeter/'));
  await se('droefting-saksliste');
  const moete = new URL(side.url()).pathname;
  const lest = await foerste('/droefting/');
  await gaa(lest);
  await se('droefting-sak');
  await side.locator('form [name=slag]').first().selectOption('raad');
  await fyll({ tekst: 'Prøv en mindre gruppe.' });
  await knapp('Legg til');
  await side.locator('main li').filter({ hasText: 'Prøv en mindre gruppe.' }).waitFor();

  await somAnsatt('3447', 'Eli Rust');
  await gaa('/moeter');
  await gaa(moete);
  await se('droefting-barnevern');
  await staar('Du er fra barnevernet.', 'The one from barnevern');
  const fil = await side.request.get(new URL(`${moete}/innkalling.ics`, side.url()).href);
  if (fil.status() !== 200 || !(await fil.text()).startsWith('BEGIN:VCALENDAR')) feil.push(`The calendar file: ${fil.status()}`);
  await gaa(lest);
  await staar('Prøv en mindre gruppe.', 'The one who sits there');

  await somAnsatt('3447', 'Anna Brenden');
  // The referat is written from the day of the meeting on.
  await gaa(`${lest}/referat`);
  if (await side.locator('[name=referat]').count() !== 0) feil.push('A referat before the meeting.');
  await side.locator('.demolinje').getByRole('button', { name: '14 dager', exact: true }).click();
  await kom(/^\/demo\/skjedde/);
  await somAnsatt('3447', 'Anna Brenden');
  await gaa(`${lest}/referat`);
  await se('droefting-referat');
  await knapp('Vis til opplesning');
  await side.locator('.opplesning').getByText('Prøv en mindre gruppe.').waitFor();
  await side.locator('.opplesning h3').getByText('Teamets råd').waitFor();
  await se('droefting-opplesning');
  await knapp('Godkjenn referatet og lukk saken');
  await kom(/^\/droefting\/[0-9a-f-]{36}$/);
  await se('droefting-lukket');
  await gaa(`${lest}/utskrift`);
  await se('droefting-utskrift');
  await side.emulateMedia({ media: 'print' });
  await staar('Prøv en mindre gruppe.', 'The print');
  if (await side.locator('a:visible, button:visible').count() !== 0) feil.push('There is something to press on paper.');
  await side.emulateMedia({ media: 'screen' });

  await somAnsatt('3447', 'Eli Rust');
  if ((await gaa(lest)).status() !== 404) feil.push('A case that is closed is still seen.');
  const tilLesing = side.locator(`main a[href="${lest}/les"]`);
  await gaa('/');
  if (await tilLesing.count() !== 1) feil.push(`To read: ${await tilLesing.count()}`);
  await gaa(`${lest}/les`);
  await staar('Prøv en mindre gruppe.', 'The referat, for one who sits there');
  await se('droefting-les-referatet');
  await knapp('Jeg har lest referatet');
  await kom(/^\/$/);
  if (await tilLesing.count() !== 0) feil.push('What is read still waits.');
  if ((await gaa(`${lest}/les`)).status() !== 404) feil.push('What is read is still open.');
  await somAnsatt('3447', 'Siri Haugen');
  await gaa(sak);
  await staar('trekker seg unna?', 'The one who brought it');
});
