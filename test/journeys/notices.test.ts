// To be told that something waits: chosen by an individual, what did not get there sent again by those whose task it is, and a week
// without the program caught up.
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, dayOf } from "../../core/time.ts";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { tellOfDeadlines } from "../../server/deadlines/tellOfDeadlines.ts";
import { migrateJobs, startNotices } from "../../server/notices/worker.ts";
import { mailServer } from "../outside.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees } from "./onPage.ts";

let county: CountyStage;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

it("an individual chooses an e-mail a day, and is told at the field what is missing", async () => {
  const visitor = await county.enter("ingrid", "/notices", "phone");
  const { page, hand, inspect, leave } = visitor;
  await sees(visitor, "Bara att något nytt väntar");
  await hand.press(page.getByText("Ja, en gång om dagen"));
  await hand.press(page.getByRole("button", { name: "Spara" }));
  await page.getByRole("link", { name: /^E-postadressen saknas/ }).waitFor();
  await inspect();
  await hand.write(page.getByLabel("E-postadress"), "ingrid@example.org");
  await hand.press(page.getByRole("button", { name: "Spara" }));
  await sees(visitor, "Du får mejl eller sms när något nytt väntar.");
  await inspect();
  const kept = await county.server.sql`select email, email_when from notice_setting`;
  expect(kept).toMatchObject([{ email: "ingrid@example.org", emailWhen: "daily" }]);
  await leave();
});

it("a manager makes the unit's calendar address, sees it once, and takes it back", async () => {
  const visitor = await county.enter(staffHsaId("birgitta"), "/notices", "phone");
  const { page, hand, inspect, leave } = visitor;
  await hand.press(page.getByRole("button", { name: "Skapa enhetens kalenderadress" }));
  const field = page.getByRole("textbox", { name: "Enhetens kalenderadress" });
  await field.waitFor();
  const calendar = await fetch(await field.inputValue());
  expect([calendar.status, calendar.headers.get("content-type")]).toEqual([
    200,
    "text/calendar; charset=utf-8; method=PUBLISH",
  ]);
  await inspect();
  await page.reload();
  await sees(visitor, /^Enheten har en kalenderadress sedan/);
  expect(await field.count()).toBe(0);
  await hand.press(page.getByRole("button", { name: "Återkalla adressen" }));
  await page.getByRole("alertdialog").getByRole("button", { name: "Återkalla adressen" }).waitFor();
  await inspect();
  await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Återkalla adressen" }));
  await page.getByRole("button", { name: "Skapa enhetens kalenderadress" }).waitFor();
  expect((await fetch(calendar.url)).status).toBe(404);
  await leave();
});

it("who runs the SIP has what did not get there in their work, and so has the administrator, who sends it again", async () => {
  const { sql, clock } = county.server;
  const [sip] = await sql<{ id: string }[]>`
    select s.id from sip s join person p on p.id = s.person_id where p.login_hint = 'ingrid' order by s.raised_at desc limit 1`;
  await sql`
    with news as (update letter set read_at = null, read_by = null
       where id in (select id from letter where sip_id = ${sip!.id} and kind not like 'task%' and audience like 'unit:%'
                      and exists (select 1 from sip_reader r where r.sip_id = ${sip!.id} and r.audience = letter.audience)
                    order by planned_at desc, id limit 2) returning *)
    insert into notice (county_id, sip_id, letter_id, owner, channel, message_id, state, why, tries, planned_at, due_at, settled_at)
    select county_id, sip_id, id, audience, 'email', gen_random_uuid(), 'failed', 'addressRefused', 1, planned_at, planned_at, ${clock.now()}
      from news`;
  const sara = await county.enter("SE2321990018-SARA", "/work");
  await sees(sara, "Kom inte fram");
  await sara.inspect();
  await sara.hand.press(sara.page.getByRole("link", { name: /^Visa utskick: .*Ring i stället/ }));
  await sees(sara, "2 utskick kom inte fram");
  await sees(sara, "Mejl till funktionsbrevlådan: kom inte fram (servern godtar inte adressen)");
  await sara.inspect();
  const told = sara.page.getByRole("button", { name: / har fått veta på annat sätt: / });
  await sara.hand.press(told.first());
  await sees(sara, "Ett utskick kom inte fram");
  await sees(sara, /Har fått veta på annat sätt, enligt Sara/);
  // The line and its buttons are gone: one goes on from the same button of the next line, and not from the top of the page.
  await expect.poll(() => sara.page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/ på annat sätt: /);
  expect(await told.count()).toBe(1);
  await sara.leave();
  const vera = await county.enter("SE2321990018-VERA", "/admin");
  await vera.hand.press(vera.page.getByRole("link", { name: "Visa", exact: true }));
  await sees(vera, "Inga mejl skickas. Den som driver Samlad ställer in det med SMTP_URL.");
  await vera.inspect();
  await vera.page.getByRole("button", { name: /^Skicka igen till/ }).click();
  await sees(vera, "Allt har kommit fram");
  // With the last row one goes on from what the page now says of them.
  await expect.poll(() => vera.page.evaluate(() => document.activeElement?.matches("h2"))).toBe(true);
  await vera.inspect();
  expect(await sql`select state from notice order by state`).toMatchObject([
    { state: "dropped" },
    { state: "planned" },
  ]);
  await vera.leave();
});

it("my work does not say that nothing waits when what did not get there could not be fetched", async () => {
  const { page, hand, inspect, leave } = await county.enter("SE2321990018-VERA", "/work", "phone");
  await page.getByText("Inget väntar på dig").waitFor();
  let isAway = true;
  await page.route("**/api/v1/work-list/waiting", (route) =>
    isAway ? route.fulfill({ status: 500, contentType: "application/problem+json", body: "{}" }) : route.continue(),
  );
  await page.reload();
  await page.getByText("En del gick inte att hämta").waitFor();
  expect(await page.getByText("Inget väntar på dig").count()).toBe(0);
  await inspect();
  isAway = false;
  await hand.press(page.getByRole("button", { name: "Försök igen" }));
  await page.getByText("Inget väntar på dig").waitFor();
  await leave();
});

it("what a calendar has said stands beside the participant, unconfirmed, until the unit confirms it with one press", async () => {
  const { sql, clock } = county.server;
  const [asked] = await sql<Asked[]>`
    select s.id as sip_id, m ->> 'id' as meeting_id, p ->> 'id' as participant_id, p #>> '{recipient,unit,unitId}' as unit_id,
           c.hsa_id as coordinator, a.hsa_id as named
      from sip s cross join lateral json_array_elements(s.state -> 'meetings') m cross join lateral json_array_elements(s.state -> 'participants') p
      join staff c on c.id = s.coordinator_id join staff a on a.id::text = p #>> '{representative,staffId}'
     where m ->> 'status' = 'sent' and m -> 'answers' ->> (p ->> 'id') is not null and p ->> 'removed' is null limit 1`;
  const { sipId, meetingId, participantId, unitId } = asked!;
  // Answered after the unit's own answer: it says so anew.
  await sql`
    insert into calendar_invitation (uid, county_id, sip_id, meeting_id, owner, audience, participant_id, sequence, meeting_sequence,
                                     starts_at, minutes, planned_at, reply, reply_at)
    select gen_random_uuid(), county_id, id, ${meetingId}, ${`unit:${unitId}`}, ${`unit:${unitId}`}, ${participantId}, 0, 0,
           ${clock.now()}, 60, ${clock.now()}, 'accepted', ${clock.now()} from sip where id = ${sipId}`;
  const coordinator = await county.enter(asked!.coordinator, `/sips/${sipId}/summons`, "phone");
  await sees(coordinator, "Kalendern säger: kommer");
  await sees(coordinator, /Ingen har loggat in och bekräftat det/);
  await coordinator.inspect();
  await coordinator.leave();
  const unit = await county.enter(asked!.named, `/sips/${sipId}/summons`);
  await sees(unit, "Kalendern säger: kommer");
  await unit.inspect();
  clock.advance({ minutes: 1 });
  await unit.hand.press(unit.page.getByRole("button", { name: "Bekräfta: vi kommer" }));
  await unit.page.getByText("Kalendern säger: kommer").waitFor({ state: "detached" });
  await unit.leave();
});

it("a manager comes back after the program was down for a week: what became late is told once, in the list and by mail", async () => {
  const { clock, sql, deps } = county.server;
  const mail = await mailServer();
  const config = { ...deps.config, smtpUrl: mail.url, mailFrom: "samlad@example.org" };
  await sql`delete from notice_setting`;
  await sql`
    insert into notice_setting (owner, county_id, language, email, email_when, sms_when, changed_at)
    select 'staff:' || id, county_id, 'sv', 'birgitta@example.org', 'atOnce', 'never', now() from staff where id = ${idOf("staff", "birgitta")}`;
  // The last that was told before it went down; then two processes begin at once, a week later.
  await tellOfDeadlines(deps);
  const [decide] = await sql<{ dueOn: string }[]>`
    select due_on from sip_task where sip_id = ${idOf("sip", "harry")} and kind = 'decideNeed'`;
  // A week, and more where holidays leave more time.
  do clock.advance({ days: 7 });
  while (dayOf(clock.now().toISOString()) <= addDays(decide!.dueOn, 1));
  await migrateJobs(deps);
  const processes = await Promise.all([startNotices({ ...deps, config }), startNotices({ ...deps, config })]);
  try {
    for (let time = 0; time < 3; time++) await sql`select graphile_worker.add_job('tellOfDeadlines', '{}')`;
    const told = () => sql`
      select 1 from letter l where l.kind = 'taskLate' and l.sip_id = ${idOf("sip", "harry")}`;
    await expect.poll(async () => (await told()).length, { timeout: 20_000 }).toBe(1);
    await expect.poll(() => mail.mails.length, { timeout: 20_000 }).toBe(1);
    const { page, hand, inspect, leave } = await county.enter(staffHsaId("birgitta"), "/work", "phone");
    const news = page.getByRole("link", { name: "Försenat. Besluta om SIP för Harry Kling" });
    await news.waitFor();
    expect(await news.count()).toBe(1);
    const task = page.getByRole("listitem").filter({ hasText: "Du som chef" }).filter({ hasText: "Harry Kling" });
    expect(await task.textContent()).toMatch(/Försenat \d+ dagar/);
    await inspect();
    // The news is read, and what is late is where it is done.
    await hand.press(page.getByRole("button", { name: "Markera som läst: Försenat. Besluta om SIP för Harry Kling" }));
    await news.waitFor({ state: "detached" });
    await hand.press(task.getByRole("link", { name: /^Besluta/ }));
    await page.waitForURL((url) => url.pathname.endsWith("/need"));
    await leave();
    await sql`select graphile_worker.add_job('tellOfDeadlines', '{}')`;
    await expect
      .poll(
        async () => (await sql`select 1 from graphile_worker.jobs where task_identifier = 'tellOfDeadlines'`).length,
      )
      .toBe(0);
    expect([await told(), mail.mails]).toMatchObject([{ length: 1 }, { length: 1 }]);
  } finally {
    await Promise.all(processes.map((one) => one.stop()));
    await mail.close();
  }
});

type Asked = Record<"sipId" | "meetingId" | "participantId" | "unitId" | "coordinator" | "named", string>;
