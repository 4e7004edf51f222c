// Logging in through two authorities at once, one like Feide (a secret, userinfo) and one like Entra ID (a key, a level): in,
// between kommuner, out; and every answer that is not to be trusted is turned away with words.
import { createPrivateKey, createPublicKey } from 'node:crypto';
import fs from 'node:fs';
import * as jose from 'jose';
import { reis } from './nettleser.mjs';
import { leverandoer } from './leverandoer.mjs';

const bti = process.env.BTI_ADRESSE;
const offentlig = createPublicKey(createPrivateKey(fs.readFileSync(process.env.BTI_NOEKKEL)));
const op = await leverandoer(Number(process.env.BTI_LEVERANDOER), bti, [
  { client_id: 'bti-feide', client_secret: 'en-hemmelighet-som-er-lang-nok-1234', token_endpoint_auth_method: 'client_secret_post', redirect_uris: [`${bti}/logg-inn/feide/svar`], post_logout_redirect_uris: [`${bti}/logg-inn`] },
  { client_id: 'bti-familie', client_secret: 'en-hemmelighet-som-er-lang-nok-5678', token_endpoint_auth_method: 'client_secret_post', redirect_uris: [`${bti}/logg-inn/idporten/svar`], post_logout_redirect_uris: [`${bti}/logg-inn`] },
  { client_id: 'bti-entra', token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'RS256', jwks: { keys: [{ ...(await jose.exportJWK(offentlig)), use: 'sig' }] }, redirect_uris: [`${bti}/logg-inn/entra/svar`], post_logout_redirect_uris: [`${bti}/logg-inn`] },
]);

await reis(Number(process.argv[2]), {}, async ({ side, se, knapp, gaa, kom, feil }) => {
  const naa = () => Math.floor(Date.now() / 1000);
  const inn = async (hos, konto) => {
    await side.context().clearCookies();
    op.styring.konto = konto;
    await gaa('/logg-inn?retur=%2Finnstillinger');
    await side.getByRole('link', { name: `Logg inn med ${hos}` }).click();
  };
  const ut = async () => {
    await side.locator('.hvem summary').click();
    await side.getByRole('button', { name: 'Logg ut' }).click();
  };
  const erInne = async () => (await side.request.get(`${bti}/forloep`, { maxRedirects: 0 })).status() === 200;

  // In, to where she was going; the cookie is short and says nothing.
  await gaa('/forloep');
  await kom(/^\/logg-inn\?retur=/);
  await se('logg-inn');
  await inn('Feide', 'siri.haugen');
  await kom(/^\/innstillinger$/);
  await se('innstillinger');
  const kjeks = (await side.context().cookies()).find(k => k.name === 'bti-oekt');
  if (kjeks.value.length > 600 || !kjeks.httpOnly) feil.push(`The cookie is ${kjeks.value.length} long, httpOnly ${kjeks.httpOnly}.`);

  // Her logins: another browser is seen, and ended from here.
  const annen = await side.context().browser().newContext({ bypassCSP: true });
  const borte = await annen.newPage();
  await borte.goto(`${bti}/logg-inn/feide`);
  await borte.waitForURL(`${bti}/`);
  await gaa('/innstillinger/innlogginger');
  await se('innlogginger');
  await side.locator('main').getByRole('button', { name: /^Logg ut/ }).click();
  await side.getByText('Den er logget ut.').waitFor();
  await borte.goto(`${bti}/forloep`);
  if (!borte.url().includes('/logg-inn')) feil.push('A login that was ended lives on.');
  await annen.close();

  // And all the others at once.
  const andre = [];
  for (let i = 0; i < 2; i++) {
    const den = await (await side.context().browser().newContext({ bypassCSP: true })).newPage();
    await den.goto(`${bti}/logg-inn/feide`);
    await den.waitForURL(`${bti}/`);
    andre.push(den);
  }
  await gaa('/innstillinger/innlogginger');
  await se('innlogginger-flere');
  await knapp('Logg ut alle de andre');
  await side.getByText('Alle de andre er logget ut.').waitFor();
  for (const den of andre) {
    await den.goto(`${bti}/forloep`);
    if (!den.url().includes('/logg-inn')) feil.push('One of the others lives on.');
    await den.context().close();
  }
  if (!await erInne()) feil.push('Her own login ended with the others.');

  // Logged in once more, also where the language is chosen: the login before it is over.
  await side.context().addCookies([{ name: 'bti-maalform', value: encodeURIComponent('c=nb-NO|uic=nb-NO'), url: bti }]);
  await gaa('/logg-inn/feide');
  await kom(/^\/$/);
  const forrige = await side.context().browser().newContext({ bypassCSP: true });
  await forrige.addCookies([kjeks]);
  if ((await forrige.request.get(`${bti}/forloep`, { maxRedirects: 0 })).status() === 200) feil.push('The login of before lives on beside the new one.');
  await forrige.close();

  // Out, here and there; the cookie of before is worth nothing.
  await ut();
  await side.getByRole('button', { name: 'Ut' }).click();
  await kom(/^\/logg-inn/);
  await side.context().addCookies([kjeks]);
  if (await erInne()) feil.push('The cookie lets in after the logout.');

  // One who works for three kommuner chooses, and changes.
  await inn('Entra ID', 'eli.rust');
  await kom(/^\/velg-kommune\?/);
  await se('velg-kommune');
  if (await erInne()) feil.push('In without having chosen a kommune.');
  await knapp('Gjøvik');
  await kom(/^\/innstillinger$/);
  await side.getByText('Gjøvik').first().waitFor({ state: 'attached' });
  await side.getByRole('link', { name: 'Bytt kommune' }).click();
  await knapp('Nordre Land');
  await kom(/^\/$/);
  await side.getByText('Nordre Land').first().waitFor({ state: 'attached' });

  // What the authority says has ended, has ended: by a frame and by a signed word, and by nothing else.
  const beskjed = async krav => (await side.request.post(`${bti}/logg-ut/feide/beskjed`, { form: { logout_token: await op.signer({ iss: op.utsteder, aud: 'bti-feide', iat: naa(), exp: naa() + 120, jti: crypto.randomUUID(), sub: 'siri.haugen', events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, ...krav }) } })).status();
  await inn('Feide', 'siri.haugen');
  await kom(/^\/innstillinger$/);
  for (const [hva, krav] of [['nonce', { nonce: 'x' }], ['mottaker', { aud: 'en-annen' }], ['hendelse', { events: {} }], ['utsteder', { iss: 'https://en-annen.example' }], ['slutt', { exp: undefined }], ['alder', { iat: naa() - 600 }]])
    if (await beskjed(krav) !== 400) feil.push(`A logout with a wrong ${hva} was taken.`);
  if (!await erInne()) feil.push('A false logout ended the session.');
  if (await beskjed({}) !== 200 || await erInne()) feil.push('The logout from the authority did not end the session.');

  // Every answer that is not to be trusted.
  for (const [juks, hos, ord] of [
    ['uten-signatur', 'Feide', /ikke godta svaret/], ['delt-hemmelighet', 'Feide', /ikke godta svaret/], ['endret', 'Entra ID', /ikke godta svaret/],
    ['fremmed-noekkel', 'Feide', /ikke godta svaret/], ['annen-utsteder', 'Feide', /ikke godta svaret/], ['annen-mottaker', 'Feide', /ikke godta svaret/],
    ['utloept', 'Feide', /ikke godta svaret/], ['uten-nonce', 'Feide', /ikke godta svaret/], ['gammelt', 'Feide', /ikke godta svaret/],
    ['annens-brukerinfo', 'Feide', /ikke godta svaret/], ['annet-svar', 'Feide', /ikke godta svaret/], ['avbrutt', 'Feide', /avbrøt innloggingen/],
  ]) {
    op.styring.juks = juks;
    await inn(hos, 'siri.haugen');
    await kom(/^\/logg-inn\?feil=/);
    if (!ord.test(await side.locator('[role=alert]').innerText())) feil.push(`${juks}: «${await side.locator('[role=alert]').innerText()}»`);
    if (await erInne()) feil.push(`${juks} was let in.`);
  }

  op.styring.juks = '';
  op.styring.acr = 'lav';
  await inn('Entra ID', 'siri.haugen');
  await side.getByText(/høyere innloggingsnivå/).waitFor();
  await se('for-lavt-nivaa');
  op.styring.acr = 'hoey';
  // Neither vouches for an employee of the other, whatever it says.
  for (const [hos, konto] of [['Entra ID', 'feide:siri.haugen'], ['Entra ID', 'FEIDE:siri.haugen'], ['Feide', 'anna.berg'], ['Feide', 'feide:siri.haugen']]) {
    await inn(hos, konto);
    await side.getByText(/står ikke i registeret/).waitFor();
  }
  await inn('Feide', 'en.fremmed');
  await side.getByText(/står ikke i registeret/).waitFor();
  await gaa('/logg-inn/feide/svar?code=x&state=forfalsket');
  await side.getByText(/ikke godta svaret/).waitFor();

  // The API takes the same authority's access tokens.
  const kall = async (token, hoder) => (await side.request.get(`${bti}/api/hjem`, { headers: { Authorization: `Bearer ${token}`, ...hoder } })).status();
  const krav = { iss: op.utsteder, aud: 'bti-api', sub: 'siri.haugen', preferred_username: 'siri.haugen', acr: 'hoey', iat: naa(), exp: naa() + 300 };
  const venter = [
    [200, await op.signer(krav)], [403, await op.signer({ ...krav, acr: 'lav' })], [401, await op.signer({ ...krav, aud: 'bti-entra' })], [401, await op.signer({ ...krav, exp: naa() - 3600 })], [401, await op.signer({ ...krav, iss: 'https://en-annen.example' })],
    [401, await op.signer(krav, op.fremmed)], [401, await op.signer({ ...krav, preferred_username: 'en.fremmed' })], [401, 'ikke-et-token'], [401, await op.signer({ ...krav, preferred_username: 'eli.rust' })],
    [200, await op.signer({ ...krav, preferred_username: 'eli.rust' }), { 'Bti-Kommune': '3448' }], [401, await op.signer(krav), { 'Bti-Kommune': '3448' }],
  ];

  // A young person is known by her foedselsnummer, once an employee has written it down; an employee has none of that door, and she
  // has none of theirs.
  const ungdom = '15851060097';
  const familien = async konto => {
    await side.context().clearCookies();
    op.styring.konto = konto;
    await gaa('/logg-inn');
    await side.getByRole('link', { name: 'Foresatt eller ungdom: logg inn med ID-porten' }).click();
  };
  await familien(ungdom);
  await side.getByText(/finner deg ikke som foresatt eller ungdom/).waitFor();
  await se('ikke-familie');
  const uro = await side.request.post(`${bti}/api/uro`, {
    headers: { Authorization: `Bearer ${await op.signer(krav)}`, 'Idempotency-Key': crypto.randomUUID() },
    data: { gjelder: 'barn', barnNavn: 'Una Prøve', barnFoedt: '15.05.2010', barnFnr: ungdom, observertDato: '20.11.2025', beskrivelse: 'Sitter alene i friminuttene.' },
  });
  if (uro.status() !== 201) feil.push(`The uro was not written: ${uro.status()} ${await uro.text()}`);
  await familien(ungdom);
  await kom(/^\/mine-barn$/);
  await side.getByText('Det er ikke noe forløp du kan se her').waitFor();
  await se('ungdom');
  if (await erInne()) feil.push('The family came in to the pages of the employees.');
  await familien('siri.haugen');
  await side.getByText(/finner deg ikke som foresatt eller ungdom/).waitFor();

  // What is grave asks for a login anew, at the authority, also of one who has logged in; somebody else's is not taken, nor an old one.
  await inn('Feide', 'guro.kjos');
  await kom(/^\/innstillinger$/);
  await gaa('/noedinnsyn');
  await side.getByLabel('Fødselsnummeret til barnet').fill(ungdom);
  await knapp('Finn barnet');
  await side.getByLabel('Hvorfor er det en nødsituasjon?').selectOption('akutt_hendelse');
  await side.getByLabel('Hva har skjedd, og hva må du vite?').fill('Hun kom alene til helsestasjonen og er syk.');
  await knapp('Åpne i én time');
  await kom(/^\/bekreft\?retur=/);
  await se('bekreft');
  if (side.url().includes(ungdom)) feil.push('The number is in the address.');
  const bekreft = side.url();
  for (const [konto, juks] of [['siri.haugen', ''], ['guro.kjos', 'gammel-innlogging']]) {
    [op.styring.konto, op.styring.juks] = [konto, juks];
    await side.getByRole('link', { name: 'Logg inn på nytt' }).click();
    await side.getByText(/ikke godta svaret/).waitFor();
    op.styring.juks = '';
    await side.goto(bekreft);
  }
  op.styring.konto = 'guro.kjos';
  await side.getByRole('link', { name: 'Logg inn på nytt' }).click();
  await kom(/^\/noedinnsyn\?bekreftet=[0-9a-f-]{36}$/);
  await se('bekreftet');
  if (await side.getByLabel('Hva har skjedd, og hva må du vite?').inputValue() !== 'Hun kom alene til helsestasjonen og er syk.') feil.push('What she wrote is gone.');
  if (await side.getByLabel('Hvorfor er det en nødsituasjon?').inputValue() !== 'akutt_hendelse') feil.push('What she chose is gone.');
  await knapp('Åpne i én time');
  await side.getByText('Barnet har ikke noe forløp her').waitFor();
  await inn('Feide', ungdom);
  await side.getByText(/står ikke i registeret/).waitFor();

  for (const [status, token, hoder] of venter) {
    const fikk = await kall(token, hoder);
    if (fikk !== status) feil.push(`The API answered ${fikk}, not ${status}, to ${token.slice(0, 200)}`);
  }
});
