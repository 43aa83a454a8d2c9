// An identity provider of somebody else's, as a real one on a port of its own: for tests of sign-in outside demo mode.
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";

export type IdentityProvider = {
  issuer: string;
  /** What it says about the next who sign in; `inUserInfo` keeps it out of the ID token. */
  says: (claims: Record<string, unknown>, where?: { inUserInfo: boolean }) => void;
  /** The next who sign in change their mind. */
  refuses: (whether: boolean) => void;
  close: () => Promise<void>;
};

/** Starts it. Whoever comes is signed in at once, without a page. */
export async function startIdentityProvider(client: {
  id: string;
  secret: string;
  redirectUri: string;
}): Promise<IdentityProvider> {
  let claims: Record<string, unknown> = {};
  let inUserInfo = false;
  let refusing = false;
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const jwk = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" });
  const names = ["employeeHsaId", "personalIdentityNumber", "https://id.oidc.se/claim/personalIdentityNumber"];

  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...jwk, use: "sig", alg: "RS256", kid: "one" } as never] },
    cookies: { keys: ["only-for-tests"] },
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.redirectUri] }],
    claims: { openid: ["sub"], profile: names },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, id) => ({
      accountId: id,
      claims: (use) => ({ sub: id, ...(use === "id_token" && inUserInfo ? {} : claims) }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant();
      grant.clientId = client.id;
      grant.accountId = ctx.oidc.session?.accountId as string;
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  });
  server.on("request", async (request, response) => {
    if (!request.url?.startsWith("/interaction/")) return provider.callback()(request, response);
    const result = refusing ? { error: "access_denied" } : { login: { accountId: "somebody" } };
    await provider.interactionFinished(request, response, result);
  });

  return {
    issuer,
    says: (it, where = { inUserInfo: false }) => {
      claims = it;
      inUserInfo = where.inUserInfo;
    },
    refuses: (whether) => {
      refusing = whether;
    },
    close: () => new Promise((done) => void server.close(() => done())),
  };
}
