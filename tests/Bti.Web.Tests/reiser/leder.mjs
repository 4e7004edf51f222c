// Those who lead, and their numbers: what the kommune offers, without a login; the overview, «hva om», the indicators and the report of
// the one who leads the services; the lists, the practice and «hva om» of the one who leads a unit; and the no of one who leads nothing.
import { reis } from './nettleser.mjs';

await reis(Number(process.argv[2]), {}, async ({ side, se, knapp, gaa, fyll, kom, somAnsatt, feil }) => {
  const antall = sted => side.locator(`main ${sted}`).count();
  const trykkPaa = async href => {
    for (let trykk = 0; trykk < 80; trykk++) {
      await side.keyboard.press('Tab');
      if (await side.evaluate(h => document.activeElement?.getAttribute('href') === h, href)) return side.keyboard.press('Enter');
    }
    feil.push(`${href} cannot be reached with Tab.`);
  };

  // A picture says what it is, and every number in it stands in a table beside it too.
  const seTall = async navn => {
    await se(navn);
    const uten = await side.evaluate(() => [...document.querySelectorAll('main svg, .ark svg')].filter(svg => {
      const tabeller = [...(svg.closest('section, li')?.querySelectorAll('table') ?? [])].map(t => t.innerText).join(' ').match(/\d+/g) ?? [];
      const tall = [...svg.querySelectorAll('text')].flatMap(t => t.textContent.match(/\d+/g) ?? []);
      return !svg.querySelector('title')?.textContent || !svg.querySelector('desc')?.textContent || !tall.every(t => tabeller.includes(t));
    }).map(svg => svg.getAttribute('aria-label')));
    for (const ett of uten) feil.push(`${navn}: no title, description or table for «${ett}»`);
    if (await antall('svg') > 0 && await side.getByText('skjult', { exact: true }).count() > 0 && await side.getByText(/er et tall under 5|færre enn 5/).count() === 0) feil.push(`${navn}: what is hidden is not explained`);
  };

  await gaa('/tiltak/3447');
  await se('leder-tiltak');
  await side.locator('.trapp a').last().click();
  await kom(/nivaa=universell/);
  const trinn = Number(/\d+/.exec(await side.locator('.trapp a').last().innerText())[0]);
  if (await antall('section .liste > li .trinn-universell') !== trinn) feil.push(`The step says ${trinn}, and another number is listed.`);
  await se('leder-tiltak-trinn');

  await somAnsatt('3447', 'Inger Kolstad');
  await gaa('/oversikt');
  if (await antall('svg') < 3) feil.push('The overview shows no development.');
  await seTall('leder-oversikt');
  await gaa('/oversikt/hva-om');
  await se('leder-hva-om');
  await side.locator('main td a').first().click();
  await side.locator('#svar').waitFor();
  await seTall('leder-hva-om-svar');
  await gaa('/oversikt');
  await trykkPaa(await side.locator('main a[href^="/oversikt/indikatorer"]').first().getAttribute('href'));
  await kom(/^\/oversikt\/indikatorer/);
  await seTall('leder-indikatorer');

  // What anyone is to read is asked about when it can tell of somebody, and what is typed stands there meanwhile.
  await gaa('/rapport');
  await seTall('leder-rapport');
  await side.locator('main a[href^="/rapport/tekst"]').click();
  await kom(/^\/rapport\/tekst/);
  await se('leder-rapport-tekst');
  const tekst = { tilstanden: 'Vi er bekymret for skolefraværet.', videre: 'Kristoffer på Lauvlia skole trenger mer hjelp.' };
  await fyll(tekst);
  await knapp('Lagre');
  await side.locator('[name=funnBesvart]').waitFor();
  await se('leder-rapport-funn');
  for (const [navn, skrevet] of Object.entries(tekst)) if (await side.inputValue(`[name=${navn}]`) !== skrevet) feil.push(`What was typed in ${navn} is gone.`);
  await fyll({ videre: 'Vi ber om en stilling til i helsestasjonen.' });
  await knapp('Lagre');
  await kom(/^\/rapport\?.*lagret=ja/);
  await side.getByText('Vi ber om en stilling til i helsestasjonen.').waitFor();
  await side.emulateMedia({ media: 'print' });
  for (const sti of ['/rapport', '/rapport/utskrift']) {
    await gaa(sti);
    await seTall(`leder-papir${sti.replaceAll('/', '-')}`);
    if (await side.locator('nav:visible, header.topp:visible, footer.bunn:visible, button:visible').count() > 0) feil.push(`${sti}: navigation is printed.`);
  }
  await side.emulateMedia({ media: 'screen' });
  await gaa('/rapport/utskrift');
  await seTall('leder-rapport-utskrift');

  await somAnsatt('3447', 'Marit Sveen');
  await gaa('/oversikt');
  await seTall('leder-enhetsleders-oversikt');
  await gaa('/enheten/praksis');
  await se('leder-praksis');
  for (const linje of await side.locator('main section p').filter({ hasText: 'ble annerledes' }).all()) {
    const [annerledes] = /\d+/.exec(await linje.innerText());
    if (await linje.locator('xpath=..').locator('.liste > li').count() !== Number(annerledes)) feil.push(`Practice: another number is listed than ${annerledes}.`);
  }
  if (await side.getByRole('link', { name: /^(Skriv hvorfor|Endre grunnen)$/ }).count() === 0) await side.getByText('Du blir bare bedt om en grunn der tallet for enheten din er vist').waitFor();
  await gaa('/enheten/hva-om');
  await se('leder-enhetens-hva-om');

  for (const leder of ['Marit Sveen', 'Morten Rognstad']) {
    await somAnsatt('3447', leder);
    await gaa('/enheten');
    await se('leder-enheten-tall');
    for (const sti of await side.locator('.tallrad a').evaluateAll(lenker => lenker.map(a => a.getAttribute('href')))) {
      await gaa('/enheten');
      const sagt = Number((await side.locator(`.tallrad a[href="${sti}"] strong`).innerText()).replace(/\D/g, ''));
      await trykkPaa(sti);
      await kom(/^\/enheten\/liste/);
      await side.getByRole('link', { name: 'Hele enheten' }).waitFor();
      await se(`leder-liste-${sti.split('=')[1]}-${sagt}`);
      if (await antall('.liste > li') !== sagt) feil.push(`${sti}: the number says ${sagt}, and the list has ${await antall('.liste > li')}.`);
    }
  }

  await somAnsatt('3447', 'Ola Myhre');
  for (const sti of ['/oversikt', '/oversikt/hva-om', '/oversikt/indikatorer', '/rapport', '/rapport/tekst', '/rapport/utskrift', '/enheten', '/enheten/liste', '/enheten/praksis', '/enheten/hva-om']) {
    if ((await gaa(sti)).status() !== 404) feil.push(`A teacher opened ${sti}.`);
    if (!/har ikke tilgang|finnes ikke/.test(await side.locator('main').innerText())) feil.push(`${sti}: the no is not said.`);
  }
  await se('leder-nei');
});
