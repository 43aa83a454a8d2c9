// No address holds anything about a person: addresses are kept in histories, in logs of proxies, and over shoulders.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutDetail } from "../../server/log.ts";
import { parametersOf } from "../../server/openapi/jsonSchema.ts";
import { operations } from "../../server/openapi/operations.ts";
import { establish } from "../establishedSip.ts";
import { type TestServer, testServer } from "../server.ts";
import { buildSipTown, done, eriksNumber, give, type SipTown, signInAll, summoned } from "../sipTown.ts";
import { keptFiles, root } from "./sources.ts";

/** What may stand after the question mark. Adding one is a decision: what could somebody write there? */
const harmless: Record<string, string> = {
  page: "a number",
  limit: "a number",
  sort: "one of a few words",
  stage: "one of a few words",
  part: "one of a few words",
  mine: "yes or no",
  closed: "yes or no",
  own: "yes or no",
  lists: "yes or no",
  state: "one of a few words",
  kind: "one of a few words",
  lang: "a language",
  size: "one of a few words",
  place: "yes or no",
  language: "a language",
  from: "a day",
  to: "a day",
  month: "a month",
  sipId: "an id",
  unitId: "an id",
  principalId: "an id",
  meeting: "an id",
  followUp: "an id",
  version: "a number that counts",
  for: "an id, or the word person",
  audience: "one of a few words",
  format: "one of a few words",
  standard: "one of a few words",
};
/** The name of a unit may be searched for in an address; it is on its door. */
const byUnitName = ["listUnits", "listAllUnits"];

/** Parts of paths: ids, days, and names we have made up ourselves. */
const partsOfPaths = /^(id|\w+Id|day|document|key|command|version|uid|number|term|\*)$/;

describe("the addresses of the interface", () => {
  it("take nothing about a person after the question mark", () => {
    const taken = operations.flatMap((it) =>
      it.query ? parametersOf(it.query).map(({ name }) => ({ operation: it.id, name: name as string })) : [],
    );
    const harmful = taken.filter(
      ({ operation, name }) => !(name in harmless) && !(name === "query" && byUnitName.includes(operation)),
    );
    expect(harmful).toEqual([]);
    expect(taken.length).toBeGreaterThan(20);
  });

  it("take nothing about a person in the path", () => {
    const names = operations.flatMap(({ path }) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!));
    expect(names.filter((name) => !partsOfPaths.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(10);
  });

  it("search for persons with content only", () => {
    const searching = operations.filter(
      ({ path, title }) => /search/.test(path) || /number|by (a )?(person|name)/i.test(title),
    );
    expect(searching.length).toBeGreaterThanOrEqual(3);
    expect(searching.filter((it) => it.method !== "post").map((it) => it.id)).toEqual([]);
  });
});

describe("the client", () => {
  const files = keptFiles().filter((file) => /^client\/.*\.tsx?$/.test(file) && !file.endsWith(".test.ts"));
  const sources = files.map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
  const personal = /personalIdentity|number|name|phone|email|address|text|note|birth|what(?!Matters=)/i;

  it("puts nothing about a person into an address", () => {
    const found = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/[?&]([\w-]+)=\$\{([^}]*)\}/g)].map(([, key, value]) => ({ file, key: key!, value: value! })),
    );
    expect(found.length).toBeGreaterThan(5);
    const harmful = found.filter(
      ({ file, key, value }) =>
        (personal.test(key) || personal.test(value) || key === "query") &&
        !(key === "query" && /\/api\/v1\/units\?/.test(sources.find((it) => it.file === file)!.text)),
    );
    expect(harmful).toEqual([]);
  });

  it("keeps to addresses that are looked through here, where it puts them together from parts", () => {
    const made = sources.filter(({ text }) => /new URLSearchParams\(/.test(text)).map(({ file }) => file);
    // Units by name, the lists' own state (never a person's name: see listState.ts), the filters of lists, which paper, by ids, and two that only
    // read: where to go back to, and a language.
    expect(made.sort()).toEqual([
      "client/accessLog/queries.ts",
      "client/admin/AssignmentDialog.tsx",
      "client/admin/directory.ts",
      "client/admin/listState.ts",
      "client/documents/documentHref.ts",
      "client/session/ChooseAssignmentPage.tsx",
      "client/text/language.ts",
      "client/work/sipList.ts",
    ]);
  });
});

describe("what is written down while work is done", () => {
  let samlad: TestServer;
  let town: SipTown;
  let logged = "";
  const addresses: string[] = [];
  beforeAll(async () => {
    const sink = new Writable({
      write: (part, _, next) => {
        logged += part;
        next();
      },
    });
    samlad = await testServer({
      log: pino({ level: "trace", serializers: { err: withoutDetail } }, sink),
      routes: (app) =>
        app.addHook("onRequest", async (request) => {
          addresses.push(
            request.url,
            ...Object.values(request.headers)
              .flat()
              .filter((it) => /^https?:/.test(String(it)))
              .map(String),
          );
        }),
    });
    town = await buildSipTown(samlad);
  });
  afterAll(() => samlad.close());

  it("holds no name, number or text: in no log line, no address and no figure", async () => {
    const people = await signInAll(samlad, town);
    const called = await summoned(people, town);
    await establish(people, town, called);
    const { sipId } = called;
    await done(people.klara, sipId, "write-what-matters", { text: "Hemlighetsfull text" });
    await people.klara.post(`/api/v1/sips/${sipId}/contact`, {
      address: "Storgatan 9",
      phone: "070-1740605",
      email: "erik@example.org",
      interpreterLanguage: "",
    });
    await people.klara.send("PUT", "/api/v1/drafts/plan.text", {
      text: "Hemlighetsfullt utkast",
      baseVersion: 0,
      sipId,
    });
    await people.vera.post("/api/v1/sips/search", { personalIdentityNumber: eriksNumber });
    await people.vera.post("/api/v1/sips/search", { query: "Erik" });
    await people.vera.get("/api/v1/sips/search?query=Erik");
    await people.vera.get(`/api/v1/units?query=Erik&personalIdentityNumber=${eriksNumber}`);
    await give(people.vera, sipId, "write-what-matters", { text: "Hemlighetsfull", [eriksNumber]: "Erik" });
    await people.klara.get(`/api/v1/sips/${sipId}/plan/1.pdf`);
    await people.klara.post(`/api/v1/sips/${sipId}/documents/plan`, {
      version: 1,
      givenTo: "Hemlighetsfull Mottagare",
      ground: "other",
      why: "Hemligt lagrum",
    });
    await people.erik.get("/api/v1/sips/Erik%20Enskild");
    const { text: figures } = await samlad.visitor().get("/metrics");
    const own = addresses.filter((it) => !/query=Erik|Erik%20Enskild/.test(it));
    for (const secret of [
      /Erik/,
      /Enskild/,
      /Klara|Klok|Mona|Modig|Vera Vård/,
      new RegExp(eriksNumber),
      /Hemlighetsfull/i,
      /Storgatan/,
      /070-1740605/,
      /erik@example/,
      /Ramlar/,
    ]) {
      expect([secret, logged.match(secret)?.[0]]).toEqual([secret, undefined]);
      expect([secret, figures.match(secret)?.[0]]).toEqual([secret, undefined]);
    }
    for (const secret of [/Enskild|Klok|Modig/, new RegExp(eriksNumber), /Hemlighetsfull/i, /Storgatan/])
      expect([secret, own.filter((it) => secret.test(it) && !it.includes("personalIdentityNumber="))]).toEqual([
        secret,
        [],
      ]);
    expect(logged.split("\n").length).toBeGreaterThan(40);
    expect(own.length).toBeGreaterThan(40);
  });
});
