import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, dayOf } from "../../core/time.ts";
import { idOf } from "../../demo/ids.ts";
import { people } from "../../demo/people.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { makeMonths } from "../../server/accessLog/months.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

/** Midsummer's eve is the Friday from 19 to 25 June: here the next one there is. */
function nextMidsummersEve(today: string): string {
  for (let year = Number(today.slice(0, 4)); ; year += 1) {
    for (let day = 19; day <= 25; day += 1) {
      const eve = `${year}-06-${day}`;
      if (new Date(eve).getUTCDay() === 5 && addDays(eve, -2) > today) return eve;
    }
  }
}

it("a ward tells ready for discharge at 12:01 on the day before midsummer's eve: all see the right days, and the summons goes in time", async () => {
  const { clock, signIn } = stage.server;
  const eve = nextMidsummersEve(dayOf(clock().toISOString()));
  const june = (from: number) => `${Number(addDays(eve, from).slice(8))} juni`;
  const [tuesday, thursday, monday] = [addDays(eve, -3), addDays(eve, -1), addDays(eve, 3)];

  // Tuesday at eight: the ward raises the need, and comes straight to the admission notice.
  clock.set(`${tuesday}T06:00:00Z`);
  // In the world the log's months are made long before they come; here half a year has passed at once.
  await makeMonths(stage.server.sql, clock());
  const ward = await stage.enter(staffHsaId("fatima"), "/raise");
  const { page, hand } = ward;
  await hand.write(page.getByRole("textbox", { name: "Personnummer" }), people.harry.number);
  await hand.write(page.getByRole("textbox", { name: "Personens namn" }), people.harry.name);
  await hand.find(
    page.getByRole("combobox", { name: "Enhet som ska ta emot behovet" }),
    "Södra",
    "Vårdcentralen Södra",
  );
  await hand.write(page.getByRole("textbox", { name: "Vad har du sett?" }), "Klarar inte trappan. Bor ensam.");
  await hand.pick(page.getByRole("radio", { name: "Personen ska skrivas ut från sjukhus" }));
  await hand.press(page.getByRole("button", { name: "Anmäl behovet" }));
  await sees(ward, "Inskrivningsmeddelandet ska skickas inom 24 timmar");
  const { pathname: sip } = new URL(page.url());
  await ward.inspect();
  await hand.press(page.getByRole("button", { name: "Skicka inskrivningsmeddelande" }));
  await sees(ward, "Skriv vilken dag.");
  const admitted = page.getByRole("group", { name: "När skrevs patienten in?" });
  await hand.digits(admitted.getByRole("group", { name: /^Dag/ }), tuesday.replaceAll("-", ""));
  await hand.digits(admitted.getByRole("group", { name: /^Klockslag/ }), "0510");
  await hand.digits(page.getByRole("group", { name: /^Beräknad dag/ }), thursday.replaceAll("-", ""));
  await hand.find(page.getByRole("combobox", { name: "Vilka ska ta över" }), "Bistånds", "Biståndsenheten Älvhamn");
  await hand.press(page.getByRole("button", { name: "Skicka inskrivningsmeddelande" }));
  await sees(ward, `Beräknas skrivas ut torsdag ${june(-1)}`);
  await sees(ward, "Till Vårdcentralen Södra hamnen och Biståndsenheten Älvhamn.");
  await ward.leave();

  // Open care starts the SIP with consent; nobody at the municipality is covered by it yet.
  const give = async (who: Parameters<typeof staffHsaId>[0], command: string, input: object) => {
    const visitor = await signIn(staffHsaId(who));
    const { status, text } = await visitor.post(`/api/v1${sip}/${command}`, { commandId: randomUUID(), input });
    expect([command, status, status === 200 ? "" : text]).toEqual([command, 200, ""]);
  };
  await give("helena", "start-sip", { coordinatorId: idOf("staff", "sara"), deputyId: null });
  await give("sara", "give-information", { how: "spoken" });
  await give("sara", "decide-plan-consent", { giver: "person", answer: "yes", way: "oral" });

  // Thursday at 12:01: which clocks start is told before it is done.
  clock.set(`${thursday}T10:00:00Z`);
  const atNoon = await stage.enter(staffHsaId("fatima"), sip);
  await atNoon.hand.press(atNoon.page.getByRole("button", { name: "Meddela utskrivningsklar" }));
  await sees(atNoon, `Klockan är över 12. Tiderna räknas från i morgon, fredag ${june(0)}.`);
  await sees(atNoon, `ska vara skickad senast måndag ${june(3)}`);
  await atNoon.inspect();
  const dialog = atNoon.page.getByRole("alertdialog");
  await atNoon.hand.press(dialog.getByRole("button", { name: "Meddela utskrivningsklar" }));
  await sees(atNoon, `Utskrivningsklar. Kallelsen ska vara skickad senast måndag ${june(3)}`);
  await sees(atNoon, `Meddelandet kom efter klockan 12. Tiderna räknas från fredag ${june(0)}.`);
  await atNoon.leave();

  // The municipality's planner, on a phone: the days, whom to call, and nothing of why.
  const planner = await stage.enter(staffHsaId("birgitta"), sip, "phone");
  await sees(planner, `Utskrivningsklar. Kallelsen ska vara skickad senast måndag ${june(3)}`);
  await sees(planner, "Nu ordnar er verksamhet det som behövs hemma.");
  await sees(planner, "Först behövs: kallelse till samordnad individuell planering.");
  expect(await planner.page.getByText("trappan").count()).toBe(0);
  await planner.inspect();
  await planner.leave();

  // Open care appoints its permanent care contact; the summons goes on Monday, which is in time.
  const sara = await stage.enter(staffHsaId("sara"), `${sip}/need`);
  await sara.hand.press(sara.page.getByRole("button", { name: "Utse fast vårdkontakt" }));
  await sara.hand.choose(sara.page.getByRole("button", { name: /Vem på Vårdcentralen/ }), "Sara Nyman");
  await sara.hand.press(sara.page.getByRole("button", { name: "Utse", exact: true }));
  await sara.page.getByRole("button", { name: "Byt fast vårdkontakt" }).waitFor();
  await sara.inspect();
  await sara.leave();
  clock.set(`${monday}T07:00:00Z`);
  const meetingId = randomUUID();
  await give("sara", "plan-meeting", {
    meetingId,
    purpose: "Planera hemgången",
    startsAt: `${addDays(monday, 1)}T09:00:00Z`,
    minutes: 45,
    place: "Medicinavdelning 5",
    replyBy: monday,
  });
  const participantId = randomUUID();
  const recipient = `unit:${idOf("unit", "homeSouth")}`;
  const cells = ["contact", "meeting"].map((area) => ({ recipient, area, allowed: true, until: null }));
  await give("sara", "set-consent-scope", { giver: "person", cells, way: "oral" });
  await give("sara", "add-participant", { participantId, recipient, why: "Ska hjälpa till hemma." });
  await give("sara", "send-summons", { meetingId });
  const after = await stage.enter(staffHsaId("birgitta"), sip, "phone");
  await sees(after, `Kallelsen skickades måndag ${june(3)}`);
  await sees(after, "Fast vårdkontakt: Sara Nyman");
  expect(await after.page.getByText("Senare än").count()).toBe(0);
  await after.leave();

  // The one it is about reads one calm line, and nothing of clocks or payment.
  const harry = await stage.enter("harry", sip.replace("/sips/", "/my/"), "phone");
  await sees(harry, "Du är inskriven på Medicinavdelning 5, Älvhamns sjukhus.");
  await sees(harry, "Din fasta vårdkontakt är Sara Nyman, distriktssköterska, fast vårdkontakt.");
  expect(await harry.page.getByText(/betalningsansvar|medelvärde/).count()).toBe(0);
  await harry.leave();
}, 300_000);
