// Invitations from the event to a real mail server over TCP, as another program reads them, and on to a real calendar server.
import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { noSetting } from "../../../core/notices.ts";
import { calendarServer, hasRadicale } from "../../../test/calendarServer.ts";
import { type MailServer, mailServer } from "../../../test/outside.ts";
import { type TestServer, testServer } from "../../../test/server.ts";
import {
  buildSipTown,
  consented,
  done,
  knownPerson,
  type SipTown,
  signInAll,
  summoned,
} from "../../../test/sipTown.ts";
import { insertAssignment, insertStaff } from "../../directory/directoryStore.ts";
import { openMailer } from "../../notices/mail.ts";
import { planForEnded, planNotices } from "../../notices/planNotices.ts";
import { createPause, type NoticeDeps, sendNotice } from "../../notices/sendNotice.ts";
import { invitationText } from "./invitationText.ts";
import { takeInvitation } from "./takeInvitation.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let mail: MailServer;
let deps: NoticeDeps;
let now = new Date("2026-11-21T09:00:00Z");
const unitsMail = "vardcentral@example.org";
const eriksMail = "erik@example.org";

beforeAll(async () => {
  mail = await mailServer();
  server = await testServer({
    config: { smtpUrl: mail.url, mailFrom: "samlad@example.org" },
    now: now.toISOString(),
  });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  const clock = () => now;
  const ways = { mailer: openMailer(server.deps.config), sms: null };
  const config = { ...server.deps.config, baseUrl: "https://sip.example.org" };
  deps = { ...server.deps, config, clock, ways, pause: createPause(clock) };
});
afterAll(async () => {
  deps.ways.mailer?.close();
  await server.close();
  await mail.close();
});
beforeEach(async () => {
  now = new Date("2026-11-21T09:00:00Z");
  await server.sql`delete from notice`;
  await server.sql`delete from letter_waiting`;
  await server.sql`delete from calendar_waiting`;
  await server.sql`delete from notice_setting`;
  await server.sql`update assignment set ends_on = null where staff_id = ${town.vera.id}`;
  mail.mails.length = 0;
});

async function wants(owner: string, email: string, more: object = {}) {
  const it = { ...noSetting("sv", "unit"), emailWhen: "atOnce", calendar: true, ...more };
  await server.sql`
    insert into notice_setting (owner, county_id, language, email, email_when, sms_when, calendar, changed_at)
    values (${owner}, ${town.county.id}, ${it.language}, ${email}, ${it.emailWhen}, 'never', ${it.calendar}, now())`;
}
const both = async () => {
  await wants(`unit:${town.primaryCare.id}`, unitsMail);
  await wants(`person:${town.erik.id}`, eriksMail);
};
/** Plans and sends all that is due, and gives what came to the mail server, read by programs that are not ours. */
async function received() {
  mail.mails.length = 0;
  while ((await planNotices(deps, { email: true, sms: false })) > 0);
  const ids = await server.sql<{ messageId: string }[]>`
    select distinct message_id from notice where state = 'planned' and due_at <= ${now}`;
  for (const { messageId } of ids) await sendNotice(deps, messageId);
  return Promise.all(mail.mails.map(async (it) => ({ to: it.to, raw: it.raw, ...(await read(it.raw)) })));
}
type Read = {
  subject: string | undefined;
  text: string | undefined;
  ics: string | null;
  uid?: string;
  sequence?: number;
  method?: unknown;
  status?: unknown;
  attendees?: { address: unknown }[];
  [more: string]: unknown;
};
async function read(raw: string): Promise<Read> {
  const parsed = await simpleParser(raw);
  const part = parsed.attachments.find((it) => it.contentType === "text/calendar");
  if (!part) return { subject: parsed.subject, text: parsed.text, ics: null };
  const ics = part.content.toString("utf8");
  const component = new ICAL.Component(ICAL.parse(ics));
  const [event, ...more] = component.getAllSubcomponents("vevent");
  expect(more).toEqual([]);
  const { uid, sequence, summary, location, description, startDate, endDate, organizer } = new ICAL.Event(event!);
  const attendees = event!.getAllProperties("attendee").map((it) => ({
    address: String(it.getFirstValue()).toLowerCase(),
    rsvp: it.getParameter("rsvp"),
    partstat: it.getParameter("partstat"),
    name: it.getParameter("cn"),
  }));
  return {
    subject: parsed.subject,
    text: parsed.text,
    ics,
    method: component.getFirstPropertyValue("method"),
    status: event!.getFirstPropertyValue("status"),
    class: event!.getFirstPropertyValue("class"),
    starts: startDate.toJSDate().toISOString(),
    ends: endDate.toJSDate().toISOString(),
    ...{ uid, sequence, summary, location, description, organizer, attendees },
  };
}
const to = <T extends { to: string[] }>(mails: T[], address: string) => mails.filter((it) => it.to[0] === address);

describe("a summons", () => {
  test("comes to each attendee as one mail that names only that one, and tells when and nothing else", async () => {
    await both();
    const { sipId, meetingId } = await summoned(people, town);
    const mails = await received();
    const invitations = mails.filter((it) => it.ics);
    expect(invitations.map((it) => it.to)).toHaveLength(2);
    for (const address of [unitsMail, eriksMail]) {
      const [one, ...more] = to(invitations, address);
      expect(more).toEqual([]);
      expect(one).toMatchObject({
        method: "REQUEST",
        subject: "Möte",
        summary: "Möte",
        status: "CONFIRMED",
        class: "PRIVATE",
        sequence: 0,
        starts: "2026-11-28T09:00:00.000Z",
        ends: "2026-11-28T10:00:00.000Z",
        location: null,
        description: "https://sip.example.org",
        organizer: "mailto:samlad@example.org",
      });
      expect(one!.attendees).toMatchObject([{ address: `mailto:${address}`, rsvp: "TRUE", partstat: "NEEDS-ACTION" }]);
      expect(one!.raw).toMatch(/^Content-Type: multipart\/alternative;/im);
      expect(one!.raw).toMatch(/^Content-Type: text\/calendar; charset=utf-8; method=REQUEST/im);
      const said = `${one!.raw}\n${one!.ics}\n${one!.text}`;
      for (const hidden of ["Erik", "Klara", "Vårdcentral", "Planera", sipId, meetingId, town.erik.id, "SIP"])
        expect(said.replaceAll(eriksMail, "").replaceAll("sip.example.org", "")).not.toContain(hidden);
      for (const line of one!.ics!.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
    const [unit, erik] = [unitsMail, eriksMail].map((it) => to(invitations, it)[0]!);
    expect(unit!.uid).not.toBe(erik!.uid);
    // Nothing else tells of the meeting by mail, nor is anything told twice.
    expect(to(mails, unitsMail)).toHaveLength(1);
    await server.sql`insert into letter_waiting select id, county_id from letter where sip_id = ${sipId}`;
    expect((await received()).filter((it) => it.ics)).toEqual([]);
    // It is called the same in the file that he takes himself.
    const file = await people.erik.get(`/api/v1/sips/${sipId}/calendar.ics`);
    expect(file.text).toContain(`UID:${erik!.uid}`);
    const { letters } = (await people.klara.get(`/api/v1/sips/${sipId}/notices`)).json;
    const summons = letters.filter((it: { kind: string }) => it.kind === "summonsReceived");
    expect(summons.flatMap((it: { notices: object[] }) => it.notices)).toMatchObject([
      { state: "sent" },
      { state: "sent" },
    ]);
  });

  test("brings nothing to those who have turned invitations off or want one mail a day: they are told that something waits", async () => {
    await wants(`unit:${town.primaryCare.id}`, unitsMail, { calendar: false });
    await wants(`person:${town.erik.id}`, eriksMail, { emailWhen: "daily" });
    const own = "/api/v1/my/notices";
    const chosen = { ...noSetting("sv", "staff"), email: "vera@example.org", emailWhen: "atOnce" };
    expect((await people.vera.send("PUT", own, chosen)).json.setting).toMatchObject({ calendar: true });
    const off = await people.vera.send("PUT", own, { ...chosen, version: 1, calendar: false });
    expect(off.json.setting).toMatchObject({ calendar: false });
    await summoned(people, town);
    now = new Date("2026-11-22T09:00:00Z");
    const mails = await received();
    expect(mails.map((it) => it.ics)).not.toEqual([]);
    expect(mails.every((it) => it.ics === null)).toBe(true);
  });

  test("brings nothing to an individual where somebody is protected, and no place to anybody", async () => {
    await both();
    const { sipId } = await summoned(people, town);
    await server.sql`update person set protection = 'marked' where id = ${town.erik.id}`;
    const mails = await received();
    expect(mails.map((it) => it.to)).toEqual([[unitsMail]]);
    expect(mails[0]).toMatchObject({ method: "REQUEST", location: null });
    await server.sql`update person set protection = 'none' where id = ${town.erik.id}`;
    expect(sipId).toBeTruthy();
  });
});

test.each([
  ["2026-03-29T00:30:00Z", "01:30", 60, "03:30"],
  ["2026-10-25T00:30:00Z", "02:30", 60, "02:30"],
  ["2026-10-25T09:00:00Z", "10:00", 120, "12:00"],
])(
  "a meeting at %s is at %s in Sweden, and %s minutes later it is %s, as another program reads it",
  async (at, from, minutes, until) => {
    const startsAt = new Date(at);
    const facts = { uid: randomUUID(), sequence: 0, startsAt, minutes, isCancelled: false, plannedAt: now };
    const around = {
      to: eriksMail,
      isUnit: false,
      from: "samlad@example.org",
      address: "https://x.example",
      language: "sv" as const,
    };
    const { content } = invitationText(facts, around);
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(content)).getFirstSubcomponent("vevent")!);
    const inSweden = (it: Date) =>
      it.toLocaleTimeString("sv-SE", { timeZone: "Europe/Stockholm", hour: "2-digit", minute: "2-digit" });
    expect([event.startDate, event.endDate].map((it) => inSweden(it.toJSDate()))).toEqual([from, until]);
    // The same at each try, so that a mail that comes twice says the same.
    const stamp = facts.plannedAt.toISOString().replace(/[-:]|\.\d{3}/g, "");
    expect(content).toContain(`DTSTAMP:${stamp}`);
  },
);

describe("what becomes of it", () => {
  test("is not sent to a meeting that has begun meanwhile, nor when something newer is to be said", async () => {
    await both();
    await summoned(people, town);
    while ((await planNotices(deps, { email: true, sms: false })) > 0);
    const [{ uid } = { uid: "" }] = await server.sql<{ uid: string }[]>`
      select invitation as uid from notice where invitation is not null`;
    const taking = (more: object) =>
      takeInvitation(server.sql, { ...{ uid, sequence: 0, address: unitsMail, now }, ...more });
    expect(await taking({ now: new Date("2026-11-28T09:00:00Z") })).toBeNull();
    expect(await taking({ sequence: 1 })).toBeNull();
    expect(await taking({})).toMatchObject({ uid, sequence: 0, isCancelled: false });
  });

  test("comes once to an address that two have, however it is written", async () => {
    await wants(`unit:${town.primaryCare.id}`, "Gemensam@Example.org");
    await wants(`person:${town.erik.id}`, "gemensam@example.org");
    await summoned(people, town);
    expect((await received()).filter((it) => it.ics)).toHaveLength(1);
  });

  test("moved, with a representative named, returned to the sender, called again and cancelled: the same entry, counted up", async () => {
    await both();
    await wants(`staff:${town.vera.id}`, "vera@example.org");
    const { sipId, meetingId, participantId } = await summoned(people, town);
    const first = (await received()).filter((it) => it.ics);
    // Vera is told nothing in her calendar until she is the one who is to come.
    expect(first.map((it) => it.to[0]).sort()).toEqual([eriksMail, unitsMail]);
    const answer = { meetingId, participantId, answer: "coming", representativeId: town.vera.id };
    await done(people.vera, sipId, "answer-summons", answer);
    expect(await received()).toMatchObject([{ to: ["vera@example.org"], method: "REQUEST", sequence: 0 }]);
    // The night of the day on which clocks go back is an hour longer; what is said is an instant all the same.
    const moved = {
      startsAt: "2027-10-31T00:30:00Z",
      minutes: 120,
      place: "Rum 2",
      replyBy: "2027-10-20",
      reason: "Krock",
    };
    await done(people.klara, sipId, "move-meeting", { meetingId, ...moved });
    const second = await received();
    expect(second.map((it) => it.method)).toEqual(["REQUEST", "REQUEST", "REQUEST"]);
    for (const one of second) {
      expect(one).toMatchObject({ sequence: 1, starts: "2027-10-31T00:30:00.000Z", ends: "2027-10-31T02:30:00.000Z" });
      expect(one.uid).toBe(to(first, one.to[0]!)[0]?.uid ?? one.uid);
    }
    await done(people.vera, sipId, "return-wrongly-addressed", { participantId, reason: "Fel vårdcentral" });
    const gone = await received();
    expect(gone.map((it) => [it.to[0], it.method, it.sequence, it.status])).toEqual(
      expect.arrayContaining([
        [unitsMail, "CANCEL", 2, "CANCELLED"],
        ["vera@example.org", "CANCEL", 2, "CANCELLED"],
      ]),
    );
    expect(gone).toHaveLength(2);
    const again = randomUUID();
    const recipient = `unit:${town.primaryCare.id}`;
    await done(people.klara, sipId, "add-participant", { participantId: again, recipient, why: "Rätt ändå" });
    await done(people.klara, sipId, "send-summons", { meetingId });
    expect((await received()).filter((it) => it.ics)).toMatchObject([
      { to: [unitsMail], method: "REQUEST", sequence: 3, uid: to(first, unitsMail)[0]!.uid },
    ]);
    await done(people.klara, sipId, "cancel-meeting", { meetingId, reason: "Behövs inte" });
    const last = await received();
    expect(last.map((it) => [it.to[0], it.method, it.sequence]).sort()).toEqual([
      [eriksMail, "CANCEL", 2],
      [unitsMail, "CANCEL", 4],
    ]);
    expect(to(last, eriksMail)[0]!.attendees).toHaveLength(1);
  });

  test("another representative named is asked by mail, and the meeting leaves the calendar of the one before", async () => {
    const colleague = {
      countyId: town.county.id,
      name: "Vide Vård",
      title: "Distriktssköterska",
      hsaId: "SE2321000016-B017",
    };
    const { id: next } = await insertStaff(server.sql, colleague);
    const place = { staffId: next, unitId: town.primaryCare.id };
    await insertAssignment(server.sql, { ...place, roles: ["staff"], startsOn: "2026-01-01" });
    const who = [`staff:${town.vera.id}`, `staff:${next}`, `staff:${town.klara.id}`];
    for (const [index, owner] of who.entries()) await wants(owner, `${index}@example.org`);
    const { sipId, meetingId, participantId } = await summoned(people, town);
    await received();
    const answer = { meetingId, participantId, answer: "coming", representativeId: town.vera.id };
    await done(people.vera, sipId, "answer-summons", answer);
    expect((await received()).filter((it) => it.ics)).toMatchObject([{ to: ["0@example.org"], method: "REQUEST" }]);
    await done(people.vera, sipId, "name-representative", { participantId, representativeId: next });
    const mails = await received();
    expect(mails.map((it) => [it.to[0], it.method, it.sequence]).sort()).toEqual([
      ["0@example.org", "CANCEL", 1],
      ["1@example.org", "REQUEST", 0],
      // The coordinator: something waits.
      ["2@example.org", undefined, undefined],
    ]);
    const [news] =
      await server.sql`select kind, audience from letter where kind = 'representativeNamed' and sip_id = ${sipId}`;
    expect(news).toEqual({ kind: "representativeNamed", audience: `staff:${next}@${town.primaryCare.id}` });
    // Named once more it is no news.
    await done(people.vera, sipId, "name-representative", { participantId, representativeId: next });
    expect((await received()).filter((it) => it.ics)).toEqual([]);
  });

  test("whoever no longer works at the unit that named them is asked to nothing more, and the meeting leaves their calendar", async () => {
    await both();
    await wants(`staff:${town.vera.id}`, "vera@example.org");
    const { sipId, meetingId, participantId } = await summoned(people, town);
    await received();
    const answer = { meetingId, participantId, answer: "coming", representativeId: town.vera.id };
    await done(people.vera, sipId, "answer-summons", answer);
    expect((await received()).filter((it) => it.to[0] === "vera@example.org")).toMatchObject([{ method: "REQUEST" }]);
    const moveTo = (startsAt: string) =>
      done(people.klara, sipId, "move-meeting", {
        ...{ meetingId, startsAt, minutes: 60, place: "Rum 2", replyBy: "2026-11-25", reason: "Krock" },
      });
    // What was planned before they left is not sent after it.
    await moveTo("2026-12-01T09:00:00Z");
    while ((await planNotices(deps, { email: true, sms: false })) > 0);
    await server.sql`update assignment set ends_on = '2026-11-21' where staff_id = ${town.vera.id}`;
    expect((await received()).map((it) => it.to[0]).toSorted()).toEqual([eriksMail, unitsMail]);
    expect(await server.sql`select 1 from notice where state = 'dropped' and why = 'gone'`).toHaveLength(1);
    await moveTo("2026-12-02T09:00:00Z");
    const mails = await received();
    expect(mails.map((it) => [it.to[0], it.method]).toSorted()).toEqual([
      [eriksMail, "REQUEST"],
      [unitsMail, "REQUEST"],
      ["vera@example.org", "CANCEL"],
    ]);
  });

  test("nothing need happen in the SIP for that: it is seen by itself, once", async () => {
    await wants(`staff:${town.vera.id}`, "vera@example.org");
    const { sipId, meetingId, participantId } = await summoned(people, town);
    const answer = { meetingId, participantId, answer: "coming", representativeId: town.vera.id };
    await done(people.vera, sipId, "answer-summons", answer);
    await received();
    await planForEnded(deps);
    expect(await received()).toEqual([]);
    await server.sql`update assignment set ends_on = '2026-11-21' where staff_id = ${town.vera.id}`;
    await planForEnded(deps);
    expect(await received()).toMatchObject([{ to: ["vera@example.org"], method: "CANCEL" }]);
    await planForEnded(deps);
    expect(await received()).toEqual([]);
  });

  test("nor when a consent ends with its last day: the unit's entry goes on the day after, or when the program is there again, once", async () => {
    await both();
    const { sipId } = await summoned(people, town);
    await done(people.klara, sipId, "set-consent-scope", {
      cells: ["contact", "need", "meeting", "plan"].map((area) => ({
        recipient: `unit:${town.primaryCare.id}`,
        area,
        allowed: true,
        until: "2026-11-24",
      })),
    });
    await received();
    now = new Date("2026-11-24T22:59:00Z");
    await planForEnded(deps);
    expect(await received()).toEqual([]);
    now = new Date("2026-11-26T05:00:00Z");
    await planForEnded(deps);
    expect(await received()).toMatchObject([{ to: [unitsMail], method: "CANCEL", status: "CANCELLED", sequence: 1 }]);
    await planForEnded(deps);
    expect(await received()).toEqual([]);
  });

  test("nor when an appointment is over: the representative is to come no longer, and the individual still is", async () => {
    await both();
    const { sipId, meetingId } = await summoned(people, town);
    await received();
    const gunnel = await knownPerson(server, town, "Gunnel Ström", 4, "gunnel");
    await done(people.klara, sipId, "add-party", {
      kind: "representative",
      name: gunnel.name,
      personalIdentityNumber: gunnel.personalIdentityNumber,
      appointment: { kind: "godMan", scope: "Allt", coversConsent: true, until: "2026-11-24" },
    });
    await wants(`person:${gunnel.id}`, "gunnel@example.org");
    await done(people.klara, sipId, "move-meeting", {
      ...{ meetingId, startsAt: "2026-11-29T09:00:00Z", minutes: 60, place: "Rum 2", replyBy: "2026-11-25" },
      reason: "Krock",
    });
    expect((await received()).map((it) => it.to[0])).toContain("gunnel@example.org");
    now = new Date("2026-11-25T05:00:00Z");
    await planForEnded(deps);
    expect(await received()).toMatchObject([{ to: ["gunnel@example.org"], method: "CANCEL" }]);
    await planForEnded(deps);
    expect(await received()).toEqual([]);
  });

  test("a mail that did not get to the one named is told of as theirs, whatever the coordinator has read", async () => {
    await wants(`staff:${town.vera.id}`, "vera@example.org");
    const { sipId, meetingId, participantId } = await summoned(people, town);
    await received();
    const colleague = { countyId: town.county.id, name: "Viveka Vård", title: "Läkare", hsaId: "SE2321000016-B018" };
    const { id: next } = await insertStaff(server.sql, colleague);
    const place = { staffId: next, unitId: town.primaryCare.id };
    await insertAssignment(server.sql, { ...place, roles: ["staff"], startsOn: "2026-01-01" });
    await wants(`staff:${next}`, "viveka@example.org");
    const answer = { meetingId, participantId, answer: "coming", representativeId: next };
    await done(people.vera, sipId, "answer-summons", answer);
    const undelivered = async () =>
      (await people.klara.get("/api/v1/work-list/waiting")).json.undelivered.filter(
        (it: { sipId: string }) => it.sipId === sipId,
      );
    const failing = async (count: number) => {
      await received();
      await server.sql`update letter set read_at = ${now} where sip_id = ${sipId} and audience like ${`%@${town.homeCare.id}`}`;
      const failed = await server.sql`
        update notice set state = 'failed', why = 'bounced', settled_at = ${now} where sip_id = ${sipId} and state = 'sent'
           and invitation is not null returning id`;
      expect(failed).toHaveLength(count);
      return undelivered();
    };
    const theirs = { audience: "staff", unitName: town.primaryCare.name, messages: 1 };
    expect(await failing(1)).toMatchObject([{ ...theirs, kind: "representativeNamed" }]);
    // Named herself, Vera has no news of it; the other one's entry is taken away, and there is no news of that.
    await server.sql`update notice set state = 'sent', why = null where sip_id = ${sipId}`;
    await done(people.vera, sipId, "name-representative", { participantId, representativeId: town.vera.id });
    const [one, ...more] = await failing(3);
    expect([one, more]).toMatchObject([{ audience: "staff", unitName: town.primaryCare.name, messages: 2 }, []]);
  });

  test("whom the coordinator names at the own unit is asked, though nobody else has news of it", async () => {
    await wants(`staff:${town.anna.id}`, "anna@example.org");
    const sipId = await consented(people, town, ["contact", "need", "meeting", "plan"]);
    await done(people.mona, sipId, "appoint-coordinator", {
      coordinatorId: town.klara.id,
      deputyId: null,
      reason: "Semester",
    });
    const [participantId, meetingId] = [randomUUID(), randomUUID()];
    const recipient = `unit:${town.homeCare.id}`;
    await done(people.klara, sipId, "set-consent-scope", {
      cells: ["contact", "need", "meeting", "plan"].map((area) => ({ recipient, area, allowed: true })),
    });
    await done(people.klara, sipId, "add-participant", { participantId, recipient, why: "Utför stödet" });
    await done(people.klara, sipId, "plan-meeting", {
      ...{
        meetingId,
        purpose: "Planera",
        startsAt: "2026-11-28T09:00:00Z",
        minutes: 60,
        place: "Rum 1",
        replyBy: "2026-11-25",
      },
    });
    await done(people.klara, sipId, "send-summons", { meetingId });
    await received();
    const answer = { meetingId, participantId, answer: "coming", representativeId: town.anna.id };
    await done(people.klara, sipId, "answer-summons", answer);
    expect(await received()).toMatchObject([{ to: ["anna@example.org"], method: "REQUEST" }]);
    // Herself, too: then there is no news at all, and nobody else to have it.
    await wants(`staff:${town.klara.id}`, "klara@example.org");
    const news = () => server.sql`select 1 from letter where sip_id = ${sipId}`;
    const before = (await news()).length;
    await done(people.klara, sipId, "name-representative", { participantId, representativeId: town.klara.id });
    expect(await news()).toHaveLength(before);
    const mails = await received();
    expect(mails.map((it) => [it.to[0], it.method, it.sequence]).toSorted()).toEqual([
      ["anna@example.org", "CANCEL", 1],
      ["klara@example.org", "REQUEST", 0],
    ]);
    expect(await server.sql`select 1 from calendar_waiting`).toHaveLength(0);
  });

  test("what was never sent is not sent late, and not taken away either", async () => {
    await both();
    const { sipId, meetingId } = await summoned(people, town);
    mail.mood("busy");
    expect(await received()).toEqual([]);
    mail.mood("accept");
    now = new Date("2026-11-21T09:10:00Z");
    await done(people.klara, sipId, "move-meeting", {
      ...{
        meetingId,
        startsAt: "2026-12-01T09:00:00Z",
        minutes: 60,
        place: "Rum 2",
        replyBy: "2026-11-25",
        reason: "Krock",
      },
    });
    deps.pause.note("email", { kind: "sent" });
    const mails = await received();
    expect(mails.filter((it) => it.ics).map((it) => it.sequence)).toEqual([1, 1]);
    const overtaken = await server.sql`select 1 from notice where state = 'dropped' and why = 'overtaken'`;
    expect(overtaken).toHaveLength(2);
  });
});

describe.skipIf(!hasRadicale)("a real calendar server (skipped when there is no radicale)", () => {
  test("holds one entry through request, move and cancellation, at the right hour on the days when clocks change", async () => {
    await wants(`unit:${town.primaryCare.id}`, unitsMail);
    const calendar = await calendarServer();
    try {
      const { sipId, meetingId } = await summoned(people, town);
      const place = { minutes: 60, place: "Rum 2", replyBy: "2026-11-25", reason: "Krock" };
      const kept = async () => {
        const [one] = (await received()).filter((it) => it.ics);
        // A calendar that has taken an invitation in keeps the entry without the method (RFC 4791).
        expect([201, 204]).toContain(await calendar.put(one!.uid!, one!.ics!.replace(/^METHOD:.*\r\n/m, "")));
        const events = new ICAL.Component(ICAL.parse(await calendar.get(one!.uid!))).getAllSubcomponents("vevent");
        const all = new ICAL.Component(ICAL.parse(await calendar.all())).getAllSubcomponents("vevent");
        expect([events.length, all.length]).toEqual([1, 1]);
        const event = new ICAL.Event(events[0]!);
        return { at: event.startDate.toJSDate().toISOString(), status: events[0]!.getFirstPropertyValue("status") };
      };
      expect(await kept()).toMatchObject({ at: "2026-11-28T09:00:00.000Z" });
      // Ten o'clock in Sweden, before and after clocks go forward on 28 March 2027.
      for (const startsAt of ["2027-03-26T09:00:00Z", "2027-03-29T08:00:00Z"]) {
        await done(people.klara, sipId, "move-meeting", { meetingId, startsAt, ...place });
        const { at } = await kept();
        expect(at).toBe(new Date(startsAt).toISOString());
        expect(new Date(at).toLocaleTimeString("sv-SE", { timeZone: "Europe/Stockholm" })).toBe("10:00:00");
      }
      await done(people.klara, sipId, "cancel-meeting", { meetingId, reason: "Behövs inte" });
      expect(await kept()).toMatchObject({ status: "CANCELLED" });
    } finally {
      await calendar.close();
    }
  });
});
