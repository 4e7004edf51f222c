// The gravest day: from the emergency numbers to a bekymringsmelding that is sent, followed and handed over. A colleague sees nothing of it.
import { reis } from './nettleser.mjs';

await reis(Number(process.argv[2]), {}, async ({ side, se, knapp, gaa, velg, fyll, kom, somAnsatt, feil }) => {
  await somAnsatt('3447', 'Siri Haugen');
  await side.getByRole('link', { name: 'Akutt' }).click();
  await kom(/^\/akutt$/);
  await se('akutt');
  await side.getByRole('link', { name: 'Skriv en bekymringsmelding' }).click();
  await kom(/^\/akutt\/melding$/);
  await se('melding-tom');

  // Afraid of violence, and the guardians are said to know: told what to do, and nothing typed is lost.
  await velg('fare', 'nei');
  await velg('vold', 'ja');
  await side.getByLabel('Barnet blir slått, mishandlet eller utsatt for overgrep').check();
  await velg('gjelder', 'barn');
  await fyll({ barnNavn: 'Vilde Prøve', barnFoedt: '05.05.2020', foresatt1Navn: 'Prøve Prøvesen', telefon: '61 00 00 10', melding: 'Barnet sa «han slo meg» da vi skiftet sko. Et blått merke på overarmen.' });
  await velg('barnOrientert', 'nei');
  await fyll({ barnOrientertGrunn: 'Barnet er lite.' });
  await velg('foresatt1Orientert', 'ja');
  await velg('behovForTolk', 'nei');
  await knapp('Se hva som blir sendt');
  await se('melding-foresatte-skal-ikke-vite');
  if (await side.inputValue('[name=melding]') === '') feil.push('What was written is gone.');
  await velg('foresatt1Orientert', 'nei');
  await fyll({ foresatt1OrientertGrunn: 'Mistanke om vold.' });
  await knapp('Se hva som blir sendt');
  await kom(/^\/meldinger\/[^/]+$/);
  await side.getByRole('heading', { name: /^Dette blir sendt til/ }).waitFor();
  await se('melding-foer-sending');
  await knapp('Send til barnevernet');
  await side.getByRole('heading', { name: 'Har barnevernet svart?' }).waitFor();
  await se('melding-sendt');
  const meldingen = new URL(side.url()).pathname;
  await gaa('/meldinger');
  await se('meldinger');
  await gaa(`${meldingen}/utskrift`);
  await se('melding-utskrift');

  // Nobody else: not a colleague; the nearest leader sees it now that it is sent, and stops nothing.
  await somAnsatt('3447', 'Anna Berg');
  if ((await gaa(meldingen)).status() !== 404) feil.push('A colleague opened the melding.');
  await gaa('/meldinger');
  await se('meldinger-ingen');
  await somAnsatt('3447', 'Marit Sveen');
  await gaa('/meldinger');
  await side.locator('main').getByRole('link', { name: /Siri Haugen|Vilde/ }).first().click();
  await kom(/^\/meldinger\/[^/]+$/);
  await se('melding-leder');
  await side.fill('[name=tekst]', 'Ring barnevernet også, og bli hos barnet.');
  await knapp('Gi råd');
  await side.getByText('Ring barnevernet også, og bli hos barnet.').waitFor();
});
