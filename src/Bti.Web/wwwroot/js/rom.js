// The room of a meeting, followed live: asks every few seconds whether anything is new, and puts it in place. What somebody is
// writing is never touched, and without this file the page is read again by hand.
const hvert = 3000;
const nynorsk = document.documentElement.lang === 'nn';
const tekst = (nb, nn) => (nynorsk ? nn : nb);
const rommet = () => document.querySelector('[data-rom]');

let fra = performance.now();
let gaar = false;

function si(innhold) {
  const sted = document.querySelector('[data-rom-status]');
  if (sted && sted.textContent !== innhold) sted.textContent = innhold;
}

function vis() {
  const klokke = document.querySelector('[data-brukt]');
  if (!klokke) return;
  const [brukt, av] = [Math.floor((Number(klokke.dataset.brukt) + (performance.now() - fra) / 1000) / 60), Number(klokke.dataset.minutter)];
  const staar = brukt > av
    ? tekst(`${brukt - av} minutter over tiden`, `${brukt - av} minutt over tida`)
    : tekst(`${brukt} av ${av} minutter`, `${brukt} av ${av} minutt`);
  if (klokke.textContent !== staar) klokke.textContent = staar;
}

const harSkrevet = sted => [...sted.querySelectorAll('textarea, input:not([type=hidden])')].some(felt => felt.value !== felt.defaultValue);

// The control one stood at, in what is put in place: by its id, else by what it sends or where it leads.
const samme = (sted, felt) => [...sted.querySelectorAll(felt.tagName)].find(annet =>
  felt.id ? annet.id === felt.id : ['name', 'value', 'href'].every(hva => annet.getAttribute(hva) === felt.getAttribute(hva)));

async function hent() {
  const svar = await fetch(location.href, { redirect: 'manual', headers: { Accept: 'text/html' } });
  if (svar.status === 404) return location.reload();
  if (!svar.ok) throw new Error(String(svar.status));
  const side = new DOMParser().parseFromString(await svar.text(), 'text/html');
  const [gammelt, nytt] = [rommet(), side.querySelector('[data-rom]')];
  if (!gammelt || !nytt) return location.reload();
  const byttet = gammelt.dataset.sak !== nytt.dataset.sak;
  const staar = gammelt.contains(document.activeElement) ? document.activeElement : null;
  gammelt.replaceWith(nytt);
  if (staar) samme(nytt, staar)?.focus({ preventScroll: true });
  fra = performance.now();
  if (!byttet) return si('');
  const [her, der] = [document.querySelector('[data-rom-skriving]'), side.querySelector('[data-rom-skriving]')];
  if (her && harSkrevet(her)) return si(tekst('En annen sak er tatt opp. Det du skriver, hører til den forrige.', 'Ei anna sak er teken opp. Det du skriv, høyrer til den førre.'));
  si(tekst('En annen sak er tatt opp.', 'Ei anna sak er teken opp.'));
  her?.remove();
  if (der) document.querySelector('[data-rom-status]').after(der);
}

async function spoer() {
  const rom = rommet();
  if (!rom) return void (gaar = false);
  try {
    const svar = await fetch(rom.dataset.rom, { redirect: 'manual' });
    if (svar.type === 'opaqueredirect' || svar.status === 401) si(tekst('Du er logget ut. Last siden på nytt for å logge inn.', 'Du er logga ut. Last sida på nytt for å logge inn.'));
    else if (svar.status === 404) location.reload();
    else if (!svar.ok) throw new Error(String(svar.status));
    else if ((await svar.text()) !== rom.dataset.stand) await hent();
    else if (document.querySelector('[data-rom-status]')?.textContent.startsWith(tekst('Mistet', 'Mista'))) si('');
  } catch {
    si(tekst('Mistet forbindelsen. Vi prøver igjen.', 'Mista sambandet. Vi prøver igjen.'));
  }
  setTimeout(spoer, hvert);
}

export function begynn() {
  if (!rommet()) return;
  fra = performance.now();
  if (gaar) return;
  gaar = true;
  setInterval(vis, 1000);
  setTimeout(spoer, hvert);
}
