// An identity provider of our own, for demo mode: a real OpenID provider (oidc-provider) that lets anyone be one of the
// demo's invented people. It is made in demo mode only; without it there is nothing under /oidc.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import type Provider from "oidc-provider";
import type { Configuration, JWK } from "oidc-provider";
import type { Deps } from "../deps.ts";
import { accountById } from "./demoPeople.ts";
import { oidcAdapter } from "./oidcAdapter.ts";
import { builtInAcr } from "./providers.ts";

export const builtInPath = "/oidc";

export type BuiltInProvider = {
  issuer: string;
  provider: () => Promise<Provider>;
  clientSecret: () => Promise<string>;
};

/** The built-in provider, made at its first use. @throws outside demo mode: it must not exist there. */
export function createBuiltInProvider(deps: Deps): BuiltInProvider {
  if (!deps.config.demo) throw new Error("The built-in identity provider exists in demo mode only");
  let made: Promise<{ provider: Provider; secrets: Secrets }> | null = null;
  const make = () => {
    made ??= makeProvider(deps);
    made.catch(() => {
      made = null;
    });
    return made;
  };
  return {
    issuer: `${deps.config.baseUrl}${builtInPath}`,
    provider: async () => (await make()).provider,
    clientSecret: async () => (await make()).secrets.clientSecret,
  };
}

const minute = 60;
const hour = 60 * minute;

async function makeProvider(deps: Deps) {
  const [library, secrets] = await Promise.all([loadLibrary(), secretsOf(deps)]);
  return { provider: newProvider(library, deps, secrets), secrets };
}

/**
 * Loaded only where it is used. It tells runtimes apart by their LTS name, which the Node we pin does not carry; that
 * one warning would only worry people.
 */
async function loadLibrary(): Promise<typeof Provider> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes("Unsupported runtime")) warn(...words);
  };
  try {
    return (await import("oidc-provider")).default;
  } finally {
    console.warn = warn;
  }
}

type Secrets = { clientSecret: string; cookieKey: string; jwk: JWK };

/** Made once and kept in the database, so that every process signs with the same key. */
async function secretsOf({ owner: sql }: Deps): Promise<Secrets> {
  const fresh: Secrets = {
    clientSecret: randomBytes(32).toString("base64url"),
    cookieKey: randomBytes(32).toString("base64url"),
    jwk: {
      ...(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" }) as JWK),
      kid: randomBytes(8).toString("hex"),
      use: "sig",
      alg: "ES256",
    },
  };
  await sql`
    insert into oidc_payload (model, id, payload) values ('Secrets', 'provider', ${sql.json(fresh as never)})
    on conflict (model, id) do nothing`;
  const [row] = await sql<{ payload: Secrets }[]>`
    select payload from oidc_payload where model = 'Secrets' and id = 'provider'`;
  if (!row) throw new Error("The secrets of the built-in identity provider are gone");
  return row.payload;
}

function newProvider(Library: typeof Provider, { owner, config, log }: Deps, secrets: Secrets): Provider {
  const settings: Configuration = {
    adapter: oidcAdapter(owner),
    jwks: { keys: [secrets.jwk as never] },
    cookies: {
      keys: [secrets.cookieKey],
      long: { httpOnly: true, sameSite: "lax", path: builtInPath },
      short: { httpOnly: true, sameSite: "lax" },
      names: { session: "samlad_demo_idp", interaction: "samlad_demo_idp_choice", resume: "samlad_demo_idp_resume" },
    },
    clients: [
      {
        client_id: config.oidcClientId,
        client_secret: secrets.clientSecret,
        redirect_uris: [`${config.baseUrl}/sign-in/callback`],
        post_logout_redirect_uris: [`${config.baseUrl}/signed-out`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
        id_token_signed_response_alg: "ES256",
        token_endpoint_auth_method: "client_secret_basic",
        require_auth_time: true,
      },
    ],
    scopes: ["openid"],
    acrValues: [builtInAcr],
    claims: { openid: ["sub"], profile: ["name", config.oidcStaffClaim, config.oidcPersonClaim] },
    // The claims stand in the ID token, as Inera's provider gives them.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    responseTypes: ["code"],
    clientAuthMethods: ["client_secret_basic"],
    clientBasedCORS: () => false,
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        // Who signs out of Samlad has said so already; to ask once more would be to nag.
        logoutSource: async (ctx) => {
          await ctx.oidc.session?.destroy();
          ctx.redirect(String(ctx.oidc.params?.post_logout_redirect_uri ?? "/signed-out"));
        },
      },
    },
    ttl: {
      AccessToken: minute,
      AuthorizationCode: minute,
      IdToken: 5 * minute,
      Interaction: hour,
      Session: hour,
      Grant: hour,
    },
    interactions: { url: (_ctx, interaction) => `${builtInPath}/choose/${interaction.uid}` },
    findAccount: (_ctx, id) => accountById({ owner, config }, id),
    // Nobody is asked whether Samlad may know who they are: it is the only one that ever asks.
    loadExistingGrant: async (ctx) => {
      const { client, session } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new ctx.oidc.provider.Grant();
      grant.clientId = client.clientId;
      grant.accountId = session.accountId;
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
    renderError: async (ctx, out) => {
      ctx.redirect(`/sign-in/callback?error=${encodeURIComponent(String(out.error))}`);
    },
  };
  const provider = new Library(`${config.baseUrl}${builtInPath}`, settings);
  // What stands in the two X-Forwarded headers is our own word; see builtInRoutes.ts.
  provider.proxy = true;
  provider.on("server_error", (_ctx, error) => log.error({ err: error }, "the built-in identity provider failed"));
  allowOwnAddress(Library, provider);
  return provider;
}

/** The browser may have come by any name of this machine: back to that same name, and to no other, it may be sent. */
function allowOwnAddress(Library: typeof Provider, provider: Provider) {
  const own = (path: string) => (value: string) => {
    const ctx = Library.ctx;
    return ctx !== undefined && value === `${ctx.protocol}://${ctx.host}${path}`;
  };
  Object.defineProperties(provider.Client.prototype, {
    redirectUriAllowed: { value: own("/sign-in/callback") },
    postLogoutRedirectUriAllowed: { value: own("/signed-out") },
  });
}
