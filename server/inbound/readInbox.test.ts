// Answers from calendars on their whole way: an invitation out by SMTP, the answer in by IMAP, and what is then seen of it.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hasDovecot, mailboxServer } from "../../test/mailboxServer.ts";
import { type MailServer, mailServer } from "../../test/outside.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, done, type SipTown, signInAll, summoned } from "../../test/sipTown.ts";
import { openMailer } from "../notices/mail.ts";
import { planNotices } from "../notices/planNotices.ts";
import { createPause, type NoticeDeps, sendNotice } from "../notices/sendNotice.ts";
import type { CalendarReply } from "./calendarReply.ts";
import { folders, readInbox } from "./readInbox.ts";
import { takeIn } from "./takeIn.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let mail: MailServer;
let deps: NoticeDeps;
let sipId: string;
let participantId: string;
let uid: string;
const now = new Date("2026-11-21T09:00:00Z");
const unitsMail = "vardcentral@example.org";

beforeAll(async () => {
  mail = await mailServer();
  server = await testServer({ config: { smtpUrl: mail.url, mailFrom: "samlad@example.org" }, now: now.toISOString() });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  const clock = () => now;
  const ways = { mailer: openMailer(server.deps.config), sms: null };
  deps = { ...server.deps, clock, ways, pause: createPause(clock) };
  await server.sql`
    insert into notice_setting (owner, county_id, language, email, email_when, sms_when, changed_at)
    values (${`unit:${town.primaryCare.id}`}, ${town.county.id}, 'sv', ${unitsMail}, 'atOnce', 'never', now())`;
  ({ sipId, participantId } = await summoned(people, town));
  while ((await planNotices(deps, { email: true, sms: false })) > 0);
  const [sent] = await server.sql<{ messageId: string; invitation: string }[]>`
    select message_id, invitation from notice where invitation is not null`;
  await sendNotice(deps, sent!.messageId);
  uid = sent!.invitation;
});
afterAll(async () => {
  deps.ways.mailer?.close();
  await server.close();
  await mail.close();
});

const kept = async () => {
  const [row] = await server.sql<{ reply: string | null; replyStamp: Date | null }[]>`
    select reply, reply_stamp from calendar_invitation where uid = ${uid}`;
  return row!;
};
const events = async () => (await server.sql`select 1 from sip_event where sip_id = ${sipId}`).length;
const news = () =>
  server.sql`select audience, params from letter where kind = 'calendarAnswered' order by planned_at, id`;
const answerMail = (more: Partial<CalendarReply & { from: string; stampText: string }> = {}) => {
  const it = {
    uid,
    sequence: 0,
    answer: "accepted",
    attendee: unitsMail,
    from: unitsMail,
    stampText: "20261121T091000Z",
    ...more,
  };
  return [
    `From: <${it.from}>`,
    "To: samlad@example.org",
    "Subject: Accepted: Hemligt ord",
    "MIME-Version: 1.0",
    'Content-Type: text/calendar; charset="UTF-8"; method=REPLY',
    "",
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Another//EN",
    "METHOD:REPLY",
    "BEGIN:VEVENT",
    `UID:${it.uid}`,
    `SEQUENCE:${it.sequence}`,
    `DTSTAMP:${it.stampText}`,
    "ORGANIZER:mailto:samlad@example.org",
    `ATTENDEE;PARTSTAT=${it.answer.toUpperCase()}:mailto:${it.attendee}`,
    "COMMENT:Hemligt ord",
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
};
const reply = (more: Partial<CalendarReply> = {}): CalendarReply => ({
  ...{ uid, sequence: 0, stamp: new Date("2026-11-21T09:10:00Z"), attendee: unitsMail, answer: "accepted" as const },
  ...more,
});
const take = (more: Partial<CalendarReply> = {}, from = unitsMail) =>
  takeIn(deps, { kind: "reply", from, reply: reply(more) });

describe("an answer", () => {
  test("from somebody else, to something else, or of another time, changes nothing", async () => {
    expect(await take({}, "other@example.org")).toBe("notTheAttendee");
    expect(await take({ attendee: "other@example.org" })).toBe("notTheAttendee");
    expect(await take({ uid: "5f1c2f6e-1111-8222-a333-444455556666" })).toBe("unknownEntry");
    expect(await take({ sequence: 1 })).toBe("unknownEntry");
    expect(await take({ stamp: new Date("2026-11-23T09:00:00Z") })).toBe("aheadOfTime");
    expect(
      await takeIn(
        { ...deps, clock: () => new Date("2026-11-28T09:00:00Z") },
        { kind: "reply", from: unitsMail, reply: reply() },
      ),
    ).toBe("over");
    expect(await kept()).toEqual({ reply: null, replyStamp: null });
  });

  test.each([
    ["to a meeting that is off", "over", "update calendar_invitation set is_cancelled = $1", true, false],
    ["to a time that has been changed", "old", "update calendar_invitation set sequence = $1", 1, 0],
  ])("%s changes nothing", async (_, why, change, now, before) => {
    await server.sql.unsafe(change, [now]);
    expect(await take()).toBe(why);
    await server.sql.unsafe(change, [before]);
    expect(await kept()).toEqual({ reply: null, replyStamp: null });
  });

  test("from an individual who is protected changes nothing", async () => {
    const { sql } = server;
    const [before] = await sql`select owner from calendar_invitation where uid = ${uid}`;
    await sql`update calendar_invitation set owner = ${`person:${town.erik.id}`} where uid = ${uid}`;
    await sql`update person set protection = 'marked' where id = ${town.erik.id}`;
    expect(await take()).toBe("notTheAttendee");
    await sql`update person set protection = 'none' where id = ${town.erik.id}`;
    await sql`update calendar_invitation set owner = ${before!.owner} where uid = ${uid}`;
    expect(await kept()).toEqual({ reply: null, replyStamp: null });
  });

  test("is kept beside the meeting and writes nothing in the SIP; a no from a summoned unit is news, not an answer", async () => {
    const before = await events();
    expect(await take()).toBe("taken");
    expect(await take()).toBe("old");
    expect(await news()).toEqual([]);
    expect(await take({ answer: "declined", stamp: new Date("2026-11-21T09:11:00Z") })).toBe("taken");
    expect(await take({ stamp: new Date("2026-11-21T09:09:00Z") })).toBe("old");
    expect((await kept()).reply).toBe("declined");
    const told = await news();
    expect(told.map((it) => it.audience).sort()).toEqual(
      [town.klara, town.mona].map((it) => `staff:${it.id}@${town.homeCare.id}`).sort(),
    );
    expect(told[0]).toMatchObject({ params: { answer: "declined" } });
    // The same said once more is no news.
    expect(await take({ answer: "declined", stamp: new Date("2026-11-21T09:12:00Z") })).toBe("taken");
    expect(await news()).toHaveLength(told.length);
    expect(await events()).toBe(before);
    const { view } = (await people.klara.get(`/api/v1/sips/${sipId}`)).json;
    expect(view.meetings[0].answers).toEqual({});
  });

  test("is seen by those who run the SIP and by the unit whose it is, and by nobody else", async () => {
    const path = `/api/v1/sips/${sipId}/calendar-answers`;
    const seen = { participantId, by: "unit", answer: "declined" };
    for (const who of [people.klara, people.mona, people.vera])
      expect((await who.get(path)).json).toMatchObject({ answers: [seen] });
    expect((await people.erik.get(path)).json).toEqual({ answers: [] });
    expect((await people.sofia.get(path)).status).toBe(404);
  });
});

test("a mail of ours that was returned is a failed notice once, and a notice that was never sent cannot come back", async () => {
  const states = () => server.sql`select state, why, settled_at from notice where message_id = ${messageId}`;
  const [{ messageId } = { messageId: "" }] = await server.sql<{ messageId: string }[]>`
    select message_id from notice where invitation is not null`;
  const bounce = { kind: "bounce" as const, messageIds: [messageId] };
  await server.sql`update notice set state = 'planned', settled_at = null where message_id = ${messageId}`;
  expect(await takeIn(deps, bounce)).toBe("unknownMail");
  await server.sql`update notice set state = 'sent', settled_at = now() where message_id = ${messageId}`;
  expect(await takeIn(deps, bounce)).toBe("bounced");
  const failed = await states();
  expect(failed[0]).toMatchObject({ state: "failed", why: "bounced" });
  expect(await takeIn({ ...deps, clock: () => new Date("2026-11-21T12:00:00Z") }, bounce)).toBe("unknownMail");
  expect(await states()).toEqual(failed);
  await server.sql`update notice set state = 'sent', why = null where message_id = ${messageId}`;
});

test("what a person's own calendar has answered stands in the register extract, and nobody else's does", async () => {
  const erik = `person:${town.erik.id}`;
  await server.sql`
    insert into calendar_invitation (uid, county_id, sip_id, meeting_id, owner, audience, sequence, meeting_sequence, starts_at, minutes,
                                     planned_at, reply, reply_at)
    select gen_random_uuid(), county_id, sip_id, meeting_id, ${erik}, ${erik}, 0, 0, starts_at, minutes, planned_at, 'tentative',
           '2026-11-21T10:00:00Z'
      from calendar_invitation where uid = ${uid}`;
  const { calendarAnswers } = (await people.erik.get("/api/v1/my/register-extract.json")).json;
  expect(calendarAnswers).toEqual([
    { sipId, meetingId: expect.any(String), answer: "tentative", at: "2026-11-21T10:00:00.000Z" },
  ]);
  expect((await people.erik.get("/api/v1/my/register-extract.pdf")).status).toBe(200);
  await server.sql`delete from calendar_invitation where owner = ${erik}`;
});

describe.skipIf(!hasDovecot)("a real mailbox (skipped when there is no dovecot)", () => {
  test("is emptied: answers are taken in, all else is left for a human, and nothing stops it", async () => {
    const logged: unknown[] = [];
    const log = { info: (it: unknown) => logged.push(it) } as unknown as NoticeDeps["log"];
    const box = await mailboxServer();
    const all = { ...deps, log, config: { ...deps.config, imapUrl: box.url } };
    try {
      const [{ id }] = (await server.sql`
        update notice set state = 'sent', settled_at = now() where invitation = ${uid} returning message_id as id`) as never as [
        { id: string },
      ];
      const bounce = [
        "From: MAILER-DAEMON@example.org",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="r"',
        "",
        `--r\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\n\r\n--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${id}@example.org>\r\n\r\n--r--`,
      ];
      const mails = [
        Buffer.alloc(5_000_000, "a\r\n"),
        "no mail at all",
        answerMail({ from: "forged@example.org" }),
        answerMail({ answer: "tentative", stampText: "20261121T092000Z" }),
        answerMail({ answer: "tentative", stampText: "20261121T092000Z" }),
        bounce.join("\r\n"),
      ];
      for (const one of mails) await box.deliver(one);
      expect(await readInbox(all)).toEqual({ taken: 2, other: 4 });
      expect(await readInbox(all)).toEqual({ taken: 0, other: 0 });
      expect((await kept()).reply).toBe("tentative");
      expect([await box.held("INBOX"), await box.held(folders.taken), await box.held(folders.other)]).toEqual([
        0, 2, 4,
      ]);
      expect(logged).toEqual(["tooLarge", expect.any(String), "notTheAttendee", "old"].map((inbound) => ({ inbound })));
      expect(JSON.stringify(logged)).not.toMatch(/Hemligt|example|forged/);
      const [failed] = await server.sql`select state, why from notice where message_id = ${id}`;
      expect(failed).toEqual({ state: "failed", why: "bounced" });
    } finally {
      await box.close();
    }
    await expect(readInbox(all)).rejects.toThrow();
  });
});

test("an answer is about the time that was asked about: when the meeting moves, nobody has answered", async () => {
  const stamp = new Date("2026-11-21T09:30:00Z");
  expect(await take({ answer: "tentative", stamp })).toBe("taken");
  const answered = async () => (await people.klara.get(`/api/v1/sips/${sipId}/calendar-answers`)).json.answers;
  expect(await answered()).toMatchObject([{ answer: "tentative" }]);
  const { view } = (await people.klara.get(`/api/v1/sips/${sipId}`)).json;
  const moved = {
    startsAt: "2026-11-30T09:00:00Z",
    minutes: 60,
    place: "Rum 2",
    replyBy: "2026-11-25",
    reason: "Krock",
  };
  await done(people.klara, sipId, "move-meeting", { meetingId: view.meetings[0].id, ...moved });
  while ((await planNotices(deps, { email: true, sms: false })) > 0);
  expect(await answered()).toEqual([]);
  expect(await take({ stamp: new Date("2026-11-21T09:31:00Z") })).toBe("old");
});
