// A town with a mail server and an SMS gateway beside it, and short ways to plan and send notices there.
import { noSetting } from "../core/notices.ts";
import { openMailer } from "../server/notices/mail.ts";
import { planNotices } from "../server/notices/planNotices.ts";
import { createPause, type NoticeDeps, sendNotice } from "../server/notices/sendNotice.ts";
import { openSmsGateway } from "../server/notices/sms.ts";
import { mailServer, smsGateway } from "./outside.ts";
import { testServer } from "./server.ts";
import { buildSipTown, raised, signInAll } from "./sipTown.ts";

export type NoticeTown = Awaited<ReturnType<typeof noticeTown>>;

/** A word that stands in what the town's people write, and must never leave it. */
export const marked = "Plommonstopet";

/** Close it in afterAll, and `reset` it in afterEach. */
export async function noticeTown() {
  const [mail, gateway] = await Promise.all([mailServer(), smsGateway()]);
  const config = {
    smtpUrl: mail.url,
    mailFrom: "samlad@example.org",
    smsGatewayUrl: gateway.url,
    smsGatewayToken: "t",
  };
  const server = await testServer({ config, now: "2026-11-21T09:00:00Z" });
  const town = await buildSipTown(server);
  const people = await signInAll(server, town);
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
  const timeouts = { connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 500, dnsTimeout: 500 };
  const ways = { mailer: openMailer(server.deps.config, { timeouts }), sms: openSmsGateway(server.deps.config, 500) };
  const read = () => new Date(now);
  const deps: NoticeDeps = { ...server.deps, clock: read, ways, pause: createPause(read) };
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

  /** The servers are there and answer. */
  function calm() {
    deps.pause.note("email", { kind: "sent" });
    deps.pause.note("sms", { kind: "sent" });
  }

  return {
    ...{ server, town, people, mail, gateway, deps, clock, notices, calm },
    manager: `staff:${town.mona.id}`,
    /** A need that Vera raises, told of to the home care's manager. */
    need: () => raised(people.vera, town, { what: marked }),
    plan: () => planNotices(deps, { email: true, sms: true }),
    /** Sends what is due, once each. */
    send: async () => {
      for (const id of new Set((await notices()).map((one) => one.messageId))) await sendNotice(deps, id);
    },
    /** Turns notices on for somebody, as the page does. */
    wants: async (owner: string, more: object = {}) => {
      const email = `${owner.slice(0, 12).replace(":", ".")}@example.org`;
      const it = { ...noSetting("sv", "unit"), email, emailWhen: "atOnce", ...more };
      await server.sql`
        insert into notice_setting (owner, county_id, language, email, email_when, phone, sms_when, with_unit, quiet_from, quiet_until, changed_at)
        values (${owner}, ${town.county.id}, ${it.language}, ${it.email || null}, ${it.emailWhen}, ${it.phone || null}, ${it.smsWhen},
                ${it.withUnit}, ${it.quiet?.from ?? null}, ${it.quiet?.until ?? null}, now())`;
    },
    reset: async () => {
      mail.mood("accept");
      gateway.answer(202);
      calm();
      await server.sql`delete from notice`;
      await server.sql`delete from letter_waiting`;
      await server.sql`delete from notice_setting`;
      mail.mails.length = 0;
      gateway.received.length = 0;
      now = start;
    },
    close: async () => {
      ways.mailer?.close();
      await server.close();
      await Promise.all([mail.close(), gateway.close()]);
    },
  };
}
