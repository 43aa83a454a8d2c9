// An identity provider of somebody else's, as a real one (oidc-provider) on a port of its own, for tests of sign-in
// outside demo mode. It can be made to rotate its keys, to go away, and to say what no honest provider says.
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import { type JWTPayload, SignJWT } from "jose";
import Provider, { type Configuration } from "oidc-provider";

type Claims = Record<string, unknown>;

/** What a test makes of an ID token or a signed UserInfo: other claims, signed in a way of its own, or any text. */
export type Twist = (claims: JWTPayload, sign: Sign, as: string) => Promise<string> | string;
/** Signs claims with the provider's present key; `with_` names another key, algorithm or key id. */
export type Sign = (
  claims: JWTPayload,
  with_?: { key?: KeyObject | Uint8Array; alg?: string; kid?: string },
) => Promise<string>;

export type IdentityProvider = {
  issuer: string;
  /** What it says about the next who sign in, at level 3 where nothing else is said; `inUserInfo` keeps it out of the ID token. */
  says: (claims: Claims, more?: { inUserInfo?: boolean; acr?: string }) => void;
  /** The next who sign in get this error instead; null: they are signed in. */
  refuses: (error: string | null) => void;
  /** New keys, under a new name or under the old one. */
  rotatesKeys: (name?: string) => Promise<void>;
  /** What comes to its addresses is cut off: all of them, or those under a path. */
  isAway: (from: string | null) => void;
  twistsIdToken: (twist: Twist | null) => void;
  twistsUserInfo: (twist: Twist | null) => void;
  /** What it was asked last: the parameters of the authorization request. */
  asked: () => URLSearchParams;
  close: () => Promise<void>;
};

export type TestClient = {
  id: string;
  redirectUri: string;
  secret?: string;
  /** The client proves itself by private_key_jwt with the private half of it. */
  publicKey?: KeyObject;
  /** UserInfo is signed with this algorithm. */
  userInfoSignedBy?: "RS256" | "PS256";
};

const oidcSe = "https://id.oidc.se";
/** Which claims each scope gives, in the words of Inera and of the Swedish OpenID Connect profile. */
export const claimsByScope = {
  openid: ["sub"],
  profile: [
    ...["employeeHsaId", "personalIdentityNumber", "healthCareUnitHsaId", "commissionHsaId", "levelOfAssurance"],
    ...["commissionPurpose", "systemRole", "givenName", "surname"],
    `${oidcSe}/claim/personalIdentityNumber`,
  ],
  [`${oidcSe}/scope/naturalPersonInfo`]: ["name", "given_name", "family_name"],
  [`${oidcSe}/scope/naturalPersonNumber`]: [
    `${oidcSe}/claim/personalIdentityNumber`,
    `${oidcSe}/claim/coordinationNumber`,
    `${oidcSe}/claim/coordinationNumberLevel`,
  ],
  [`${oidcSe}/scope/naturalPersonOrgId`]: [`${oidcSe}/claim/orgAffiliation`, `${oidcSe}/claim/orgName`],
};
export const acrs = ["http://id.sambi.se/loa", "http://id.elegnamnden.se/loa/1.0"].flatMap((it) =>
  [1, 2, 3, 4].map((level) => `${it}/loa${level}`),
);

/** Starts it. Whoever comes is signed in at once, without a page. */
export async function startIdentityProvider(client: TestClient): Promise<IdentityProvider> {
  const state = {
    claims: {} as Claims,
    inUserInfo: false,
    acr: undefined as string | undefined,
    error: null as string | null,
    away: null as string | null,
    idToken: null as Twist | null,
    userInfo: null as Twist | null,
    asked: new URLSearchParams(),
  };
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;

  let key = newKey();
  let kid = "one";
  let provider = make();
  const sign: Sign = (claims, { key: other = key, alg = "RS256", kid: named = kid } = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg, kid: named }).sign(other);

  function make() {
    const jwk = { ...key.export({ format: "jwk" }), use: "sig", kid };
    const made = new Provider(issuer, {
      jwks: { keys: [jwk as never] },
      cookies: { keys: ["only-for-tests"] },
      clients: [registered(client)],
      claims: claimsByScope,
      acrValues: acrs,
      conformIdTokenClaims: false,
      features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
      enabledJWA: { userinfoSigningAlgValues: ["RS256", "PS256"] },
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, AuthorizationCode: 60, IdToken: 300 },
      interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
      findAccount: (_ctx, id) => ({
        accountId: id,
        claims: (use) => ({ sub: id, ...(use === "id_token" && state.inUserInfo ? {} : state.claims) }),
      }),
      loadExistingGrant: async (ctx) => {
        const grant = new ctx.oidc.provider.Grant();
        grant.clientId = client.id;
        grant.accountId = ctx.oidc.session?.accountId as string;
        grant.addOIDCScope(Object.keys(claimsByScope).join(" "));
        await grant.save();
        return grant;
      },
    });
    made.use(async (ctx, next) => {
      await next();
      const body = ctx.body as { id_token?: string };
      if (ctx.path === "/token" && state.idToken && body?.id_token)
        ctx.body = { ...body, id_token: await state.idToken(claimsOf(body.id_token), sign, body.id_token) };
      if (ctx.path === "/me" && state.userInfo && typeof ctx.body === "string")
        ctx.body = await state.userInfo(claimsOf(ctx.body), sign, ctx.body);
    });
    return made;
  }

  server.on("request", async (request, response) => {
    const url = new URL(request.url ?? "/", issuer);
    if (state.away !== null && url.pathname.startsWith(state.away)) return request.socket.destroy();
    if (url.pathname === "/auth") state.asked = url.searchParams;
    if (!url.pathname.startsWith("/interaction/")) return provider.callback()(request, response);
    const login = { accountId: "somebody", ...(state.acr ? { acr: state.acr } : {}) };
    await provider.interactionFinished(request, response, state.error ? { error: state.error } : { login });
  });

  return {
    issuer,
    says: (it, { inUserInfo = false, acr = "http://id.elegnamnden.se/loa/1.0/loa3" } = {}) => {
      Object.assign(state, { claims: it, inUserInfo, acr });
    },
    refuses: (error) => {
      state.error = error;
    },
    rotatesKeys: async (name = `${kid}-next`) => {
      [key, kid] = [newKey(), name];
      provider = make();
    },
    isAway: (from) => {
      state.away = from;
    },
    twistsIdToken: (twist) => {
      state.idToken = twist;
    },
    twistsUserInfo: (twist) => {
      state.userInfo = twist;
    },
    asked: () => state.asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function registered({ id, redirectUri, secret, publicKey, userInfoSignedBy }: TestClient) {
  const jwk = publicKey && { ...publicKey.export({ format: "jwk" }), use: "sig", kid: "ours" };
  return {
    client_id: id,
    redirect_uris: [redirectUri],
    require_auth_time: true,
    // Else it tells the level only to those who ask for one.
    default_acr_values: acrs,
    ...(jwk
      ? { token_endpoint_auth_method: "private_key_jwt" as const, jwks: { keys: [jwk as never] } }
      : { client_secret: secret ?? "" }),
    ...(userInfoSignedBy ? { userinfo_signed_response_alg: userInfoSignedBy } : {}),
  } satisfies NonNullable<Configuration["clients"]>[number];
}

function claimsOf(token: string): JWTPayload {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}

/** An RSA key, as providers have them. */
export function newKey(): KeyObject {
  return generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
}
