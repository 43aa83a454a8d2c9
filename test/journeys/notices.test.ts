// To be told that something waits: chosen by an individual, and what did not get there sent again by those whose task it is.
import { afterAll, beforeAll, expect, it } from "vitest";
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

it("who runs the SIP sees what did not get there, and so does the administrator, who sends it again", async () => {
  const { sql } = county.server;
  const [sip] = await sql<{ id: string }[]>`
    select s.id from sip s join person p on p.id = s.person_id where p.login_hint = 'ingrid' order by s.raised_at desc limit 1`;
  await sql`
    insert into notice (county_id, sip_id, letter_id, owner, channel, message_id, state, why, tries, planned_at, due_at, settled_at)
    select county_id, sip_id, id, audience, 'email', gen_random_uuid(), 'failed', 'addressRefused', 1, planned_at, planned_at, planned_at
      from letter where sip_id = ${sip!.id} and audience like 'unit:%' order by planned_at desc limit 1`;
  const sara = await county.enter("SE2321990018-SARA", `/sips/${sip!.id}/history`);
  await sara.page.getByRole("tab", { name: "Utskick" }).click();
  await sees(sara, "Ett utskick kom inte fram");
  await sees(sara, "Mejl till funktionsbrevlådan: kom inte fram (servern godtar inte adressen)");
  await sara.inspect();
  await sara.leave();
  const vera = await county.enter("SE2321990018-VERA", "/admin/notices");
  await sees(vera, "Inga mejl skickas. Den som driver Samlad ställer in det med SMTP_URL.");
  await vera.inspect();
  await vera.page.getByRole("button", { name: /^Skicka igen till/ }).click();
  await sees(vera, "Allt har kommit fram");
  await vera.inspect();
  expect(await sql`select state from notice`).toMatchObject([{ state: "planned" }]);
  await vera.leave();
});
