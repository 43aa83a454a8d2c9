// An identity provider (oidc-provider) as a process of its own, started by test/forkedProvider.ts. Whoever comes chooses
// on its page who to be; whoever has chosen is known there until signing out, or until a client asks for a new proof.
import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { SignJWT } from "jose";
import Provider, { type JWK } from "oidc-provider";
import type { ProviderSettings, Seen } from "./forkedProvider.ts";
import { acrs, claimsByScope } from "./identityProvider.ts";

process.once("message", (settings: ProviderSettings) => void start(settings));
// Nobody is left to ask when the test is gone.
process.once("disconnect", () => process.exit());

async function start(settings: ProviderSettings) {
  const { client, people, port } = settings;
  const server = createServer();
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`;
  const { privateKey: key } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const seen: Seen = { authorizations: [], tokens: [], pages: 0 };

  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...key.export({ format: "jwk" }), use: "sig", kid: "of-the-process" } as JWK] },
    cookies: { keys: ["only-for-tests"] },
    clients: [
      {
        client_id: client.id,
        redirect_uris: [`${client.origin}/sign-in/callback`],
        post_logout_redirect_uris: [`${client.origin}/signed-out`],
        token_endpoint_auth_method: "private_key_jwt",
        jwks: { keys: [{ ...client.publicKey, use: "sig", kid: client.keyId } as never] },
        require_auth_time: true,
        default_acr_values: acrs,
        ...(settings.like === "swedenConnect" ? { userinfo_signed_response_alg: "RS256" } : {}),
      },
    ],
    pkce: { required: () => true },
    claims: claimsByScope,
    acrValues: acrs,
    conformIdTokenClaims: settings.like === "swedenConnect",
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        logoutSource: (ctx, form) => {
          ctx.body = `<h1>Vill du logga ut här också?</h1>${form}`;
        },
      },
    },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, AuthorizationCode: 60, IdToken: 300 },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id]?.claims }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant();
      grant.clientId = client.id;
      grant.accountId = ctx.oidc.session?.accountId as string;
      grant.addOIDCScope(Object.keys(claimsByScope).join(" "));
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, next) => {
    if (ctx.path === "/auth") seen.authorizations.push(Object.fromEntries(new URLSearchParams(ctx.querystring)));
    await next();
    if (ctx.path !== "/token") return;
    const { params = {} } = ctx.oidc ?? {};
    seen.tokens.push({ status: ctx.status, way: params.client_assertion_type, verifier: !!params.code_verifier });
    const body = ctx.body as { id_token?: string };
    if (settings.like === "inera" && body?.id_token) ctx.body = { ...body, id_token: await asInera(body.id_token) };
  });

  /** Inera's IdP writes `auth_time` as text in milliseconds. */
  function asInera(token: string): Promise<string> {
    const { auth_time: at, ...claims } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    const header = { alg: "RS256", kid: "of-the-process" };
    return new SignJWT({ ...claims, auth_time: `${at * 1000 + 459}` }).setProtectedHeader(header).sign(key);
  }

  server.on("request", async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", issuer);
    if (pathname === "/seen") return response.end(JSON.stringify(seen));
    const [, area, uid, person] = pathname.split("/");
    if (area !== "interaction") return provider.callback()(request, response);
    const chosen = people[person ?? ""];
    if (person && chosen)
      return provider.interactionFinished(request, response, { login: { accountId: person, acr: chosen.acr } });
    seen.pages += 1;
    const links = Object.keys(people).map((name) => `<li><a href="/interaction/${uid}/${name}">${name}</a></li>`);
    response.setHeader("content-type", "text/html; charset=utf-8");
    return response.end(`<h1>Legitimera dig</h1><ul>${links.join("")}</ul>`);
  });
  process.send?.({ issuer });
}
