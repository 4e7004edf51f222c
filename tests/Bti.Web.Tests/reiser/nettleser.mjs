// What every journey has: a browser of one width, a look at each page, and the forms' words.
import { chromium } from 'playwright-core';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const axe = fs.readFileSync(path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules/axe-core/axe.min.js'), 'utf8');
// Served, so that the browser keeps it compiled from page to page: sent along with each, it costs more than to run it.
const tjener = http.createServer((_, svar) => svar.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=3600' }).end(axe)).listen(0, '127.0.0.1').unref();
const flagg = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function reis(bredde, valg, reise) {
  const nettleser = await chromium.launch({ executablePath: process.env.BTI_TEST_CHROMIUM ?? '/usr/bin/chromium', args: flagg });
  const kontekst = await nettleser.newContext({ viewport: { width: bredde, height: 800 }, locale: 'nb-NO', bypassCSP: true, ...valg });
  const side = await kontekst.newPage();
  side.setDefaultTimeout(20_000);
  const feil = [];
  // A refused form is an answer, not an error of the page.
  side.on('console', m => { if (m.type() === 'error' && !/status of 4\d\d/.test(m.text())) feil.push(`konsoll: ${m.text()}`); });
  side.on('pageerror', f => feil.push(`skript: ${f.message}`));

  const se = async navn => {
    await side.waitForLoadState('networkidle');
    if (valg?.javaScriptEnabled !== false) {
      // Enhanced navigation changes the address before the page: the link to the content says which page this is.
      await side.waitForFunction(() => [...document.querySelectorAll('.ds-skip-link')].every(lenke => new URL(lenke.href).pathname === location.pathname));
      if (!(await side.evaluate(() => 'axe' in globalThis))) await side.addScriptTag({ url: `http://127.0.0.1:${tjener.address().port}/axe.js` });
      const funn = await side.evaluate(async () => (await globalThis.axe.run()).violations.map(v => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`));
      for (const ett of funn) feil.push(`${navn}: ${ett}`);
      if (await side.evaluate(() => document.documentElement.scrollWidth > innerWidth)) feil.push(`${navn}: wider than the screen`);
      const trangt = await side.evaluate(() => [...document.querySelectorAll('.meny a')].filter(a => a.scrollWidth > a.clientWidth || a.getBoundingClientRect().right > innerWidth + 1).map(a => a.textContent));
      for (const ett of trangt) feil.push(`${navn}: «${ett}» has no room in the menu`);
    }
    if (process.env.BTI_SKJERMBILDER) await side.screenshot({ path: path.join(process.env.BTI_SKJERMBILDER, `${bredde}-${navn}.png`), fullPage: true });
  };
  const knapp = navn => side.locator('main').getByRole('button', { name: navn, exact: true }).click();
  const gaa = sti => side.goto(new URL(sti, `${process.env.BTI_ADRESSE}/`).href);
  const velg = (navn, verdi) => side.locator(`[name="${navn}"][value="${verdi}"]`).check();
  const fyll = async felt => { for (const [navn, verdi] of Object.entries(felt)) await side.fill(`[name=${navn}]`, verdi); };
  const kom = sti => side.waitForURL(url => sti.test(url.pathname + url.search));
  const somAnsatt = async (kommune, navn) => {
    await gaa(`/logg-inn?kommune=${kommune}`);
    await side.getByRole('button', { name: new RegExp(navn) }).click();
    await kom(/^\/$/);
  };
  const registrerForesatt = async (forloep, navn, relasjon) => {
    await gaa(`${forloep}/samtykke`);
    const boks = side.locator('details.bekreft').first();
    if (!(await boks.evaluate(b => b.open))) await boks.locator('summary').click();
    await fyll({ navn, relasjon });
    await side.check('[name=foreldreansvar]');
    await knapp('Registrer');
    await side.getByLabel(navn).waitFor();
  };
  const registrerJa = async (forloep, navn, maate) => {
    await gaa(`${forloep}/samtykke`);
    await side.getByLabel(navn).check();
    await velg('svar', 'ja');
    await velg('maate', maate);
    await knapp('Registrer svaret');
    await side.getByText(`${navn}:`, { exact: true }).waitFor();
  };

  try {
    await reise({ side, se, knapp, gaa, velg, fyll, kom, somAnsatt, registrerForesatt, registrerJa, bredde, feil });
  } catch (problem) {
    feil.push(`${side.url()}: ${problem.message}`);
  }
  await nettleser.close();
  for (const en of feil) console.log(en);
  process.exit(feil.length === 0 ? 0 : 1);
}
