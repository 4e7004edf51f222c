// An OpenID Connect authority on this machine: npm oidc-provider, with an answer that can be forged. Who logs in, at which
// level, and what is wrong with the next answer is said in `styring`. Nothing here is ever part of the product.
import http from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import * as jose from 'jose';
import Provider from 'oidc-provider';

export async function leverandoer(port, bti, klienter) {
  const utsteder = `http://localhost:${port}`;
  const noekkel = async kid => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    return { privat: privateKey, jwk: { ...(await jose.exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' } };
  };
  const [egen, fremmed] = [await noekkel('egen'), await noekkel('fremmed')];
  const styring = { konto: '', acr: 'hoey', juks: '', gammel: null };

  const provider = new Provider(utsteder, {
    clients: klienter.map(k => ({ grant_types: ['authorization_code'], response_types: ['code'], ...k })),
    jwks: { keys: [egen.jwk] },
    cookies: { keys: ['bare-til-proeve'] },
    acrValues: ['hoey', 'lav'],
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['preferred_username', 'userid_sec'], acr: null, auth_time: null, sid: null, iss: null },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, preferred_username: id, userid_sec: ['nin:00000000000', `feide:${id}`] }) }),
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => { ctx.body = `<!doctype html><title>Ut</title>${form}<button name="logout" value="yes" type="submit" form="op.logoutForm">Ut</button>`; } } },
    interactions: { url: (_, i) => `/svar/${i.uid}` },
    pkce: { required: () => true },
    loadExistingGrant: async ctx => {
      const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });

  const signer = (krav, med = egen, alg = 'RS256') => new jose.SignJWT(krav).setProtectedHeader({ alg, kid: med.jwk.kid }).sign(med.privat);
  const base64 = verdi => Buffer.from(JSON.stringify(verdi)).toString('base64url');
  const forfalsk = async token => {
    const krav = jose.decodeJwt(token);
    switch (styring.juks) {
      case 'uten-signatur': return `${base64({ alg: 'none' })}.${base64(krav)}.`;
      case 'delt-hemmelighet': return new jose.SignJWT(krav).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('en-hemmelighet-som-er-lang-nok-1234'));
      case 'endret': { const [h, , s] = token.split('.'); return `${h}.${base64({ ...krav, sub: 'marit.sveen', preferred_username: 'marit.sveen' })}.${s}`; }
      case 'fremmed-noekkel': return signer(krav, fremmed);
      case 'annen-utsteder': return signer({ ...krav, iss: 'https://en-annen.example' });
      case 'annen-mottaker': return signer({ ...krav, aud: 'en-annen' });
      case 'utloept': return signer({ ...krav, iat: krav.iat - 7200, exp: krav.exp - 7200 });
      case 'gammel-innlogging': return signer({ ...krav, auth_time: krav.iat - 3600 });
      case 'uten-nonce': return signer({ ...krav, nonce: undefined });
      case 'gammelt': return styring.gammel;
      default: styring.gammel ??= token; return token;
    }
  };
  provider.use(async (ctx, next) => {
    if (ctx.path.startsWith('/svar/')) {
      await provider.interactionFinished(ctx.req, ctx.res, styring.juks === 'avbrutt' ? { error: 'access_denied' } : { login: { accountId: styring.konto, acr: styring.acr, remember: false } });
      ctx.respond = false;
      return;
    }

    await next();
    if (ctx.path === '/token' && ctx.body?.id_token) ctx.body = { ...ctx.body, id_token: await forfalsk(ctx.body.id_token) };
    if (ctx.path === '/me' && styring.juks === 'annens-brukerinfo') ctx.body = { ...ctx.body, sub: 'en-annen' };
    const sted = ctx.response.get('location');
    if (styring.juks === 'annet-svar' && sted.startsWith(bti)) ctx.set('location', sted.replace(/iss=[^&]*/, 'iss=https%3A%2F%2Fen-annen.example'));
  });

  const tjener = http.createServer(provider.callback());
  await new Promise(klar => tjener.listen(port, klar));
  return { utsteder, styring, signer, fremmed, steng: () => tjener.close() };
}
