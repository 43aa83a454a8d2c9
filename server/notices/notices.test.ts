// Notices from the event to a real mail server and a real SMS gateway over TCP: who is told, and what leaves.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { marked, type NoticeTown, noticeTown } from "../../test/noticeTown.ts";
import { done, started, summoned } from "../../test/sipTown.ts";
import { openMailer } from "./mail.ts";
import { planNotices } from "./planNotices.ts";
import { startNotices } from "./worker.ts";

let it: NoticeTown;
beforeAll(async () => {
  it = await noticeTown();
});
afterEach(() => it.reset());
afterAll(() => it.close());

describe("what is planned", () => {
  test("is nothing, not even a row that waits, when nobody has asked for it", async () => {
    await it.need();
    expect(await it.server.sql`select 1 from letter_waiting`).toHaveLength(0);
  });

  test("waits from the transaction of the event on, and is one notice for each address and channel, however often it is planned", async () => {
    await it.wants(it.manager, { phone: "+46701740605", smsWhen: "atOnce" });
    await it.wants(`unit:${it.town.homeCare.id}`, { email: "brevlada@example.org" });
    // Not a manager: the news is not for her.
    await it.wants(`staff:${it.town.klara.id}`);
    await it.need();
    expect(await it.server.sql`select 1 from letter_waiting`).toHaveLength(1);
    expect(await it.plan()).toBe(1);
    expect(await it.plan()).toBe(0);
    expect((await it.notices()).map((one) => [one.owner, one.channel, one.state])).toEqual([
      [it.manager, "email", "planned"],
      [it.manager, "sms", "planned"],
      [`unit:${it.town.homeCare.id}`, "email", "planned"],
    ]);
    await it.server
      .sql`insert into letter_waiting select id, county_id from letter where id in (select letter_id from notice)`;
    await it.plan();
    expect(await it.notices()).toHaveLength(3);
  });

  test("waits for exactly those audiences of whom somebody has asked, by the trigger as by the function that says who", async () => {
    const audiences = [
      ...[it.town.mona, it.town.klara, it.town.vera].map((one) => `staff:${one.id}@${it.town.homeCare.id}`),
      ...[it.town.homeCare, it.town.primaryCare, it.town.school].flatMap((one) => [
        `unit:${one.id}`,
        `manager:${one.id}`,
      ]),
      `person:${it.town.erik.id}`,
    ];
    const [letter] = await it.server.sql<{ id: string }[]>`select id from letter limit 1`;
    const settings: [string, object][] = [
      [it.manager, {}],
      [`staff:${it.town.vera.id}`, { withUnit: true }],
      [`staff:${it.town.sofia.id}`, {}],
      [`unit:${it.town.school.id}`, {}],
      [`person:${it.town.erik.id}`, { emailWhen: "never" }],
    ];
    for (const [owner, more] of settings) {
      await it.wants(owner, more);
      await it.server.sql`delete from letter_waiting`;
      await it.server.sql`
        insert into letter (county_id, sip_id, audience, kind, params, planned_at)
        select county_id, sip_id, a, kind, '{}', planned_at from letter cross join unnest(${audiences}::text[]) as a where id = ${letter!.id}`;
      const waits = await it.server.sql<{ audience: string }[]>`
        select audience from letter l join letter_waiting w on w.letter_id = l.id order by 1`;
      const some = await it.server.sql<{ audience: string }[]>`
        select a as audience from unnest(${audiences}::text[]) as a where exists (select 1 from notice_owners(a, '2026-11-21')) order by 1`;
      expect(some.length).toBeGreaterThan(0);
      expect(waits).toEqual(some);
    }
  });

  test("is nothing to somebody whose assignment at the unit has ended, though they work elsewhere", async () => {
    const { klara, homeCare, school } = it.town;
    await it.wants(`staff:${klara.id}`);
    await started(it.people, it.town);
    const audience = `staff:${klara.id}@${homeCare.id}`;
    const owners = () => it.server.sql`select notice_owners(${audience}, '2026-11-21')`;
    expect(await owners()).toHaveLength(1);
    await it.plan();
    expect((await it.notices()).map((one) => one.state)).toContain("planned");
    await it.server.sql`update assignment set ends_on = '2026-11-21' where staff_id = ${klara.id}`;
    await it.server.sql`
      insert into assignment (county_id, staff_id, unit_id, roles, starts_on)
      values (${it.town.county.id}, ${klara.id}, ${school.id}, array['staff'], '2026-01-01')`;
    expect(await owners()).toHaveLength(0);
    // What was planned before is not sent, either.
    await it.send();
    expect(new Set((await it.notices()).map((one) => one.why))).toEqual(new Set(["gone"]));
    expect(it.mail.mails).toHaveLength(0);
    await it.server.sql`delete from assignment where staff_id = ${klara.id} and unit_id = ${school.id}`;
    await it.server.sql`update assignment set ends_on = null where staff_id = ${klara.id}`;
  });

  test("is nothing when the event's transaction is undone", async () => {
    await it.wants(it.manager);
    const before = await it.server.sql`select id from letter`;
    await expect(
      it.server.sql.begin(async (tx) => {
        await tx`insert into letter (county_id, sip_id, audience, kind, params, planned_at)
                 select county_id, sip_id, audience, kind, params, planned_at from letter where id = ${before[0]!.id as string}`;
        expect(await tx`select 1 from letter_waiting`).toHaveLength(1);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await it.server.sql`select 1 from letter_waiting`).toHaveLength(0);
  });

  test("holds an address that two have only once", async () => {
    await it.wants(it.manager, { email: "Samma@example.org" });
    await it.wants(`unit:${it.town.homeCare.id}`, { email: "samma@example.org" });
    await it.need();
    await it.plan();
    expect((await it.notices()).map((one) => one.owner)).toEqual([it.manager]);
  });

  test("tells the staff of a unit of what comes to all of it when they have asked for that too", async () => {
    await it.wants(`staff:${it.town.vera.id}`, { withUnit: true });
    const { sipId } = await summoned(it.people, it.town);
    await it.plan();
    expect(new Set((await it.notices()).map((one) => one.owner))).toEqual(new Set([`staff:${it.town.vera.id}`]));
    expect(sipId).toBeTruthy();
  });

  test("goes together once a day, or after quiet hours, as one message", async () => {
    it.clock.set("2026-11-21T20:30:00Z");
    await it.wants(it.manager, { emailWhen: "daily" });
    await it.wants(`unit:${it.town.homeCare.id}`, { quiet: { from: "21:00", until: "07:00" } });
    await it.need();
    await it.need();
    await it.plan();
    const planned = await it.notices();
    expect(planned).toHaveLength(4);
    expect(new Set(planned.map((one) => `${one.owner.slice(0, 4)} ${one.dueAt.toISOString()}`))).toEqual(
      new Set(["staf 2026-11-22T06:30:00.000Z", "unit 2026-11-22T06:00:00.000Z"]),
    );
    await it.send();
    expect(it.mail.mails).toHaveLength(0);
    it.clock.set("2026-11-22T06:30:00Z");
    await it.send();
    await it.send();
    expect(it.mail.mails.map((one) => one.to[0])).toHaveLength(2);
    expect((await it.notices()).every((one) => one.state === "sent")).toBe(true);
  });
});

describe("what leaves", () => {
  test("says that something waits, in the reader's language, and holds no marked word in any byte", async () => {
    await it.server
      .sql`update person set name = ${`Erik ${marked}`}, address = ${marked}, phone = ${marked} where id = ${it.town.erik.id}`;
    await it.server
      .sql`update unit set name = ${`${marked} beroendevård`}, address = ${marked} where id = ${it.town.primaryCare.id}`;
    await it.server.sql`update staff set name = ${`Mona ${marked}`} where id = ${it.town.mona.id}`;
    const everybody = [it.town.mona, it.town.klara, it.town.vera].map((one) => `staff:${one.id}`);
    for (const owner of [...everybody, `unit:${it.town.homeCare.id}`, `unit:${it.town.primaryCare.id}`])
      await it.wants(owner, {
        email: `${owner.slice(6, 14)}@example.org`,
        phone: "+46701740605",
        smsWhen: "atOnce",
        withUnit: true,
      });
    await it.wants(`person:${it.town.erik.id}`, {
      email: "erik@example.org",
      language: "en",
      phone: "+46701740606",
      smsWhen: "atOnce",
    });
    const from = it.mail.heard().length;
    const { sipId, meetingId } = await summoned(it.people, it.town);
    it.server.clock.advance({ seconds: 1 });
    await done(it.people.klara, sipId, "move-meeting", {
      meetingId,
      startsAt: "2026-11-29T09:00:00Z",
      replyBy: "2026-11-26",
      minutes: 60,
      place: marked,
      reason: marked,
    });
    while ((await it.plan()) > 0);
    await it.send();
    expect(new Set((await it.notices()).map((one) => one.state))).toEqual(new Set(["sent"]));
    expect(it.mail.mails.length).toBeGreaterThan(7);
    expect(it.gateway.received.length).toBeGreaterThan(4);
    const heard = it.mail.heard().slice(from) + it.gateway.heard();
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
      it.town.erik.id,
      it.town.mona.id,
      it.town.homeCare.id,
      "samlad_session",
      "Ramlar",
      "Medicinskt",
      "SIP",
    ];
    for (const word of secret)
      for (const text of [heard, plain, encoded]) expect(text.includes(word), word).toBe(false);
    const english = it.mail.mails.filter(({ to }) => to[0] === "erik@example.org").map(({ raw }) => raw);
    expect(english.some((raw) => raw.includes("Subject: Something new is waiting in Samlad"))).toBe(true);
    for (const { raw } of it.mail.mails) {
      expect(raw).toMatch(/^Auto-Submitted: auto-generated/m);
      expect(new Set([...raw.matchAll(/https?:[^\s]+/g)].map(([link]) => link))).toEqual(new Set([it.server.url]));
    }
    await it.server.sql`update unit set name = 'Vårdcentralen Ängen' where id = ${it.town.primaryCare.id}`;
    await it.server.sql`update person set name = 'Erik Ek' where id = ${it.town.erik.id}`;
  });

  test("is nothing to somebody with protected identity, nor to others of the family in that SIP, and ends for good", async () => {
    await it.wants(`person:${it.town.erik.id}`);
    await it.wants(it.manager);
    const sipId = await started(it.people, it.town);
    await it.plan();
    expect((await it.notices()).some((one) => one.owner.startsWith("person:"))).toBe(true);
    // It was planned; then the protection comes.
    await it.server.sql`update person set protection = 'marked' where id = ${it.town.erik.id}`;
    await it.send();
    expect((await it.notices()).filter((one) => one.owner.startsWith("person:"))).toMatchObject([
      { state: "dropped", why: "protected" },
    ]);
    expect(it.mail.mails.every((one) => !one.to[0]!.startsWith("person"))).toBe(true);
    expect(await it.server.sql`select 1 from notice_setting where owner like 'person:%'`).toHaveLength(0);
    await it.wants(`person:${it.town.erik.id}`);
    await done(it.people.klara, sipId, "decide-plan-consent", { answer: "no" }).catch(() => null);
    await it.plan();
    expect(
      (await it.notices()).filter((one) => one.owner.startsWith("person:")).every((one) => one.why === "protected"),
    ).toBe(true);
    await it.server.sql`update person set protection = 'none' where id = ${it.town.erik.id}`;
  });

  test("is nothing any longer when the news has been read, or the recipient has turned it off or left", async () => {
    const changes: [string, () => Promise<unknown>][] = [
      [
        "alreadyRead",
        () => it.server.sql`update letter set read_at = now() where id in (select letter_id from notice)`,
      ],
      ["turnedOff", () => it.server.sql`update notice_setting set email_when = 'never'`],
      ["gone", () => it.server.sql`update staff set ended_on = '2026-11-21' where id = ${it.town.mona.id}`],
    ];
    for (const [why, change] of changes) {
      await it.server.sql`delete from notice`;
      await it.server.sql`delete from notice_setting`;
      await it.wants(it.manager);
      await it.need();
      await it.plan();
      await change();
      await it.send();
      expect(await it.notices()).toMatchObject([{ state: "dropped", why }]);
    }
    expect(it.mail.mails).toHaveLength(0);
    await it.server.sql`update staff set ended_on = null where id = ${it.town.mona.id}`;
  });

  test("is nothing to those who no longer find the SIP, but that they do not", async () => {
    const { primaryCare, erik, county } = it.town;
    await it.wants(`unit:${primaryCare.id}`, { email: "vc@example.org" });
    await it.wants(`person:${erik.id}`);
    await it.wants(it.manager);
    const { sipId } = await summoned(it.people, it.town);
    const letters = async (kinds: string[], audiences: string[]) =>
      it.server.sql`
        insert into letter (county_id, sip_id, audience, kind, params, planned_at)
        select ${county.id}, ${sipId}, a, k, '{}', ${it.deps.clock()}
          from unnest(${kinds}::text[]) as k cross join unnest(${audiences}::text[]) as a`;
    const unit = `unit:${primaryCare.id}`;
    const farewells = ["sipClosed", "participantRemoved", "consentChanged", "coordinatorChanged", "meetingCancelled"];
    const became = async () => {
      while ((await it.plan()) > 0);
      await it.send();
      const rows = await it.server.sql<{ what: string }[]>`
        select distinct l.kind || ' ' || n.state || coalesce(' ' || n.why, '') as what
          from notice n join letter l on l.id = n.letter_id where l.id in (select id from letter where params = '{}' and sip_id = ${sipId}) order by 1`;
      await it.server.sql`delete from notice`;
      await it.server.sql`delete from letter where sip_id = ${sipId} and params = '{}'`;
      return rows.map((one) => one.what);
    };
    await became();
    const manager = `manager:${it.town.homeCare.id}`;
    await letters(["planEstablished"], [unit, `person:${erik.id}`, manager]);
    expect(await became()).toEqual(["planEstablished sent"]);
    await it.server.sql`create table kept_reader as select * from sip_reader where sip_id = ${sipId}`;
    const ways = [
      () => it.server.sql`update sip_reader set until = '2026-11-20' where sip_id = ${sipId}`,
      () => it.server.sql`delete from sip_reader where sip_id = ${sipId}`,
    ];
    for (const lose of ways) {
      for (const audience of [unit, `person:${erik.id}`, manager]) {
        await letters(["planEstablished", ...farewells], [audience]);
        while ((await it.plan()) > 0);
        await lose();
        expect(await became()).toEqual(
          [...farewells.map((kind) => `${kind} sent`), "planEstablished dropped outOfSight"].sort(),
        );
        await it.server.sql`delete from sip_reader where sip_id = ${sipId}`;
        await it.server.sql`insert into sip_reader select * from kept_reader`;
      }
    }
    await it.server.sql`drop table kept_reader`;
  });

  test("by a channel that is not set up is kept as not sent", async () => {
    await it.wants(it.manager);
    await it.need();
    await planNotices(it.deps, { email: false, sms: false });
    expect(await it.notices()).toMatchObject([{ state: "dropped", why: "notSetUp" }]);
  });
});

test("several workers at once send everything once, and stop cleanly with what is under way", async () => {
  await it.wants(it.manager);
  await it.wants(`unit:${it.town.homeCare.id}`, { email: "brevlada@example.org" });
  for (let i = 0; i < 10; i++) await it.need();
  const jobs = () =>
    it.server.sql`select task_identifier, last_error from graphile_worker.jobs where locked_at is not null`;
  const first = await startNotices(it.server.deps, { mailer: openMailer(it.server.deps.config), sms: null });
  await expect.poll(() => it.mail.mails.length, { timeout: 15_000, interval: 5 }).toBeGreaterThan(2);
  await first.stop();
  expect(it.mail.mails.length).toBeLessThan(20);
  expect(await jobs()).toEqual([]);
  const workers = await Promise.all(
    [1, 2].map(() => startNotices(it.server.deps, { mailer: openMailer(it.server.deps.config), sms: null })),
  );
  try {
    await expect.poll(() => it.mail.mails.length, { timeout: 15_000 }).toBe(20);
  } finally {
    await Promise.all(workers.map((one) => one.stop()));
  }
  expect(new Set(it.mail.mails.map((one) => one.messageId)).size).toBe(20);
  expect((await it.notices()).every((one) => one.state === "sent")).toBe(true);
  expect(await jobs()).toEqual([]);
});
