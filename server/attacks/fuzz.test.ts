// Every address of the OpenAPI document, asked by everybody, with everything: 20,000 times; FUZZ_REQUESTS for more,
// FUZZ_SEED for others. Nothing fails on our side, nothing is repeated, nothing is given away, and all that is kept is whole.
import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../../core/access.ts";
import { established } from "../../test/establishedSip.ts";
import { type HostileRequest, hostileRequests, type Ids, type Operation, operationsOf } from "../../test/hostile.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, consented, raised, type SipTown, signInAll, started, summoned } from "../../test/sipTown.ts";
import { insertAssignment, insertStaff, insertUnit } from "../directory/directoryStore.ts";
import { verify } from "../sip/verify.ts";

const wanted = Number(process.env.FUZZ_REQUESTS ?? 20_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);
const atOnce = 16;

let server: TestServer;
let town: SipTown;
let operations: Operation[];
let ids: Ids;
let hidden: Set<string>;
const cookies = new Map<Caller, string>();
const hints = new Map<Caller, string>();

const callers = ["lead", "calledUnit", "otherManager", "person", "administrator", "nobody", "madeUp"] as const;
type Caller = (typeof callers)[number];
/** They have nothing to do with any SIP here. */
const outsiders: Caller[] = ["otherManager", "administrator", "nobody", "madeUp"];

beforeAll(async () => {
  server = await testServer();
  town = await buildSipTown(server);
  const people = await signInAll(server, town);
  const sips = [
    await raised(people.vera, town),
    await started(people, town),
    await consented(people, town),
    (await summoned(people, town)).sipId,
    (await established(people, town)).sipId,
    (await established(people, town)).sipId,
  ];
  const office = await insertUnit(server.sql, {
    countyId: town.county.id,
    principalId: town.region.id,
    name: "Kansliet",
    kind: "primaryCare",
  });
  // Its id is in no request, so that no need can be passed on to it: its manager stays an outsider.
  const elsewhere = await insertUnit(server.sql, {
    countyId: town.county.id,
    principalId: town.municipality.id,
    name: "Norra skolan",
    kind: "school",
  });
  const manager = await staffAt("Per Annan", "SE2120000142-B009", elsewhere.id, "manager", "coordinator");
  const administrator = await staffAt("Disa Annan", "SE2321000016-B010", office.id, "admin");
  const sacrificed = await insertUnit(server.sql, {
    countyId: town.county.id,
    principalId: town.region.id,
    name: "Sluten snart",
    kind: "primaryCare",
  });
  for (const [caller, hint] of Object.entries({
    lead: town.mona.hsaId,
    calledUnit: town.vera.hsaId,
    otherManager: manager,
    person: "erik",
    administrator,
  }))
    hints.set(caller as Caller, hint);
  const units = [town.homeCare.id, town.primaryCare.id, town.school.id, sacrificed.id];
  const known = [...units, town.klara.id, town.mona.id, town.erik.id, town.region.id];
  const inside = await Promise.all(
    sips.map(async (sipId) => idsIn((await people.mona.get(`/api/v1/sips/${sipId}`)).text)),
  );
  const everybodys = new Set([...known, town.vera.id, town.municipality.id]);
  hidden = new Set([...sips, ...inside.flat()].filter((id) => !everybodys.has(id)));
  ids = {
    sips,
    others: [...known, ...hidden].filter((id) => !sips.includes(id)),
    keys: ["person", "plan", "need", ...units.map((it) => `unit:${it}`)],
  };
  const { json } = await server.visitor().get("/api/v1/openapi.json");
  // The live stream has no end; headers.test.ts and strangers.test.ts look at it.
  operations = operationsOf(json).filter((it) => it.operationId !== "getLive");
  await signInAgain();
}, 240_000);
afterAll(() => server.close());

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const idsIn = (text: string) => text.match(uuid) ?? [];

/** What is asked may end an assignment or a session; then the next begins. */
async function signInAgain() {
  cookies.set("madeUp", `samlad_session=${randomBytes(32).toString("base64url")}`);
  for (const [caller, hint] of hints) {
    const cookie = cookies.get(caller);
    const { statusCode } = cookie
      ? await server.app.inject({ url: "/api/v1/work-list", headers: { cookie } })
      : { statusCode: 0 };
    if (statusCode !== 200) cookies.set(caller, (await server.signIn(hint)).cookie());
  }
}

type Reply = { status: number; headers: Record<string, unknown>; text: string };

async function ask(caller: Caller, { method, url, headers, body, operationId }: HostileRequest): Promise<Reply> {
  // Whoever signs out here does it with a session of nobody's.
  const cookie = operationId === "signOut" ? cookies.get("madeUp") : cookies.get(caller);
  const answer = await server.app.inject({
    method: method as "GET",
    url,
    headers: { ...headers, ...(cookie ? { cookie } : {}) },
    ...(body === undefined ? {} : { payload: body }),
  });
  return { status: answer.statusCode, headers: answer.headers, text: answer.payload };
}

const traces =
  /\n\s+at .+:\d+:\d+|node_modules|\.ts:\d+|PostgresError|syntax error at or near|invalid input syntax|ECONN/;

/** What is wrong with an answer, whoever asked. */
function faultIn(request: HostileRequest, { status, headers, text }: Reply): string | null {
  if (status >= 500) return `${status}`;
  if (traces.test(text)) return "tells how it is made";
  if (headers["x-content-type-options"] !== "nosniff" || !headers["content-security-policy"])
    return "lacks the guard's headers";
  if (status < 400) return null;
  const all = `${JSON.stringify(headers)}${text}`;
  if (all.includes(request.marker)) return "repeats what was sent";
  if (request.method === "HEAD") return null;
  if (headers["content-type"] !== "application/problem+json; charset=utf-8")
    return `answers with ${headers["content-type"]}`;
  const problem = JSON.parse(text);
  const whole =
    problem.status === status &&
    problem.type === `urn:samlad:problem:${problem.code}` &&
    [problem.title, problem.detail, problem.instance].every((it) => typeof it === "string" && it.length > 0);
  return whole ? null : "is not a whole problem";
}

/** The same request for ids that are nobody's. */
function twinOf(request: HostileRequest): HostileRequest | null {
  const own = new Map<string, string>();
  const swap = (text: string) =>
    text.replace(uuid, (id) => {
      if (!hidden.has(id)) return id;
      own.set(id, own.get(id) ?? randomUUID());
      return own.get(id)!;
    });
  const url = swap(request.url);
  const body = typeof request.body === "string" ? swap(request.body) : request.body;
  return own.size > 0 ? { ...request, url, body } : null;
}

const comparable = ({ status, headers, text }: Reply) => ({
  status,
  text: text.replace(/urn:samlad:request:[0-9a-f-]{36}|[0-9a-f]{8}-[0-9a-f-]{27}/g, "…"),
  type: headers["content-type"],
  names: Object.keys(headers).sort().join(),
});

/**
 * The ones that may tell that an id is taken: whoever makes something chooses its id, and a taken one must be refused.
 * A name of 122 random bits is not guessed; see SECURITY.md.
 */
const choosesId = new Set(["raiseNeed", "saveDraft"]);

test(
  `${wanted} hostile requests are refused or carried out, and give nothing away`,
  async () => {
    // What an outsider asks is asked twice.
    const each = Math.ceil(wanted / operations.length / (callers.length + 0.65 * outsiders.length));
    const faults = new Map<string, string>();
    const counted = { asked: 0, carriedOut: 0, compared: 0 };
    const reached = new Set<string>();
    const statuses: Record<number, number> = {};
    const fault = (what: string, caller: Caller, request: HostileRequest, reply: Reply) => {
      const key = `${request.operationId}: ${what}`;
      if (!faults.has(key) && faults.size < 30)
        faults.set(
          key,
          `as ${caller}: ${request.method} ${request.url.slice(0, 300)} ${JSON.stringify(request.headers).slice(0, 200)} ${String(request.body).slice(0, 500)}\n → ${reply.status} ${reply.text.slice(0, 300)}`,
        );
    };

    async function one(caller: Caller, request: HostileRequest) {
      const reply = await ask(caller, request);
      counted.asked += 1;
      statuses[reply.status] = (statuses[reply.status] ?? 0) + 1;
      const wrong = faultIn(request, reply);
      if (wrong) fault(wrong, caller, request, reply);
      if (reply.status < 300) {
        counted.carriedOut += 1;
        reached.add(request.operationId);
      }
      if (!outsiders.includes(caller) || choosesId.has(request.operationId)) return;
      const twin = twinOf(request);
      if (!twin) return;
      const other = await ask(caller, twin);
      counted.asked += 1;
      counted.compared += 1;
      if (JSON.stringify(comparable(reply)) !== JSON.stringify(comparable(other)))
        fault(`answers otherwise than not found (${other.status} ${other.text.slice(0, 200)})`, caller, request, reply);
    }

    for (const [at, operation] of operations.entries()) {
      const queue = callers.flatMap((caller, who) =>
        hostileRequests(operation, ids, each, seed + at * 100 + who).map((request) => ({ caller, request })),
      );
      const worker = async () => {
        for (let next = queue.pop(); next; next = queue.pop()) await one(next.caller, next.request);
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      if (at % 4 === 3) await signInAgain();
    }

    process.stdout.write(
      `fuzz: ${JSON.stringify({ ...counted, operations: operations.length, reached: reached.size, statuses })}\n`,
    );
    expect([...faults].map(([what, how]) => `${what}\n ${how}`)).toEqual([]);
    expect(counted.asked).toBeGreaterThanOrEqual(wanted);
    // Most doors were opened by somebody, so what lies behind them was tried too.
    expect(counted.carriedOut).toBeGreaterThan(counted.asked / 50);
    expect(counted.compared).toBeGreaterThan(counted.asked / 20);
    expect(reached.size).toBeGreaterThan(operations.length / 4);
  },
  Math.max(600_000, wanted * 20),
);

test("and what is kept is whole afterwards", async () => {
  expect(await verify(server.sql)).toMatchObject({ broken: null, sips: expect.any(Number) });
  expect((await server.visitor().get("/health/ready")).status).toBe(200);
});

async function staffAt(name: string, hsaId: string, unitId: string, ...roles: Role[]): Promise<string> {
  const { id } = await insertStaff(server.sql, { countyId: town.county.id, name, title: "Chef", hsaId });
  await insertAssignment(server.sql, { staffId: id, unitId, roles, startsOn: "2026-01-01" });
  return hsaId;
}
