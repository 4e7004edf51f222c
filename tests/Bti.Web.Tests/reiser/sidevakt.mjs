// Somebody reads a case and touches nothing; meanwhile she is barred from the child, and the page gives way by itself.
import { randomUUID } from 'node:crypto';
import { reis } from './nettleser.mjs';

const bredde = Number(process.argv[2] ?? 1280);

const api = async (sti, innhold, versjon) => {
  const svar = await fetch(new URL(sti, process.env.BTI_ADRESSE), {
    method: innhold ? 'POST' : 'GET',
    headers: {
      Authorization: 'Demo siri.haugen',
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
      ...(versjon === undefined ? {} : { 'If-Match': `"${versjon}"` }),
    },
    ...(innhold ? { body: JSON.stringify(innhold) } : {}),
  });
  if (!svar.ok) throw new Error(`${sti}: ${svar.status} ${await svar.text()}`);
  return svar.status === 204 ? {} : JSON.parse((await svar.text()) || '{}');
};

const idag = new Intl.DateTimeFormat('nb-NO', { timeZone: 'Europe/Oslo', day: '2-digit', month: '2-digit', year: 'numeric' }).format(new Date());

await reis(bredde, {}, async ({ side, se, gaa, somAnsatt, feil }) => {
  const { uro } = await api('/api/uro', { gjelder: 'barn', barnNavn: 'Vakt Prøve', barnFoedt: '03.02.2021', observertDato: idag, beskrivelse: 'Trekker seg unna i leken.', delMedLeder: 'ja' });
  const { versjon } = await api(`/api/uro/${uro}`);
  await api(`/api/uro/${uro}/samtale`, { dag: idag, holdt: 'ja', foresatteSa: 'De har sett det samme.', barnetSa: 'Jeg vil være med Siri.' }, versjon);
  const { forloep } = await api(`/api/uro/${uro}/avklaring`, { til: '1', begrunnelse: 'Uroen består, vi prøver tiltak.' });

  await somAnsatt('3447', 'Siri Haugen');
  await gaa(`/forloep/${forloep}`);
  await side.getByRole('heading', { level: 1, name: /Vakt Prøve/ }).waitFor();
  await side.waitForTimeout(9000);
  if (!(await side.getByRole('heading', { level: 1, name: /Vakt Prøve/ }).isVisible())) feil.push('The page gives way though nothing has changed.');

  await api(`/api/forloep/${forloep}/inhabil`, { grunn: 'Tante til barnet.' });
  await side.getByRole('heading', { level: 1, name: /Vakt Prøve/ }).waitFor({ state: 'detached', timeout: 10_000 });
  if ((await side.content()).includes('Vakt Prøve')) feil.push('The child is still on the page.');
  await se('sidevakt-borte');
});
