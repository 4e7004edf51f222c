// The kommune changes its own rules: the text is edited, published, and the open forløp are moved to it with every frist in view.
// Then what the law says, and who has seen.
import { reis } from './nettleser.mjs';

await reis(Number(process.argv[2]), {}, async ({ side, se, knapp, gaa, kom, somAnsatt, feil }) => {
  await somAnsatt('3447', 'Petter Aas');
  await gaa('/veileder/flytt');
  await se('flytt-en-versjon');
  await gaa('/veileder/rediger');
  const [dag, maaned, aar] = (await side.locator('.demolinje').getAttribute('data-idag')).split('.').map(Number);
  const imorgen = new Date(Date.UTC(aar, maaned - 1, dag + 1)).toISOString().slice(0, 10);
  const tekst = await side.inputValue('[name=tekst]');
  await side.fill('[name=tekst]', tekst.replace(/versjon: "[^"]*"/, 'versjon: "ny"').replace(/gjelder_fra: "[^"]*"/, `gjelder_fra: "${imorgen}"`).replace(/(\d+) uker fra (forrige evaluering|nivået startet)/g, '3 uker fra $2'));
  await knapp('Lagre og sjekk');
  await side.getByRole('link', { name: /^Se hvordan siden blir/ }).click();
  await kom(/^\/veileder\/forhaandsvis$/);
  await se('forhaandsvis');
  await side.locator('main summary').filter({ hasText: /ubliser/ }).click();
  await knapp('Ja, publiser');
  await side.waitForURL(url => !url.pathname.endsWith('forhaandsvis'));

  // It applies from tomorrow.
  await side.locator('.demolinje').getByRole('button', { name: '1 dag', exact: true }).click();
  await kom(/^\/demo\/skjedde/);
  await gaa('/veileder/flytt?til=ny');
  await side.getByRole('heading', { name: 'Plan for versjon ny' }).waitFor();
  await se('flytt-plan');
  if (/Vilde|Jonas|Emma|Noah/.test(await side.locator('#plan').innerText())) feil.push('The plan names a child.');
  await side.locator('#plan summary').click();
  await knapp('Ja, flytt dem');
  await side.getByText(/^Flytter forløp til versjon ny|^Sist flyttet til versjon ny/).waitFor();
  await se('flytt-bestilt');
  await gaa('/lov');
  await se('lov');

  await somAnsatt('3447', 'Siri Haugen');
  if ((await gaa('/veileder/flytt')).status() !== 404) feil.push('A teacher opened the plan.');
  await gaa('/forloep');
  await side.locator('main .liste a').first().click();
  await kom(/^\/forloep\/[^/]+$/);
  await gaa(`${new URL(side.url()).pathname}/innsyn`);
  await side.getByText('Leste stafettloggen').first().waitFor();
  await se('hvem-har-sett');
});
