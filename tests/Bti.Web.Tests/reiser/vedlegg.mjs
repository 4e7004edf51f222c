// A file is refused and stays unsent, another is added and fetched, and it is taken away again: with script and without.
import { reis } from './nettleser.mjs';

const [bredde, skript] = [Number(process.argv[2]), process.argv[3] !== 'uten'];

await reis(bredde, { javaScriptEnabled: skript }, async ({ side, se, knapp, gaa, kom, somAnsatt, feil }) => {
  const fil = (name, mimeType, tekst) => side.locator('[name=fil]').setInputFiles({ name, mimeType, buffer: Buffer.from(tekst, 'latin1') });
  const staar = async (tekst, antall = 1) => { if (await side.locator('main').getByText(tekst).count() < antall) feil.push(`«${tekst}» is not there.`); };
  const navn = `vedlegg${skript ? '' : '-uten-skript'}`;

  await somAnsatt('3447', 'Siri Haugen');
  await gaa('/forloep');
  for (const sti of await side.locator('main .liste a').evaluateAll(alle => alle.map(a => a.getAttribute('href')))) {
    await gaa(sti);
    if (await side.locator('main a[href$="/vedlegg"]').count() > 0) break;
  }
  await gaa(await side.locator('main a[href$="/vedlegg"]').first().getAttribute('href'));
  const sti = new URL(side.url()).pathname;
  await se(`${navn}-tom`);
  await knapp('Legg ved');
  await staar('Filen er tom.');
  await staar('Fyll ut hva slags opplysninger.');
  await se(`${navn}-feil`);
  await side.locator('[name=kategori]').selectOption('tiltak');
  await fil('bilde.png', 'image/png', '<html><script>alert(1)</script></html>');
  await knapp('Legg ved');
  await staar('Innholdet i filen stemmer ikke med filtypen.');
  if (await side.inputValue('[name=kategori]') !== 'tiltak') feil.push('What was chosen is gone.');
  const pdf = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n';
  await fil('Avtale om lekegruppe og henting, signert av begge foreldrene.pdf', 'application/pdf', pdf);
  await knapp('Legg ved');
  await side.locator('main a[download]').first().waitFor();
  await se(`${navn}-lagt-ved`);
  const [nedlasting] = await Promise.all([side.waitForEvent('download'), side.locator('main a[download]').first().click()]);
  if (!/^sak-[0-9a-f]{12}\.pdf$/.test(nedlasting.suggestedFilename())) feil.push(`It is called ${nedlasting.suggestedFilename()}.`);
  await gaa(sti.replace('/vedlegg', ''));
  await staar('Avtale om lekegruppe');
  await se(`${navn}-forloep`);
  await gaa(await side.locator(`main a[href^="${sti}/"][href$="/fjern"]`).first().getAttribute('href'));
  await se(`${navn}-fjern`);
  await side.fill('[name=grunn]', 'Gjelder et annet barn.');
  await knapp('Fjern fila');
  await kom(new RegExp(`^${sti}$`));
  await staar('Gjelder et annet barn.');
  await se(`${navn}-fjernet`);
});
