// A mother in the demo: in, reads what is written, says yes to one more service, sees who has looked, and takes it back; the yes
// and the withdrawal with the keyboard alone, and each with as many presses as the other. Then a young person, about herself.
import { reis } from './nettleser.mjs';

await reis(Number(process.argv[2]), {}, async ({ side, se, gaa, kom, feil }) => {
  const inn = async navn => {
    await gaa('/logg-inn?kommune=3447');
    await side.getByRole('button', { name: navn }).first().click();
    await kom(/^\/mine-barn$/);
  };
  const til = async knapp => {
    for (let trykk = 0; trykk < 200; trykk++) {
      if (await side.evaluate(n => document.activeElement?.textContent?.trim() === n, knapp)) return;
      await side.keyboard.press('Tab');
    }
    feil.push(`«${knapp}» cannot be reached with Tab.`);
  };

  await gaa('/logg-inn?kommune=3447');
  await side.getByRole('heading', { name: 'Foresatte og ungdom' }).waitFor();
  await se('familie-velg');
  await inn(/ mor til [^,]*$/);
  await se('familie-mine-barn');
  await side.locator('main .liste a').first().click();
  await side.getByText('Stafettholder', { exact: true }).waitFor();
  await se('familie-forloep');
  const forloep = new URL(side.url()).pathname;

  await gaa(`${forloep}/samtykke`);
  await se('familie-samtykke');
  await gaa(`${forloep}/samtykke`);
  const andre = side.locator('main > details.bekreft');
  await andre.locator('> summary').focus();
  await side.keyboard.press('Enter');
  const sporsmaal = andre.locator('.samtykkespoersmaal').first();
  const tjeneste = (await sporsmaal.getByRole('button').first().innerText()).split(':')[1].trim();
  const ja = (await sporsmaal.getByRole('button').first().textContent()).trim();
  await se('familie-andre-tjenester');
  await til(ja);
  await side.keyboard.press('Enter');
  await kom(/kvittering=/);
  await side.getByText(`Vi har lagret ja fra deg: ${tjeneste}.`).waitFor();
  await se('familie-kvittering');

  // Less of it: what is not to be read is unticked, and the rest stands.
  await til(`Endre hva de får lese: ${tjeneste}`);
  await side.keyboard.press('Enter');
  await side.getByRole('checkbox', { name: 'Helse' }).locator('visible=true').focus();
  await side.keyboard.press('Space');
  await se('familie-endre');
  await til(`Ja til det jeg har valgt: ${tjeneste}`);
  await side.keyboard.press('Enter');
  await side.getByText('Det gjelder Trivsel og læring, Familie og hjem, Tiltak og avtaler.').waitFor();
  await se('familie-endret');

  await gaa(`${forloep}/innsyn`);
  await side.getByText('Forelder med foreldreansvar').first().waitFor();
  await se('familie-innsyn');
  const numre = (await side.locator('tbody tr td:first-child').allInnerTexts()).map(t => Number(t.replace(/\D/g, '')));
  if (!numre.every((nr, i) => i === 0 || nr === numre[i - 1] - 1)) feil.push(`The numbers have a gap: ${numre}`);

  await gaa(`${forloep}/samtykke`);
  await til(`Trekk samtykket: ${tjeneste}`);
  await side.keyboard.press('Enter');
  await kom(/kvittering=/);
  await side.getByText(`Samtykket er trukket: ${tjeneste}.`).waitFor();
  await se('familie-trukket');

  // The stafettholder is not her page, and she is told where hers is.
  for (const sti of [forloep.replace('/mine-barn', '/forloep'), '/uro/ny', '/soek'])
    if ((await gaa(sti)).status() !== 404) feil.push(`${sti} is open to the family.`);
  await gaa('/akutt');
  await se('familie-akutt');

  // A young person who decides herself has her own, and nobody else's.
  await inn(/ Ungdom$/);
  await se('familie-ungdom');
  await side.getByRole('link', { name: 'Forløpet ditt' }).first().click();
  await side.getByText('Stafettholder', { exact: true }).waitFor();
  await se('familie-ungdom-forloep');
  if ((await gaa(forloep)).status() !== 404) feil.push('A young person saw the forloep of another child.');
});
