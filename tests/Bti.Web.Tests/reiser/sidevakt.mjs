// Somebody reads a case and touches nothing; meanwhile she may no longer see it, and the page gives way by itself: one whose samtykke
// is withdrawn, who first keeps what she types while others work in the case, and one who is barred from the child.
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

  await api(`/api/forloep/${forloep}/foresatt`, { navn: 'Mor Prøve', relasjon: 'mor', foreldreansvar: 'ja' });
  const gittAv = (await api(`/api/forloep/${forloep}/samtykke`)).givere[0].id;
  const svar = (til, ja) => api(`/api/forloep/${forloep}/samtykke`, { gittAv, til, svar: ja, maate: 'muntlig', fra: idag });
  await svar('stafettlogg', 'ja');
  await svar('helsestasjon', 'ja');
  const guro = (await api(`/api/forloep/${forloep}/valgbare`)).find(v => v.navn === 'Guro Kjos').ansatt;
  await api(`/api/forloep/${forloep}/aktoer`, { ansatt: guro });

  await somAnsatt('3447', 'Guro Kjos');
  await gaa(`/forloep/${forloep}/inhabil`);
  await side.fill('[name=grunn]', 'Jeg er tante til barnet.');
  await svar('ppt', 'ja');
  await side.waitForTimeout(10_000);
  if ((await side.inputValue('[name=grunn]')) !== 'Jeg er tante til barnet.') feil.push('What she typed is gone.');
  const gitt = (await api(`/api/forloep/${forloep}/samtykke`)).historikk.find(h => /helse/i.test(h.til)).id;
  await api(`/api/forloep/${forloep}/samtykke/${gitt}/trekk`, {});
  await side.locator('[name=grunn]').waitFor({ state: 'detached', timeout: 10_000 });
  if ((await side.content()).includes('Vakt Prøve')) feil.push('The child is still on the page of one whose samtykke is withdrawn.');
  await side.context().clearCookies();

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
