// Nobody is refused for honest work, nobody may try out numbers, and who is refused is told what to do.
import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { type TestServer, testServer, type Visitor } from "../test/server.ts";
import { buildSipTown, eriksNumber, give, raised, type SipTown } from "../test/sipTown.ts";
import { readConfig } from "./config.ts";
import { languages, leafletPath } from "./publicPages/places.ts";
import { addressKey, createCounter, limited } from "./rateLimits.ts";
import { beginSession } from "./signIn/sessionStore.ts";

const seconds = 1000;

describe("a counter", () => {
  it("gives as many at once as the limit says, and then as fast as they come back", () => {
    const counter = createCounter(6, 60 * seconds);
    const at = (second: number) => counter.take("a", second * seconds);
    expect([at(0), at(0), at(0), at(0), at(0), at(0)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(at(0)).toBe(10 * seconds);
    expect(at(4)).toBe(6 * seconds);
    expect(counter.take("b", 4 * seconds)).toBe(0);
    expect([at(10), at(10)]).toEqual([0, 10 * seconds]);
    expect([at(1000), at(1000), at(1000), at(1000), at(1000), at(1000), at(1000) > 0]).toEqual([
      0,
      0,
      0,
      0,
      0,
      0,
      true,
    ]);
  });

  it("never gives more in a window than twice the limit, however one asks", () => {
    const counter = createCounter(100, 60 * seconds);
    let given = 0;
    for (let at = 0; at < 60 * seconds; at += 7) if (counter.take("a", at) === 0) given++;
    expect(given).toBeGreaterThanOrEqual(100);
    expect(given).toBeLessThanOrEqual(200);
  });

  it("forgets who has not been there for a window", () => {
    const counter = createCounter(2, seconds);
    counter.take("a", 0);
    expect(counter.knows("a", 900)).toBe(true);
    for (let at = 1000; at < 5000; at += 500) counter.take("b", at);
    expect(counter.knows("a", 5000)).toBe(false);
    expect(counter.knows("b", 5000)).toBe(true);
  });

  it("takes no limit for no limit", () => {
    const counter = createCounter(0, seconds);
    expect(Array.from({ length: 1000 }, () => counter.take("a", 0)).every((wait) => wait === 0)).toBe(true);
  });

  it("lets nobody wait longer when the clock is set back", () => {
    const counter = createCounter(1, seconds);
    expect(counter.take("a", 1_000_000)).toBe(0);
    expect(counter.take("a", 5)).toBe(0);
  });
});

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:DB8:1:2::6", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80:0:0:0"],
])("the address %s counts as %s", (ip, key) => {
  expect(addressKey(ip)).toBe(key);
});

/** As many of each as one who sets nothing gets. */
const { limitRequests, limitStrangers, limitSignIns, limitSearches, limitNumbers, limitUploads, limitDocuments } =
  readConfig({});
const defaults = {
  limitRequests,
  limitStrangers,
  limitSignIns,
  limitSearches,
  limitNumbers,
  limitUploads,
  limitDocuments,
};

describe("with limits", () => {
  let server: TestServer;
  let town: SipTown;
  let vera: Visitor;
  const start = async (limits: Partial<typeof defaults> & { trustProxy?: string[] | null }) => {
    server = await testServer({ config: { ...defaults, ...limits } });
    town = await buildSipTown(server);
    vera = await server.signIn(town.vera.hsaId);
  };
  afterEach(() => server.close());

  const many = async (count: number, ask: () => Promise<{ status: number }>) => {
    const statuses: number[] = [];
    for (let at = 0; at < count; at++) statuses.push((await ask()).status);
    return statuses;
  };

  test("a session that asks too much is told so, how long to wait, and gets on after that; others notice nothing", async () => {
    await start({ limitRequests: 20 });
    const klara = await server.signIn(town.klara.hsaId);
    const statuses = await many(21, () => vera.get("/api/v1/session"));
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
    const refused = await vera.get("/api/v1/session", { "accept-language": "en" });
    expect(refused.headers.get("retry-after")).toBe("3");
    expect(refused.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    expect(refused.json).toMatchObject({
      code: "request.tooMany",
      status: 429,
      title: "Too many in a short time",
      detail: expect.stringMatching(/wait a while/i),
    });
    expect((await klara.get("/api/v1/session")).status).toBe(200);
    server.clock.advance({ seconds: 3 });
    expect((await vera.get("/api/v1/session")).status).toBe(200);
  });

  test("who is over the limit costs the database nothing", async () => {
    await start({ limitRequests: 3 });
    let statements: string[] = [];
    (server.sql.options as { debug: unknown }).debug = (_connection: number, statement: string) => {
      // What the driver asks of each new connection by itself; on a busy machine one is ready long after it was wanted.
      if (!/from pg_catalog\.pg_type/.test(statement)) statements.push(statement);
    };
    await many(3, () => vera.get("/api/v1/session"));
    expect(statements).not.toEqual([]);
    statements = [];
    expect(await many(5, () => vera.get("/api/v1/session"))).toEqual(Array(5).fill(429));
    expect(statements).toEqual([]);
  });

  test("made-up sessions count as their address's", async () => {
    await start({ limitStrangers: 10 });
    const visitor = server.visitor();
    const madeUp = () =>
      visitor.get("/api/v1/session", { cookie: `samlad_session=${randomBytes(32).toString("base64url")}` });
    const statuses = await many(20, madeUp);
    expect(statuses.filter((it) => it === 401).length).toBeLessThanOrEqual(10);
    expect(statuses.at(-1)).toBe(429);
  });

  test("those who are signed in are not counted as strangers", async () => {
    await start({ limitStrangers: 10 });
    expect(await many(30, () => vera.get("/api/v1/session"))).toEqual(Array(30).fill(200));
  });

  test("nor are the first requests of all who come from the same address, as a whole hospital does", async () => {
    await start({ limitStrangers: 10 });
    server.clock.advance({ minutes: 2 });
    const account = { kind: "staff" as const, id: town.klara.id, countyId: town.county.id };
    for (let at = 0; at < 15; at++) {
      const { token } = await beginSession(server.deps, account, { assignmentId: null, idToken: null });
      const { status } = await server.visitor().get("/api/v1/session", { cookie: `samlad_session=${token}` });
      expect([at, status]).toEqual([at, 200]);
    }
  });

  test.each(["/api/v1/openapi.json", `/calendar/${"A".repeat(43)}.ics`, "/oidc/auth"])(
    "what asks for no session is limited for each address: %s",
    async (path) => {
      await start({ limitStrangers: 10 });
      server.clock.advance({ minutes: 2 });
      const statuses = await many(11, () => fetch(`${server.url}${path}`, { redirect: "manual" }));
      expect([statuses.slice(0, 10).includes(429), statuses.at(-1)]).toEqual([false, 429]);
    },
  );

  test("sign-in is limited for each address, as the proxy that is believed tells it", async () => {
    await start({ limitSignIns: 20, trustProxy: ["127.0.0.1", "::1"] });
    const ask = (from: string) => () =>
      // What stands before the proxy's own word is what the caller said, and counts for nothing.
      fetch(`${server.url}/sign-in`, {
        redirect: "manual",
        headers: { "x-forwarded-for": `198.51.100.${madeUp++}, ${from}` },
      });
    let madeUp = 0;
    const statuses = await many(30, ask("192.0.2.1"));
    expect(statuses.filter((it) => it === 303)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
    expect(await many(2, ask("192.0.2.2"))).toEqual([303, 303]);
    const page = await fetch(`${server.url}/sign-in`, {
      headers: { "x-forwarded-for": "192.0.2.1", accept: "text/html" },
    });
    expect([page.status, page.headers.get("content-type")]).toEqual([429, "text/html; charset=utf-8"]);
    expect(Number(page.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(page.headers.get("content-security-policy")).toMatch(/default-src 'none'/);
    expect(await page.text()).toContain("Vänta en minut och logga in igen.");
  });

  test("nobody who is not believed gets another address by saying so", async () => {
    await start({ limitSignIns: 20 });
    let last = 0;
    const ask = () =>
      fetch(`${server.url}/sign-in`, { redirect: "manual", headers: { "x-forwarded-for": `192.0.2.${last++}` } });
    expect((await many(30, ask)).at(-1)).toBe(429);
  });

  test("numbers cannot be tried out: a limit for each user, over all sessions and ways to give one", async () => {
    await start({ limitNumbers: 6 });
    const again = await server.signIn(town.vera.hsaId);
    const search = { personalIdentityNumber: eriksNumber };
    expect((await vera.post("/api/v1/sips/search", search)).status).toBe(200);
    expect((await again.post("/api/v1/sips/search", { personalIdentityNumber: "1" })).status).toBe(400);
    const sipId = await raised(vera, town);
    expect((await give(again, sipId, "add-party", search)).status).toBeLessThan(429);
    expect((await give(again, sipId, "change-party", search)).status).toBeLessThan(429);
    expect((await vera.post("/api/v1/sips/search", search)).status).toBe(200);
    for (const visitor of [vera, again]) {
      const refused = await visitor.post("/api/v1/sips/search", search);
      expect(refused.json.code).toBe("request.tooMany");
      expect(Number(refused.headers.get("retry-after"))).toBe(600);
    }
    expect((await vera.post("/api/v1/sips/search", { query: "Er" })).status).toBe(200);
    const klara = await server.signIn(town.klara.hsaId);
    expect((await klara.post("/api/v1/sips/search", search)).status).toBe(200);
  });

  test.each([
    ["searches", { limitSearches: 3 }, () => vera.post("/api/v1/sips/search", { query: "E" })],
    ["uploads", { limitUploads: 3 }, () => vera.post(`/api/v1/sips/${town.school.id}/attachments`, {})],
    ["documents", { limitDocuments: 3 }, () => vera.get(`/api/v1/sips/${town.school.id}/plan/1.pdf`)],
  ] as const)("%s have a limit of their own, whatever they are answered", async (_, limits, ask) => {
    await start(limits);
    const statuses = await many(4, ask);
    expect(statuses.slice(0, 3)).not.toContain(429);
    expect(statuses.at(-1)).toBe(429);
    expect((await vera.get("/api/v1/session")).status).toBe(200);
  });
});

describe("by default", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer({ config: defaults });
  });
  beforeEach(() => server.clock.advance({ hours: 2 }));
  afterAll(() => server.close());

  test("a day's work in a minute is not met by a limit", async () => {
    const town = await buildSipTown(server);
    const vera = await server.signIn(town.vera.hsaId);
    const statuses = new Set<number>();
    for (let at = 0; at < 300; at++) statuses.add((await vera.get("/api/v1/work-list")).status);
    for (let at = 0; at < 25; at++) statuses.add((await vera.post("/api/v1/sips/search", { query: "Er" })).status);
    for (let at = 0; at < 5; at++)
      statuses.add((await vera.post("/api/v1/sips/search", { personalIdentityNumber: eriksNumber })).status);
    expect([...statuses]).toEqual([200]);
  });

  test("every limit is one, and every route with a limit of its own is there", () => {
    for (const [name, limit] of Object.entries(defaults)) expect([name, limit > 0]).toEqual([name, true]);
    const routes = server.app.allRoutes.map((it) => `${it.method} ${it.url}`);
    expect(Object.keys(limited).filter((it) => !routes.includes(it))).toEqual([]);
    // Whoever makes a document, or gathers all there is, costs more than one who reads.
    const costly = routes.filter((it) => /^GET .*(:document|\.pdf|extract\.json)$/.test(it));
    // Whoever searches for persons could else go through them all.
    const searching = routes.filter((it) => /^POST .*\/search$/.test(it) && !it.includes("/units/"));
    expect(searching.length).toBeGreaterThanOrEqual(3);
    expect(searching.filter((it) => limited[it] !== "searches")).toEqual([]);
    // The leaflets are made once for all, and are kept.
    const kept = languages.flatMap((it) => Object.values(leafletPath[it]).map((path) => `GET ${path}`));
    // A calendar has no session: each address is counted by itself (calendar.test.ts).
    const counted = [...kept, "GET /calendar/:document"];
    expect(costly.filter((it) => limited[it] !== "documents" && !counted.includes(it))).toEqual([]);
  });
});

it("settings that cannot be used stop the start", () => {
  for (const TRUST_PROXY of ["true", "1", "proxy.example.org", "10.0.0.0/33", "10.0.0.1,,", "::1/129"])
    expect(() => readConfig({ TRUST_PROXY }), TRUST_PROXY).toThrow(/TRUST_PROXY .* addresses or networks/);
  expect(readConfig({ TRUST_PROXY: "10.0.0.0/8, ::1" }).trustProxy).toEqual(["10.0.0.0/8", "::1"]);
  expect(() => readConfig({ RATE_LIMIT_SEARCHES: "few" })).toThrow(/RATE_LIMIT_SEARCHES/);
  expect(() => readConfig({ RATE_LIMIT_SEACHES: "1" })).toThrow(/RATE_LIMIT_SEARCHES/);
});
