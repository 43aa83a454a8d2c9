// Samlad outside demo mode with identity providers of its own and a log to read, for the tests of sign-in.

import { createLog } from "../server/log.ts";
import { readProviders } from "../server/signIn/providerSettings.ts";
import { type Options, type TestServer, testServer } from "./server.ts";
import { buildTown, type Town } from "./town.ts";

export const baseUrl = "http://localhost:39017";
export const redirectUri = `${baseUrl}/sign-in/callback`;

export type SignInTown = { server: TestServer; town: Town; log: { text: () => string; clear: () => void } };

/** Starts it with providers as OIDC_PROVIDERS describes them. */
export async function signInTown(providers: object[], options: Options = {}): Promise<SignInTown> {
  let written = "";
  const write = (line: string) => {
    written += line;
  };
  const log = createLog("debug", { write });
  const oidcProviders = readProviders(JSON.stringify(providers));
  const server = await testServer({
    ...options,
    log,
    config: { demo: false, baseUrl, oidcProviders, signInContact: "Servicedesk, 010-123 45 67", ...options.config },
  });
  const town = await buildTown(server.sql);
  return {
    server,
    town,
    log: {
      text: () => written,
      clear: () => {
        written = "";
      },
    },
  };
}
