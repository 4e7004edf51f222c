// Comfort only: every page is whole without this file. Drafts, shortcuts, the cover, and focus after an answer.
window.dsWarnings = false;

const nynorsk = document.documentElement.lang === 'nn';
const tekst = (nb, nn) => (nynorsk ? nn : nb);
const vent = 2000;
const proevIgjen = 15000;
// A request that outlives its page may hold 64 kB; a longer draft is sent the ordinary way.
const maksKeepalive = 60000;

// --- Drafts: saved on the server, never in the browser's storage. ---
const kladder = new WeakMap();

function kladdFor(skjema) {
  if (!kladder.has(skjema)) kladder.set(skjema, { tidtaker: 0, sist: innholdAv(skjema), sendes: false, sendt: false });
  return kladder.get(skjema);
}

function innholdAv(skjema) {
  const felt = new URLSearchParams();
  for (const [navn, verdi] of new FormData(skjema)) if (typeof verdi === 'string') felt.append(navn, verdi);
  return felt.toString();
}

function melding(skjema, innhold, feil) {
  const sted = skjema.querySelector('[data-utkast-status]');
  if (!sted) return;
  sted.toggleAttribute('data-feil', Boolean(feil));
  if (sted.textContent !== innhold) sted.textContent = innhold;
}

function planlegg(skjema, om) {
  const kladd = kladdFor(skjema);
  clearTimeout(kladd.tidtaker);
  kladd.tidtaker = setTimeout(() => lagre(skjema), om);
}

async function lagre(skjema, forlater = false) {
  const kladd = kladdFor(skjema);
  clearTimeout(kladd.tidtaker);
  const innhold = innholdAv(skjema);
  if (kladd.sendt || kladd.sendes || innhold === kladd.sist) return;

  kladd.sendes = true;
  try {
    const svar = await fetch(`/utkast/${encodeURIComponent(skjema.dataset.utkast)}`, {
      method: 'POST',
      body: new URLSearchParams(innhold),
      headers: { Accept: 'application/json' },
      redirect: 'manual',
      keepalive: forlater && innhold.length < maksKeepalive,
    });
    if (svar.status === 401 || svar.type === 'opaqueredirect') {
      melding(skjema, tekst(
        'Du er logget ut, så kladden er ikke lagret. Teksten står her så lenge siden er åpen. Logg inn i en annen fane.',
        'Du er logga ut, så kladden er ikkje lagra. Teksten står her så lenge sida er open. Logg inn i ei anna fane.'), true);
      planlegg(skjema, proevIgjen);
    } else if (!svar.ok) {
      throw new Error(String(svar.status));
    } else {
      kladd.sist = innhold;
      skjema.querySelector('[data-utkast-forkast]')?.removeAttribute('hidden');
      const naa = new Date();
      const klokke = `${String(naa.getHours()).padStart(2, '0')}.${String(naa.getMinutes()).padStart(2, '0')}`;
      melding(skjema, tekst(`Lagret som kladd kl. ${klokke}`, `Lagra som kladd kl. ${klokke}`));
    }
  } catch {
    melding(skjema, tekst(
      'Kladden er ikke lagret. Teksten står her, og vi prøver igjen.',
      'Kladden er ikkje lagra. Teksten står her, og vi prøver igjen.'), true);
    planlegg(skjema, proevIgjen);
  } finally {
    kladd.sendes = false;
  }
  if (kladd.sist === innhold && innholdAv(skjema) !== innhold) planlegg(skjema, vent);
}

const medUtkast = maal => maal instanceof Element ? maal.closest('form[data-utkast]') : null;
const alleMedUtkast = () => document.querySelectorAll('form[data-utkast]');

for (const hendelse of ['input', 'change']) {
  document.addEventListener(hendelse, e => {
    const skjema = medUtkast(e.target);
    if (skjema) planlegg(skjema, vent);
  });
}
document.addEventListener('focusout', e => {
  const skjema = medUtkast(e.target);
  if (skjema && !(e.relatedTarget instanceof Element && e.relatedTarget.closest('[data-utkast-forkast]'))) lagre(skjema);
});
document.addEventListener('submit', e => {
  const skjema = medUtkast(e.target);
  if (skjema) kladdFor(skjema).sendt = true;
});
addEventListener('pagehide', () => alleMedUtkast().forEach(skjema => lagre(skjema, true)));
addEventListener('online', () => alleMedUtkast().forEach(skjema => lagre(skjema)));
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') alleMedUtkast().forEach(skjema => lagre(skjema, true));
});

// --- Windows ---
function vis(id) {
  const vindu = document.getElementById(id);
  if (vindu && !vindu.open) vindu.showModal();
}

document.addEventListener('click', e => {
  const maal = e.target instanceof Element ? e.target : null;
  if (maal?.closest('[data-skjul]')) vis('gardin');
  if (maal?.closest('[data-snarveier-vis]')) vis('snarveier');
  if (maal?.closest('[data-skriv-ut]')) print();
  fokuser(maal?.closest('a[href*="#"]'));
  document.querySelectorAll('.hvem[open]').forEach(meny => {
    if (!meny.contains(maal)) meny.open = false;
  });
});

// Blazor takes over links within the page and scrolls, but leaves the focus where it was.
function fokuser(lenke) {
  if (!lenke || lenke.pathname !== location.pathname) return;
  const maal = document.getElementById(decodeURIComponent(lenke.hash.slice(1)));
  setTimeout(() => maal?.focus());
}

// --- Shortcuts: single keys, so they can be switched off and never work inside a field. ---
document.addEventListener('keydown', e => {
  const maal = e.target;
  if (document.body.dataset.snarveier === 'av' || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
  if (maal instanceof Element && maal.closest('input, textarea, select, [contenteditable], dialog[open]')) return;
  const gjoer = { '/': () => gaaTil('/soek'), n: () => gaaTil('/uro/ny'), '?': () => vis('snarveier'), l: () => document.getElementById('linje')?.focus() }[e.key];
  if (!gjoer) return;
  e.preventDefault();
  gjoer();
});

// Only where the menu offers it: a page before login has no search.
function gaaTil(adresse) {
  document.querySelector(`.meny a[href="${adresse}"]`)?.click();
}

// --- After a page, also one that Blazor has put in place of another ---
function klargjoer() {
  document.querySelectorAll('[data-skjul], [data-snarveier-vis], [data-skriv-ut]').forEach(knapp => knapp.hidden = false);
  alleMedUtkast().forEach(kladdFor);
  // One who has typed a line goes on with the next.
  (document.querySelector('[data-fokus]') ?? (location.hash === '#linje' ? document.getElementById('linje') : null))?.focus();
  if (document.querySelector('[data-rom]')) import('./rom.js').then(rom => rom.begynn());
}

// --- A page about a child gives way while it is open, when its reader may no longer see it or may see something else. ---
const igjen = 8000;

// A short form has no draft: what is typed in it is not taken away because more or less may be seen. Sending it is decided anew.
const skrives = () => [...document.querySelectorAll('main form:not([data-utkast]) :is(textarea, input:not([type=hidden]))')].some(felt => felt.value !== felt.defaultValue);

async function sjekk() {
  const vakt = document.querySelector('[data-ser]');
  if (!vakt || document.visibilityState === 'hidden') return;
  const { ser, stand } = vakt.dataset;
  try {
    const svar = await fetch(ser, { redirect: 'manual' });
    if (svar.status !== 404 && (!svar.ok || (await svar.text()) === stand || skrives())) return;
    const naa = document.querySelector('[data-ser]')?.dataset;
    if (naa?.ser === ser && naa.stand === stand) location.replace(location.pathname + location.search);
  } catch {
    // The connection is away: what is shown is what was, and it is asked again.
  }
}

setInterval(sjekk, igjen);
document.addEventListener('visibilitychange', sjekk);

klargjoer();
addEventListener('load', () => window.Blazor?.addEventListener?.('enhancedload', klargjoer), { once: true });
