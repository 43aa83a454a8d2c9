// Notices from the event to a real mail server and a real SMS gateway over TCP: who is told, what leaves, and what becomes of it
// when something goes wrong.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { noSetting } from "../../core/notices.ts";
import { type MailServer, mailServer, smsGateway } from "../../test/outside.ts";
import { type TestServer, testServer } from "../../test/server.ts";
import { buildSipTown, done, raised, type SipTown, signInAll, started, summoned } from "../../test/sipTown.ts";
import { openMailer } from "./mail.ts";
import { planNotices } from "./planNotices.ts";
import { createPause, leaseMinutes, type NoticeDeps, sendNotice } from "./sendNotice.ts";
import { openSmsGateway } from "./sms.ts";
import { startNotices, sweepNotices } from "./worker.ts";

let server: TestServer;
let town: SipTown;
let people: Awaited<ReturnType<typeof signInAll>>;
let mail: MailServer;
let gateway: Awaited<ReturnType<typeof smsGateway>>;
let deps: NoticeDeps;

const marked = "Plommonstopet";
/** The time of those who plan and send; those who are signed in have the server's. */
const start = Date.parse("2026-11-21T09:00:00Z");
let now = start;
const clock = {
  set: (at: string) => {
    now = Date.parse(at);
  },
  advance: ({ minutes }: { minutes: number }) => {
    now += minutes * 60_000;
  },
};
const setUp = { email: true, sms: true };

beforeAll(async () => {
  [mail, gateway] = await Promise.all([mailServer(), smsGateway()]);
  const config = {
    smtpUrl: mail.url,
    mailFrom: "samlad@example.org",
    smsGatewayUrl: gateway.url,
    smsGatewayToken: "t",
  };
  server = await testServer({ config, now: "2026-11-21T09:00:00Z" });
  town = await buildSipTown(server);
  people = await signInAll(server, town);
  const timeouts = { connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 500, dnsTimeout: 500 };
  const mailer = openMailer(server.deps.config, { timeouts });
  const ways = { mailer, sms: openSmsGateway(server.deps.config, 500) };
  const read = () => new Date(now);
  deps = { ...server.deps, clock: read, ways, pause: createPause(read) };
});
afterAll(async () => {
  deps.ways.mailer?.close();
  await server.close();
  await Promise.all([mail.close(), gateway.close()]);
});
afterEach(async () => {
  mail.mood("accept");
  gateway.answer(202);
  deps.pause.note("email", { kind: "sent" });
  deps.pause.note("sms", { kind: "sent" });
  await server.sql`delete from notice`;
  await server.sql`delete from letter_waiting`;
  await server.sql`delete from notice_setting`;
  mail.mails.length = 0;
  gateway.received.length = 0;
  now = start;
});

/** Turns notices on for somebody, as the page does. */
async function wants(owner: string, more: object = {}) {
  const it = {
    ...noSetting("sv", "unit"),
    email: `${owner.slice(0, 12).replace(":", ".")}@example.org`,
    emailWhen: "atOnce",
    ...more,
  };
  const { quiet, email, phone, emailWhen, smsWhen, withUnit, language } = it as typeof it & { quiet: null };
  const [from, until] = quiet ? [(quiet as { from: string }).from, (quiet as { until: string }).until] : [null, null];
  await server.sql`
    insert into notice_setting (owner, county_id, language, email, email_when, phone, sms_when, with_unit, quiet_from, quiet_until, changed_at)
    values (${owner}, ${town.county.id}, ${language}, ${email || null}, ${emailWhen}, ${phone || null}, ${smsWhen}, ${withUnit},
            ${from}, ${until}, now())`;
}
const notices = () =>
  server.sql<
    {
      messageId: string;
      owner: string;
      channel: string;
      state: string;
      why: string | null;
      tries: number;
      dueAt: Date;
    }[]
  >`
    select message_id, owner, channel, state, why, tries, due_at from notice order by owner, channel, planned_at, id`;
const plan = () => planNotices(deps, setUp);
/** Sends what is due, once each. */
async function send() {
  for (const id of new Set((await notices()).map((one) => one.messageId))) await sendNotice(deps, id);
}
const manager = () => `staff:${town.mona.id}`;
/** A need that Vera raises, told of to the home care's manager. */
const need = () => raised(people.vera, town, { what: marked });

describe("what is planned", () => {
  test("is nothing, not even a row that waits, when nobody has asked for it", async () => {
    await need();
    expect(await server.sql`select 1 from letter_waiting`).toHaveLength(0);
  });

  test("waits from the transaction of the event on, and is one notice for each address and channel, however often it is planned", async () => {
    await wants(manager(), { phone: "+46701740605", smsWhen: "atOnce" });
    await wants(`unit:${town.homeCare.id}`, { email: "brevlada@example.org" });
    // Not a manager: the news is not for her.
    await wants(`staff:${town.klara.id}`);
    await need();
    expect(await server.sql`select 1 from letter_waiting`).toHaveLength(1);
    expect(await plan()).toBe(1);
    expect(await plan()).toBe(0);
    expect((await notices()).map((one) => [one.owner, one.channel, one.state])).toEqual([
      [manager(), "email", "planned"],
      [manager(), "sms", "planned"],
      [`unit:${town.homeCare.id}`, "email", "planned"],
    ]);
    await server.sql`insert into letter_waiting select id, county_id from letter where id in (select letter_id from notice)`;
    await plan();
    expect(await notices()).toHaveLength(3);
  });

  test("waits for exactly those audiences of whom somebody has asked, by the trigger as by the function that says who", async () => {
    const audiences = [
      ...[town.mona, town.klara, town.vera].map((one) => `staff:${one.id}@${town.homeCare.id}`),
      ...[town.homeCare, town.primaryCare, town.school].flatMap((one) => [`unit:${one.id}`, `manager:${one.id}`]),
      `person:${town.erik.id}`,
    ];
    const [letter] = await server.sql<{ id: string }[]>`select id from letter limit 1`;
    const settings: [string, object][] = [
      [manager(), {}],
      [`staff:${town.vera.id}`, { withUnit: true }],
      [`staff:${town.sofia.id}`, {}],
      [`unit:${town.school.id}`, {}],
      [`person:${town.erik.id}`, { emailWhen: "never" }],
    ];
    for (const [owner, more] of settings) {
      await wants(owner, more);
      await server.sql`delete from letter_waiting`;
      await server.sql`
        insert into letter (county_id, sip_id, audience, kind, params, planned_at)
        select county_id, sip_id, a, kind, '{}', planned_at from letter cross join unnest(${audiences}::text[]) as a where id = ${letter!.id}`;
      const waits = await server.sql<{ audience: string }[]>`
        select audience from letter l join letter_waiting w on w.letter_id = l.id order by 1`;
      const some = await server.sql<{ audience: string }[]>`
        select a as audience from unnest(${audiences}::text[]) as a where exists (select 1 from notice_owners(a, '2026-11-21')) order by 1`;
      expect(some.length).toBeGreaterThan(0);
      expect(waits).toEqual(some);
    }
  });

  test("is nothing when the event's transaction is undone", async () => {
    await wants(manager());
    const before = await server.sql`select id from letter`;
    await expect(
      server.sql.begin(async (tx) => {
        await tx`insert into letter (county_id, sip_id, audience, kind, params, planned_at)
                 select county_id, sip_id, audience, kind, params, planned_at from letter where id = ${before[0]!.id as string}`;
        expect(await tx`select 1 from letter_waiting`).toHaveLength(1);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await server.sql`select 1 from letter_waiting`).toHaveLength(0);
  });

  test("holds an address that two have only once", async () => {
    await wants(manager(), { email: "Samma@example.org" });
    await wants(`unit:${town.homeCare.id}`, { email: "samma@example.org" });
    await need();
    await plan();
    expect((await notices()).map((one) => one.owner)).toEqual([manager()]);
  });

  test("tells the staff of a unit of what comes to all of it when they have asked for that too", async () => {
    await wants(`staff:${town.vera.id}`, { withUnit: true });
    const { sipId } = await summoned(people, town);
    await plan();
    expect(new Set((await notices()).map((one) => one.owner))).toEqual(new Set([`staff:${town.vera.id}`]));
    expect(sipId).toBeTruthy();
  });

  test("goes together once a day, or after quiet hours, as one message", async () => {
    clock.set("2026-11-21T20:30:00Z");
    await wants(manager(), { emailWhen: "daily" });
    await wants(`unit:${town.homeCare.id}`, { quiet: { from: "21:00", until: "07:00" } });
    await need();
    await need();
    await plan();
    const planned = await notices();
    expect(planned).toHaveLength(4);
    expect(new Set(planned.map((one) => `${one.owner.slice(0, 4)} ${one.dueAt.toISOString()}`))).toEqual(
      new Set(["staf 2026-11-22T06:30:00.000Z", "unit 2026-11-22T06:00:00.000Z"]),
    );
    await send();
    expect(mail.mails).toHaveLength(0);
    clock.set("2026-11-22T06:30:00Z");
    await send();
    await send();
    expect(mail.mails.map((one) => one.to[0])).toHaveLength(2);
    expect((await notices()).every((one) => one.state === "sent")).toBe(true);
  });
});

describe("what leaves", () => {
  test("says that something waits, in the reader's language, and holds no marked word in any byte", async () => {
    await server.sql`update person set name = ${`Erik ${marked}`}, address = ${marked}, phone = ${marked} where id = ${town.erik.id}`;
    await server.sql`update unit set name = ${`${marked} beroendevård`}, address = ${marked} where id = ${town.primaryCare.id}`;
    await server.sql`update staff set name = ${`Mona ${marked}`} where id = ${town.mona.id}`;
    const everybody = [town.mona, town.klara, town.vera].map((one) => `staff:${one.id}`);
    for (const owner of [...everybody, `unit:${town.homeCare.id}`, `unit:${town.primaryCare.id}`])
      await wants(owner, {
        email: `${owner.slice(6, 14)}@example.org`,
        phone: "+46701740605",
        smsWhen: "atOnce",
        withUnit: true,
      });
    await wants(`person:${town.erik.id}`, {
      email: "erik@example.org",
      language: "en",
      phone: "+46701740606",
      smsWhen: "atOnce",
    });
    const from = mail.heard().length;
    const { sipId, meetingId } = await summoned(people, town);
    server.clock.advance({ seconds: 1 });
    await done(people.klara, sipId, "move-meeting", {
      meetingId,
      startsAt: "2026-11-29T09:00:00Z",
      replyBy: "2026-11-26",
      minutes: 60,
      place: marked,
      reason: marked,
    });
    while ((await plan()) > 0);
    await send();
    expect(new Set((await notices()).map((one) => one.state))).toEqual(new Set(["sent"]));
    expect(mail.mails.length).toBeGreaterThan(7);
    expect(gateway.received.length).toBeGreaterThan(4);
    const heard = mail.heard().slice(from) + gateway.heard();
    const plain = heard
      .replace(/=\r?\n/g, "")
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    const encoded = [...heard.matchAll(/[A-Za-z0-9+/=\r\n]{40,}/g)]
      .map(([it]) => Buffer.from(it, "base64").toString("utf8"))
      .join("\n");
    const secret = [
      marked,
      "Erik",
      "Mona",
      "Klara",
      "Modig",
      "beroende",
      "Hemtj",
      "Sjököp",
      sipId,
      meetingId,
      town.erik.id,
      town.mona.id,
      town.homeCare.id,
      "samlad_session",
      "Ramlar",
      "Medicinskt",
      "SIP",
    ];
    for (const word of secret)
      for (const text of [heard, plain, encoded]) expect(text.includes(word), word).toBe(false);
    const english = mail.mails.find((one) => one.to[0] === "erik@example.org")!;
    expect(english.raw).toContain("Subject: Something new is waiting in Samlad");
    expect(english.raw).toContain(server.url);
    for (const { raw } of mail.mails) {
      expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
      expect([...raw.matchAll(/https?:[^\s]+/g)].map(([it]) => it)).toEqual([server.url]);
    }
    await server.sql`update unit set name = 'Vårdcentralen Ängen' where id = ${town.primaryCare.id}`;
    await server.sql`update person set name = 'Erik Ek' where id = ${town.erik.id}`;
  });

  test("is nothing to somebody with protected identity, nor to others of the family in that SIP, and ends for good", async () => {
    await wants(`person:${town.erik.id}`);
    await wants(manager());
    const sipId = await started(people, town);
    await plan();
    expect((await notices()).some((one) => one.owner.startsWith("person:"))).toBe(true);
    // It was planned; then the protection comes.
    await server.sql`update person set protection = 'marked' where id = ${town.erik.id}`;
    await send();
    expect((await notices()).filter((one) => one.owner.startsWith("person:"))).toMatchObject([
      { state: "dropped", why: "protected" },
    ]);
    expect(mail.mails.every((one) => !one.to[0]!.startsWith("person"))).toBe(true);
    expect(await server.sql`select 1 from notice_setting where owner like 'person:%'`).toHaveLength(0);
    await wants(`person:${town.erik.id}`);
    await done(people.klara, sipId, "decide-plan-consent", { answer: "no" }).catch(() => null);
    await plan();
    expect(
      (await notices()).filter((one) => one.owner.startsWith("person:")).every((one) => one.why === "protected"),
    ).toBe(true);
    await server.sql`update person set protection = 'none' where id = ${town.erik.id}`;
  });

  test("is nothing any longer when the news has been read, or the recipient has turned it off or left", async () => {
    const changes: [string, () => Promise<unknown>][] = [
      ["alreadyRead", () => server.sql`update letter set read_at = now() where id in (select letter_id from notice)`],
      ["turnedOff", () => server.sql`update notice_setting set email_when = 'never'`],
      ["gone", () => server.sql`update staff set ended_on = '2026-11-21' where id = ${town.mona.id}`],
    ];
    for (const [why, change] of changes) {
      await server.sql`delete from notice`;
      await server.sql`delete from notice_setting`;
      await wants(manager());
      await need();
      await plan();
      await change();
      await send();
      expect(await notices()).toMatchObject([{ state: "dropped", why }]);
    }
    expect(mail.mails).toHaveLength(0);
    await server.sql`update staff set ended_on = null where id = ${town.mona.id}`;
  });

  test("by a channel that is not set up is kept as not sent", async () => {
    await wants(manager());
    await need();
    await planNotices(deps, { email: false, sms: false });
    expect(await notices()).toMatchObject([{ state: "dropped", why: "notSetUp" }]);
  });
});

describe("when something goes wrong", () => {
  async function planned(more: object = {}) {
    await wants(manager(), more);
    await need();
    await plan();
    return (await notices())[0]!.messageId;
  }
  const state = async () => (await notices())[0]!;

  test.each([
    ["busy", "planned", "serverBusy"],
    ["dawdle", "planned", "serverSlow"],
    ["hangUp", "planned", "lineDropped"],
    ["noSuchAddress", "failed", "addressRefused"],
    ["refuse", "failed", "messageRefused"],
  ] as const)("a mail server that answers %s leaves it %s: %s", async (mood, becomes, why) => {
    const id = await planned();
    mail.mood(mood);
    await sendNotice(deps, id);
    expect(await state()).toMatchObject({ state: becomes, why, tries: 1 });
    mail.mood("accept");
    clock.advance({ minutes: 2 });
    deps.pause.note("email", { kind: "sent" });
    await sendNotice(deps, id);
    expect((await state()).state).toBe(becomes === "failed" ? "failed" : "sent");
    expect(mail.mails).toHaveLength(becomes === "failed" ? 0 : 1);
  });

  test("a line that breaks after the mail was taken sends it once more, with the same Message-ID", async () => {
    const id = await planned();
    mail.mood("hangUpAfter");
    await sendNotice(deps, id);
    mail.mood("accept");
    clock.advance({ minutes: 2 });
    await sendNotice(deps, id);
    expect(mail.mails.map((one) => one.messageId)).toEqual([`<${id}@example.org>`, `<${id}@example.org>`]);
    expect((await state()).state).toBe("sent");
  });

  test("a mail server that is away for hours gets it when it is back; after a day it is given up, and a human can send it again", async () => {
    const id = await planned();
    await mail.goAway();
    for (let hour = 0; hour < 12; hour++) {
      await sendNotice(deps, id);
      clock.advance({ minutes: 61 });
    }
    expect(await state()).toMatchObject({ state: "planned", why: "serverAway" });
    await mail.comeBack();
    await sendNotice(deps, id);
    expect(await state()).toMatchObject({ state: "sent", why: null });
    await server.sql`delete from notice`;
    await server.sql`delete from notice_setting`;
    deps.pause.note("email", { kind: "sent" });
    const other = await planned();
    await mail.goAway();
    for (let hour = 0; hour < 26; hour++) {
      await sendNotice(deps, other);
      clock.advance({ minutes: 61 });
    }
    await mail.comeBack();
    expect(await state()).toMatchObject({ state: "failed", why: "serverAway" });
    clock.set("2026-11-21T09:00:00Z");
  });

  test("while it is away one message asks, and the others wait unasked", async () => {
    await planned();
    for (let i = 0; i < 3; i++) await need();
    await plan();
    await mail.goAway();
    await send();
    await mail.comeBack();
    expect((await notices()).map((one) => one.tries).sort()).toEqual([0, 0, 0, 1]);
    expect((await notices()).every((one) => one.why === "serverAway")).toBe(true);
  });

  test("a process that died with a message leaves it to the next sweep, and nobody else has it meanwhile", async () => {
    const id = await planned();
    await server.sql`update notice set state = 'sending', tried_at = ${deps.clock()}, first_tried_at = ${deps.clock()}`;
    expect(await sendNotice(deps, id)).toBeNull();
    expect(mail.mails).toHaveLength(0);
    clock.advance({ minutes: leaseMinutes + 1 });
    await server.sql`select graphile_worker.remove_job(${id})`;
    await sweepNotices(deps);
    expect(await server.sql`select 1 from graphile_worker.jobs where key = ${id}`).toHaveLength(1);
    await sendNotice(deps, id);
    expect(mail.mails).toHaveLength(1);
  });

  test("two that take the same message at once send it once", async () => {
    const id = await planned();
    await Promise.all(Array.from({ length: 8 }, () => sendNotice(deps, id)));
    expect(mail.mails).toHaveLength(1);
  });

  test("a clock that was wrong keeps nothing back for long, once it is right", async () => {
    const id = await planned();
    clock.set("2031-01-01T10:00:00Z");
    mail.mood("busy");
    await sendNotice(deps, id);
    expect((await state()).dueAt.getUTCFullYear()).toBe(2031);
    clock.set("2026-11-21T09:05:00Z");
    mail.mood("accept");
    await sweepNotices(deps);
    await sendNotice(deps, id);
    expect((await state()).state).toBe("sent");
  });

  test.each([
    [500, "planned", "serverBusy"],
    [429, "planned", "serverBusy"],
    [401, "planned", "signInRefused"],
    [404, "failed", "addressRefused"],
    [400, "failed", "messageRefused"],
    [null, "planned", "lineDropped"],
  ] as const)("an SMS gateway that answers %s leaves it %s: %s", async (status, becomes, why) => {
    const id = await planned({ emailWhen: "never", phone: "+46701740605", smsWhen: "atOnce" });
    gateway.answer(status);
    await sendNotice(deps, id);
    expect(await state()).toMatchObject({ state: becomes, why });
    gateway.answer(202);
    deps.pause.note("sms", { kind: "sent" });
    clock.advance({ minutes: 2 });
    await sendNotice(deps, id);
    const last = gateway.received.at(-1)!;
    expect(JSON.parse(last.body)).toMatchObject({ id, from: "Samlad", to: "+46701740605" });
    expect(last.headers).toMatchObject({ "idempotency-key": id, authorization: "Bearer t" });
    expect(new Set(gateway.received.map((one) => one.headers["idempotency-key"]))).toEqual(new Set([id]));
  });
});

test("several workers at once send everything once, and stop cleanly with what is under way", async () => {
  await wants(manager());
  await wants(`unit:${town.homeCare.id}`, { email: "brevlada@example.org" });
  for (let i = 0; i < 10; i++) await need();
  const workers = await Promise.all(
    [1, 2].map(() => startNotices(server.deps, { mailer: openMailer(server.deps.config), sms: null })),
  );
  try {
    await expect.poll(() => mail.mails.length, { timeout: 15_000 }).toBe(20);
  } finally {
    await Promise.all(workers.map((one) => one.stop()));
  }
  expect(new Set(mail.mails.map((one) => one.messageId)).size).toBe(20);
  expect((await notices()).every((one) => one.state === "sent")).toBe(true);
  expect(await server.sql`select 1 from graphile_worker.jobs where locked_at is not null`).toHaveLength(0);
});
