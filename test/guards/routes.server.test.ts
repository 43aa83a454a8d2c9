// Every route is closed to those who are not signed in, but for those listed here.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { partLanguageKeys } from "../../core/languages.ts";
import {
  languages,
  leafletPath,
  mainPathPath,
  pageKeys,
  pathOf,
  root,
  searchPath,
} from "../../server/publicPages/places.ts";
import { type TestServer, testServer } from "../server.ts";

/** Open to anyone. Adding a line is a decision about security: say why. */
const open: Record<string, string> = {
  "GET /health/live": "asked by what watches over the service",
  "GET /health/ready": "the same",
  "GET /metrics": "figures without persons; closed to the outside by the proxy",
  "GET /assets/*": "the client's program",
  "GET /*": "the client's pages, which are empty until the server is asked",
  "GET /api/v1/openapi.json": "the interface's description; tells of nobody",
  "GET /api/v1/api-info": "the same",
  "GET /fhir/R4/metadata": "what a FHIR client may ask: open, as FHIR wants it",
  "GET /sign-in": "the way in",
  "GET /sign-in/callback": "where the identity provider sends one back; carries its own proof",
  "GET /sign-in/font.woff2": "looks of the sign-in pages",
  "GET /sign-in/page.css": "the same",
  "GET /inbjudan": "what a link to an invitation opens: that somebody is invited, the same for all",
  "GET /en/invitation": "the same in English",
  "GET /sign-in/invitation.js": "its script, which takes the secret out of the address",
  "POST /sign-in/invitation": "carries that secret to the end of the sign-in; answers the same whatever it is",
  "POST /api/v1/session/sign-out": "signing out twice is no fault",
  "GET /calendar/:document":
    "when somebody meets, for a calendar: the proof is the secret in the address, until it is revoked",
  "GET /robots.txt": "which pages may be found by searching: those about SIP alone",
  "GET /sitemap.xml": "the list of them",
  "GET /om-sip/pages.css": "their looks",
  ...publicPages(),
};

/** What a SIP is, for those who are not signed in: the same for all, and nothing about anybody. */
function publicPages(): Record<string, string> {
  const paths = languages.flatMap((it) => [
    ...pageKeys.map((key) => pathOf(key, it)),
    ...Object.values(leafletPath[it]),
    searchPath[it],
    `${root[it]}/*`,
  ]);
  paths.push(...partLanguageKeys.map(mainPathPath));
  return Object.fromEntries(paths.map((path) => [`GET ${path}`, "a page about SIP"]));
}
/** The built-in identity provider; in demo mode alone. */
const openInDemo: Record<string, string> = {
  "GET /oidc/*": "the provider's own addresses",
  "POST /oidc/*": "the same",
  "GET /oidc/choose/:uid": "the list of demo people",
};

describe("routes", () => {
  let samlad: TestServer;
  let routes: { method: string; url: string; public: boolean }[];
  beforeAll(async () => {
    samlad = await testServer();
    routes = samlad.app.allRoutes.filter((it) => it.method !== "HEAD" && it.method !== "OPTIONS");
  });
  afterAll(() => samlad.close());

  it("are open only when listed", () => {
    expect(openRoutes(samlad)).toEqual(Object.keys({ ...open, ...openInDemo }).sort());
  });

  it("are the fewer outside demo mode: there is no provider that signs anyone in", async () => {
    const real = await testServer({ config: { demo: false } });
    expect(openRoutes(real)).toEqual(Object.keys(open).sort());
    expect(real.app.allRoutes.filter((it) => it.url.includes("oidc"))).toEqual([]);
    await real.close();
  });

  it("answer 401 to a visitor everywhere else", async () => {
    const visitor = samlad.visitor();
    const closed = routes.filter((it) => !it.public);
    expect(closed.length).toBeGreaterThan(5);
    const answers = await Promise.all(
      closed.map(async ({ method, url }) => {
        const path = url.replace(/:\w+(\([^)]*\))?/g, "00000000-0000-4000-8000-000000000000").replace("*", "x");
        const { status } = await visitor.send(method, path, method === "GET" ? undefined : {});
        return `${method} ${url} ${status}`;
      }),
    );
    expect(answers.filter((it) => !it.endsWith(" 401"))).toEqual([]);
  });
});

function openRoutes({ app }: TestServer): string[] {
  const found = app.allRoutes.filter((it) => it.public && it.method !== "HEAD" && it.method !== "OPTIONS");
  return [...new Set(found.map((it) => `${it.method} ${it.url}`))].sort();
}
