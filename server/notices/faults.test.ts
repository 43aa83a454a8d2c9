// What becomes of a notice when a mail server or an SMS gateway refuses, dawdles, hangs up or is away, a process dies, or a clock
// jumps: a clear state, nothing lost, and nothing twice but what is said in sendNotice.ts.
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type NoticeTown, noticeTown } from "../../test/noticeTown.ts";
import { openMailer } from "./mail.ts";
import { leaseMinutes, sendNotice } from "./sendNotice.ts";
import { sweepNotices } from "./worker.ts";

let it: NoticeTown;
beforeAll(async () => {
  it = await noticeTown();
});
afterEach(() => it.reset());
afterAll(() => it.close());

describe("when something goes wrong", () => {
  async function planned(more: object = {}) {
    await it.wants(it.manager, more);
    await it.need();
    await it.plan();
    return (await it.notices())[0]!.messageId;
  }
  const state = async () => (await it.notices())[0]!;

  test.each([
    ["busy", "planned", "serverBusy"],
    ["dawdle", "planned", "serverSlow"],
    ["hangUp", "planned", "lineDropped"],
    ["noSuchAddress", "failed", "addressRefused"],
    ["refuse", "failed", "messageRefused"],
  ] as const)("a mail server that answers %s leaves it %s: %s", async (mood, becomes, why) => {
    const id = await planned();
    it.mail.mood(mood);
    await sendNotice(it.deps, id);
    expect(await state()).toMatchObject({ state: becomes, why, tries: 1 });
    it.mail.mood("accept");
    it.clock.advance({ minutes: 2 });
    it.calm();
    await sendNotice(it.deps, id);
    expect((await state()).state).toBe(becomes === "failed" ? "failed" : "sent");
    expect(it.mail.mails).toHaveLength(becomes === "failed" ? 0 : 1);
  });

  test("a mail server that takes the call and says nothing is slow, and gets it when it speaks", async () => {
    const id = await planned();
    // One that has no line open from before.
    const timeouts = { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 10_000, dnsTimeout: 300 };
    const mailer = openMailer(it.server.deps.config, { timeouts });
    const deps = { ...it.deps, ways: { ...it.deps.ways, mailer } };
    it.mail.mood("mute");
    await sendNotice(deps, id);
    expect(await state()).toMatchObject({ state: "planned", why: "serverSlow", tries: 1 });
    it.mail.mood("accept");
    it.clock.advance({ minutes: 2 });
    it.calm();
    await sendNotice(deps, id);
    expect(it.mail.mails).toHaveLength(1);
    mailer?.close();
  });

  test("a line that breaks after the mail was taken sends it once more, with the same Message-ID", async () => {
    const id = await planned();
    it.mail.mood("hangUpAfter");
    await sendNotice(it.deps, id);
    it.mail.mood("accept");
    it.clock.advance({ minutes: 2 });
    await sendNotice(it.deps, id);
    expect(it.mail.mails.map((one) => one.messageId)).toEqual([`<${id}@example.org>`, `<${id}@example.org>`]);
    expect((await state()).state).toBe("sent");
  });

  test("a mail server that is away for hours gets it when it is back; after a day it is given up, and a human can send it again", async () => {
    const id = await planned();
    await it.mail.goAway();
    for (let hour = 0; hour < 12; hour++) {
      await sendNotice(it.deps, id);
      it.clock.advance({ minutes: 61 });
    }
    expect(await state()).toMatchObject({ state: "planned", why: "serverAway" });
    await it.mail.comeBack();
    await sendNotice(it.deps, id);
    expect(await state()).toMatchObject({ state: "sent", why: null });
    await it.server.sql`delete from notice`;
    await it.server.sql`delete from notice_setting`;
    it.calm();
    const other = await planned();
    await it.mail.goAway();
    for (let hour = 0; hour < 26; hour++) {
      await sendNotice(it.deps, other);
      it.clock.advance({ minutes: 61 });
    }
    await it.mail.comeBack();
    expect(await state()).toMatchObject({ state: "failed", why: "serverAway" });
    it.clock.set("2026-11-21T09:00:00Z");
  });

  test("what could not be sent before quiet hours waits until they end, by no try and no sweep sooner", async () => {
    const [sms, email] = [{ phone: "+46701740605", smsWhen: "atOnce", emailWhen: "never" }, {}];
    for (const channel of [sms, email]) {
      it.clock.set("2026-11-21T19:55:00Z");
      await it.wants(it.manager, { ...channel, quiet: { from: "21:00", until: "07:00" } });
      await it.need();
      await it.plan();
      const { messageId } = await state();
      it.gateway.answer(503);
      it.mail.mood("busy");
      await sendNotice(it.deps, messageId);
      expect((await state()).dueAt.toISOString()).toBe("2026-11-21T19:56:00.000Z");
      it.gateway.answer(202);
      it.mail.mood("accept");
      it.calm();
      // 21:05 in Sweden.
      it.clock.set("2026-11-21T20:05:00Z");
      expect(await sendNotice(it.deps, messageId)).toBeNull();
      const waits = { state: "planned", tries: 1, dueAt: new Date("2026-11-22T06:00:00Z") };
      expect(await state()).toMatchObject(waits);
      await sweepNotices(it.deps);
      await sendNotice(it.deps, messageId);
      expect(await state()).toMatchObject(waits);
      it.clock.set("2026-11-22T06:00:00Z");
      expect(await sendNotice(it.deps, messageId)).toBe("sent");
      await it.server.sql`delete from notice`;
      await it.server.sql`delete from notice_setting`;
    }
    expect([it.gateway.received.length, it.mail.mails.length]).toEqual([2, 1]);
  });

  test("a try that fails just before quiet hours, and what is sent again in them, wait until they end and are not begun", async () => {
    it.clock.set("2026-11-21T19:59:30Z");
    const id = await planned({ quiet: { from: "21:00", until: "07:00" } });
    it.mail.mood("busy");
    await sendNotice(it.deps, id);
    const morning = new Date("2026-11-22T06:00:00Z");
    expect((await state()).dueAt).toEqual(morning);
    it.clock.set("2026-11-22T01:00:00Z");
    await it.server
      .sql`update notice set state = 'planned', tries = 0, why = null, first_tried_at = null, due_at = ${it.deps.clock()}`;
    await sendNotice(it.deps, id);
    expect(await state()).toMatchObject({ state: "planned", tries: 0, dueAt: morning });
    expect(await it.server.sql`select 1 from notice where first_tried_at is not null`).toHaveLength(0);
  });

  test("while it is away one message asks, and the others wait unasked", async () => {
    await planned();
    for (let i = 0; i < 3; i++) await it.need();
    await it.plan();
    await it.mail.goAway();
    await it.send();
    await it.mail.comeBack();
    expect((await it.notices()).map((one) => one.tries).sort()).toEqual([0, 0, 0, 1]);
    expect((await it.notices()).every((one) => one.why === "serverAway")).toBe(true);
  });

  test("a process that died with a message leaves it to the next sweep, and nobody else has it meanwhile", async () => {
    const id = await planned();
    await it.server
      .sql`update notice set state = 'sending', tried_at = ${it.deps.clock()}, first_tried_at = ${it.deps.clock()}`;
    expect(await sendNotice(it.deps, id)).toBeNull();
    expect(it.mail.mails).toHaveLength(0);
    it.clock.advance({ minutes: leaseMinutes + 1 });
    await it.server.sql`select graphile_worker.remove_job(${id})`;
    await sweepNotices(it.deps);
    expect(await it.server.sql`select 1 from graphile_worker.jobs where key = ${id}`).toHaveLength(1);
    await sendNotice(it.deps, id);
    expect(it.mail.mails).toHaveLength(1);
  });

  test("a process that died while it read the mailbox keeps others from it for a quarter of an hour, not longer", async () => {
    const sql = it.server.sql;
    await sql`select graphile_worker.add_job('readInbox', '{}', queue_name => 'inbox', job_key => 'readInbox')`;
    const locked = () => sql`select 1 from graphile_worker.jobs where key = 'readInbox' and locked_at is not null`;
    for (const [minutes, left] of [
      [14, 1],
      [16, 0],
    ] as const) {
      const since = new Date(Date.now() - minutes * 60_000);
      await sql`update graphile_worker._private_job_queues set locked_by = 'dead', locked_at = ${since} where queue_name = 'inbox'`;
      await sql`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = ${since} where key = 'readInbox'`;
      await sweepNotices(it.deps);
      expect(await locked()).toHaveLength(left);
      expect(
        await sql`select 1 from graphile_worker._private_job_queues where queue_name = 'inbox' and locked_at is not null`,
      ).toHaveLength(left);
    }
    await sql`select graphile_worker.remove_job('readInbox')`;
  });

  test("two that take the same message at once send it once", async () => {
    const id = await planned();
    await Promise.all(Array.from({ length: 8 }, () => sendNotice(it.deps, id)));
    expect(it.mail.mails).toHaveLength(1);
  });

  test("a clock that was wrong keeps nothing back for long, once it is right", async () => {
    const id = await planned();
    it.clock.set("2031-01-01T10:00:00Z");
    it.mail.mood("busy");
    await sendNotice(it.deps, id);
    expect((await state()).dueAt.getUTCFullYear()).toBe(2031);
    it.clock.set("2026-11-21T09:05:00Z");
    it.mail.mood("accept");
    await sweepNotices(it.deps);
    await sendNotice(it.deps, id);
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
    it.gateway.answer(status);
    await sendNotice(it.deps, id);
    expect(await state()).toMatchObject({ state: becomes, why });
    it.gateway.answer(202);
    it.calm();
    it.clock.advance({ minutes: 2 });
    await sendNotice(it.deps, id);
    const last = it.gateway.received.at(-1)!;
    expect(JSON.parse(last.body)).toMatchObject({ id, from: "Samlad", to: "+46701740605" });
    expect(last.headers).toMatchObject({ "idempotency-key": id, authorization: "Bearer t" });
    expect(new Set(it.gateway.received.map((one) => one.headers["idempotency-key"]))).toEqual(new Set([id]));
  });
});
