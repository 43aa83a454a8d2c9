// The read table (core/sip/reads.ts) held against the server: every reader of the table of access is sent to every SIP of it,
// at each address of each row, and is answered when the row says so, and otherwise as if the SIP were not there (Z1, Z6).
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../../core/access.ts";
import { protectionLevels } from "../../core/protection.ts";
import { reads } from "../../core/sip/reads.ts";
import { anyHolds, type Phrase } from "../../core/sip/relations.ts";
import { id, meetingId, people } from "../../test/given.ts";
import { type Row, readers, rowsOf, states } from "../../test/guards/accessMatrix.ts";
import { cookieOf, plant, plantTown } from "../../test/plantedStories.ts";
import { type TestServer, testServer } from "../../test/server.ts";

// Ordinarily each reader is sent to a third of the addresses in a state, and to others in the next.
const isWhole = process.env.SAMLAD_READS === "all";

let server: TestServer;
const asked = { given: 0, refused: 0, unseen: 0 };

beforeAll(async () => {
  server = await testServer();
  await plantTown(server, Object.values(readers));
});
afterAll(() => server.close());

/** Papers that are there in some states only: whoever may read them is given one, or told that there is none. */
const papers: Record<string, string[]> = {
  "GET /api/v1/sips/:id/plan/:document": ["1.pdf"],
  "GET /api/v1/sips/:id/invitation/:document": [`${meetingId}.pdf`],
  "GET /api/v1/sips/:id/documents/:document": ["information.pdf", "record.txt"],
  "GET /api/v1/sips/:id/access-log/:document": ["extract.csv"],
};
/** A file has an id of its own, and a test of its own (attachments.test.ts). */
const askedElsewhere = ["GET /api/v1/sips/:id/attachments/:attachmentId"];

describe.each(Object.entries(states))("%s", (name, make) => {
  test("each read is answered to those of its row, and hides the SIP from the others", async () => {
    const story = make();
    const nth = Object.keys(states).indexOf(name) + 1;
    const { sip, personId, now } = await plant(server, story, nth, protectionLevels[nth % protectionLevels.length]!);
    server.clock.set(now);
    const wrong: string[] = [];
    for (const row of rowsOf(story)) {
      const reader = readers[row.reader]!;
      if (reader.kind === "system") continue;
      const isSelf = reader.kind === "person" && reader.personId === people.person.personId;
      const actor: Actor = isSelf ? { ...reader, personId } : reader;
      const cookie = await cookieOf(server, actor);
      const get = async (url: string) => {
        const answer = await server.app.inject({ method: "GET", url, headers: { cookie } });
        return { status: answer.statusCode, text: answer.body };
      };
      const all = addresses(sip.id, story.today, (phrases) => anyHolds(phrases, actor, sip, story.today));
      const turn = nth + Object.keys(readers).indexOf(row.reader);
      for (const { route, path, may } of all.filter((_, at) => isWhole || (at + turn) % 3 === 0)) {
        const answer = await get(path);
        const isSeen = row.finds || row.areas !== "";
        const expected = isSeen ? (may ? "given" : "refused") : "unseen";
        asked[expected] += 1;
        if (!(await isAs(expected, answer, { route, row, get, path, sipId: sip.id })))
          wrong.push(
            `${row.reader}: ${route} is ${answer.status}, ${expected} by its row: ${answer.text.slice(0, 120)}`,
          );
      }
      const { text } = await get("/api/v1/sips?closed=all&limit=100");
      if (text.includes(sip.id) !== row.finds) wrong.push(`${row.reader}: the list`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

type Phrases = Phrase[];
/** Each address that reads one SIP, with whether its row lets this reader. */
function addresses(sipId: string, day: string, holds: (phrases: Phrases) => boolean) {
  return Object.values(reads).flatMap(({ routes, may }) => {
    if (!Array.isArray(may)) return [];
    const mine = routes.filter((it) => it.startsWith("GET /api/v1/sips/:id") && !askedElsewhere.includes(it));
    return mine.flatMap((route) =>
      (papers[route] ?? [""]).map((document) => ({
        route,
        path: `${route
          .slice(4)
          .replace(":id", sipId)
          .replace(":day", day)
          .replace(":document", document)}${route.endsWith("/changes") ? `?from=${day}` : ""}`,
        may: holds(may as Phrases),
      })),
    );
  });
}

type Asked = {
  route: string;
  row: Row;
  path: string;
  sipId: string;
  get: (path: string) => Promise<{ status: number; text: string }>;
};

const nobodysAnswers = new Map<string, { status: number; text: string }>();

/** Whether an answer is what is expected: `unseen` is letter by letter what a SIP that does not exist gives. */
async function isAs(expected: keyof typeof asked, answer: { status: number; text: string }, it: Asked) {
  if (expected === "unseen") {
    // Asked once by each reader: what is nobody's is the same whatever has happened in other SIPs.
    const which = `${it.row.reader} ${it.route}`;
    const nobodys = nobodysAnswers.get(which) ?? (await it.get(it.path.replace(it.sipId, id("x", 9999))));
    nobodysAnswers.set(which, nobodys);
    return answer.status === 404 && withoutId(answer.text) === withoutId(nobodys.text) && nobodys.status === 404;
  }
  const code = answer.status < 400 ? "" : JSON.parse(answer.text).code;
  if (expected === "refused") {
    // A reader for whom there is no survey is told so, and nothing more.
    if (it.route.endsWith("/survey")) return answer.status === 200 && JSON.parse(answer.text).survey === null;
    if (it.route.endsWith("/attachments")) return answer.status === 404;
    return (answer.status === 403 && code === "access.notAllowed") || code === "request.notFound";
  }
  // Whoever anything of the SIP is kept from is given no files: nobody has read them through.
  if (it.route.endsWith("/attachments") && it.row.papers === "–") return answer.status === 404;
  if (it.route in papers) return answer.status === 200 || code === "request.notFound";
  return answer.status === 200;
}

test("all three kinds of answers have been seen, many times each", () => {
  for (const count of Object.values(asked)) expect(count).toBeGreaterThan(300);
});

/** Each answer has a number of its own, by which it is found in the log. */
const withoutId = (text: string) => text.replace(/urn:samlad:request:[\w-]+/, "");
