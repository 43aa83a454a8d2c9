// Another site cannot act, or have anything noted, in the name of somebody who is signed in here.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Asked, everyRoute } from "../../test/everyRoute.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let sipId: string;
beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  sipId = (await summoned(people, town)).sipId;
});
afterAll(() => server.close());

/** A figure for everything that there is: the rows of every table but the provider's own, and the seal, which the clock sets. */
async function everything(): Promise<Record<string, number>> {
  const tables = await server.sql<{ name: string }[]>`
    select format('%I', c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname not like 'oidc%'
       and c.relname not like 'access_seal%' order by 1`;
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await server.sql.unsafe(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum from ${name} t`,
      );
      return [name, row?.sum];
    }),
  );
  return Object.fromEntries(counts);
}

const changing = () =>
  everyRoute(server.app, { id: sipId }).filter(
    (it) => !["GET", "HEAD"].includes(it.method) && !it.route.includes("/oidc/"),
  );

/** As a page of another site could make a browser ask. */
const tricks: [string, Record<string, string>, (() => BodyInit)?][] = [
  ["a script's JSON", { origin: "https://evil.example", "content-type": "application/json" }],
  ["a sandboxed page", { origin: "null", "content-type": "application/json" }],
  ["a form sent as text", { origin: "https://evil.example", "content-type": "text/plain" }],
  ["a form", { origin: "https://evil.example", "content-type": "application/x-www-form-urlencoded" }, () => "a=b"],
  ["a form with a file", { origin: "https://evil.example" }, () => formWithFile()],
  ["a new browser", { "sec-fetch-site": "cross-site", "content-type": "application/json" }],
  ["another name of the same site", { "sec-fetch-site": "same-site", "content-type": "application/json" }],
  ["a name that begins alike", { origin: "http://localhost.evil.example", "content-type": "application/json" }],
  ["the same name by another scheme", { origin: "https://localhost", "content-type": "application/json" }],
  ["a kind within a kind", { "content-type": "text/plain; application/json" }],
  ["a kind that begins alike", { "content-type": "application/jsonx" }],
];

function formWithFile() {
  const form = new FormData();
  form.append("file", new Blob(["%PDF-1.7\n"], { type: "application/pdf" }), "x.pdf");
  return form;
}

const send = (asked: Asked, headers: Record<string, string>, body?: BodyInit) =>
  fetch(`${server.url}${asked.path}`, {
    method: asked.method,
    redirect: "manual",
    headers: { cookie: people.klara.cookie(), ...headers },
    body: body ?? JSON.stringify({ commandId: randomUUID(), input: {}, text: "x", baseVersion: 0 }),
  });

test.each(tricks)("nothing that changes anything is done for %s, on any route", async (_, headers, body) => {
  const before = await everything();
  const routes = changing();
  expect(routes.length).toBeGreaterThan(80);
  const done: string[] = [];
  for (const asked of routes) {
    const { status } = await send(asked, headers, body?.());
    if (![403, 415].includes(status)) done.push(`${asked.route} ${status}`);
  }
  expect(done).toEqual([]);
  expect(await everything()).toEqual(before);
  expect((await people.klara.get("/api/v1/session")).status).toBe(200);
});

test("an address that is written otherwise leads to the same guard", async () => {
  for (const path of ["/%61pi/v1/session/sign-out", "/api/v1/session/sign-out/", "/api/v1/session/sign%2dout"]) {
    const { status } = await fetch(`${server.url}${path}`, {
      method: "POST",
      headers: { cookie: people.klara.cookie(), origin: "https://evil.example" },
    });
    expect([path, status]).toEqual([path, 403]);
  }
  expect((await people.klara.get("/api/v1/session")).status).toBe(200);
});

test("no read of another site's is done or noted in the reader's name", async () => {
  const before = await everything();
  const reads = everyRoute(server.app, { id: sipId }).filter((it) => it.method === "GET" && !it.public);
  expect(reads.length).toBeGreaterThan(15);
  for (const { path } of reads) {
    const answer = await fetch(`${server.url}${path}`, {
      headers: { cookie: people.klara.cookie(), "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate" },
    });
    expect([path, answer.status, (await answer.json()).code]).toEqual([path, 403, "request.otherOrigin"]);
  }
  expect(await everything()).toEqual(before);
});

test("no address that is only looked at changes anything but the log of who looked", async () => {
  const before = await everything();
  for (const { path, method } of everyRoute(server.app, { id: sipId })) {
    if (
      !["GET", "HEAD"].includes(method) ||
      path === "/api/v1/live" ||
      path.startsWith("/sign-in") ||
      path.startsWith("/oidc")
    )
      continue;
    await (await fetch(`${server.url}${path}`, { method, headers: { cookie: people.klara.cookie() } })).arrayBuffer();
  }
  const after = await everything();
  const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
  expect(changed.filter((table) => !/^access_/.test(table))).toEqual([]);
});

test("the own page can do all of it", async () => {
  const answer = await people.klara.send(
    "POST",
    `/api/v1/sips/${sipId}/write-what-matters`,
    { commandId: randomUUID(), input: { text: "Katten" } },
    { origin: server.url, "sec-fetch-site": "same-origin" },
  );
  expect(answer.status).toBe(200);
});
