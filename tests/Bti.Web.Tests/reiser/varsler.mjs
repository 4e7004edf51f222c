// Time passes in the demo: the one who wrote an uro is reminded and told why, and the leader when it is passed up.
import { reis } from './nettleser.mjs';

await reis(Number(process.argv[2]), {}, async ({ side, se, knapp, gaa, velg, fyll, kom, somAnsatt, feil }) => {
  const hopp = async dager => {
    await side.locator('.demolinje').getByRole('button', { name: dager, exact: true }).click();
    await kom(/^\/demo\/skjedde/);
  };

  await somAnsatt('3447', 'Siri Haugen');
  await gaa('/varsler');
  await se('varsler-foer');
  await gaa('/uro/ny');
  await velg('gjelder', 'ikke_navngitt');
  await fyll({ observertDato: await side.locator('.demolinje').getAttribute('data-idag'), beskrivelse: 'Trekker seg unna i leken og gråter ved henting.' });
  await knapp('Lagre uroen');
  await kom(/^\/uro\/.*ny=ja/);
  await hopp('14 dager');
  await se('dette-skjedde');

  const bjelle = side.locator('.bjelle');
  if (!/\d+ nye? varsle?r?/.test(await bjelle.innerText())) feil.push(`The bell says «${await bjelle.innerText()}».`);
  await bjelle.click();
  await kom(/^\/varsler$/);
  await se('varsler');
  await side.getByRole('link', { name: /^Hvorfor fikk jeg denne: Del uroen med nærmeste leder/ }).first().click();
  await kom(/\/hvorfor$/);
  await side.getByText('7 dager fra uroen ble skrevet').waitFor();
  await se('hvorfor');
  await side.getByRole('link', { name: 'Gå dit det gjøres' }).click();
  await kom(/^\/uro\/[^/]*$/);
  await se('uro-fra-varsel');
  const uro = new URL(side.url()).pathname;

  // A week later three working days have passed, whatever day it is today.
  await hopp('7 dager');
  await somAnsatt('3447', 'Marit Sveen');
  await se('leder-hjem');
  await gaa('/varsler');
  await se('leder-varsler');
  await side.locator('.varsler a').first().click();
  await kom(/^\/enheten$/);
  await side.getByRole('heading', { name: /^Meldt opp til deg/ }).waitFor();
  await se('leder-enheten');
  if ((await gaa(uro)).status() !== 404) feil.push('The leader opened an uro that is not shared.');

  await somAnsatt('3447', 'Siri Haugen');
  await gaa(uro);
  await knapp('Del med nærmeste leder');
  await kom(/^\/uro\/[^/]*$/);
  await somAnsatt('3447', 'Marit Sveen');
  await gaa(uro);
  await somAnsatt('3447', 'Siri Haugen');
  await gaa(uro);
  await side.getByText(/^Marit Sveen har lest uroen/).waitFor();
  await se('uro-lest');
  await gaa('/varsler');
  await side.getByRole('link', { name: /^Marit Sveen har lest uroen din/ }).first().waitFor();
  await knapp('Marker alle som lest');
  await side.getByText('Ingen nye.').waitFor();
  await se('varsler-lest');

  await hopp('14 dager');
  await somAnsatt('3447', 'Anna Brenden');
  await se('koordinator-hjem');
  await gaa('/meldt-opp');
  await se('meldt-opp');
});
