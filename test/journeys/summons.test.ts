// A summons to five units: times asked and one chosen, one sent on as wrongly addressed, moved once, all answered.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SipView } from "../../core/sip/view.ts";
import { addDays, dayOf } from "../../core/time.ts";
import { idOf } from "../../demo/ids.ts";
import { type StaffKey, staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { sees } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

const sipId = idOf("sip", "harry");
const summons = `/sips/${sipId}/summons`;
const meetingId = randomUUID();
/** Who answers for each of those who are called. */
const units = {
  healthSouth: "sara",
  nursingAlvhamn: "kristina",
  rehabAlvhamn: "filip",
  homeSouth: "yusuf",
  memory: "ulla",
} as const satisfies Record<string, StaffKey>;
type Unit = keyof typeof units | "dayAlvhamn";
const participantId = (unit: Unit) => idOf("participant", "harry", unit);

async function give(who: StaffKey, command: string, input: object) {
  const visitor = await stage.server.signIn(staffHsaId(who));
  const { status, text } = await visitor.post(`/api/v1/sips/${sipId}/${command}`, { commandId: randomUUID(), input });
  expect([command, status, status === 200 ? "" : text]).toEqual([command, 200, ""]);
  return (JSON.parse(text) as { view: SipView }).view;
}

const allow = (unit: Unit) =>
  ["contact", "need", "meeting"].map((area) => ({
    recipient: `unit:${idOf("unit", unit)}`,
    area,
    allowed: true,
    until: null,
  }));
const add = (unit: Unit) =>
  give("maria", "add-participant", {
    participantId: participantId(unit),
    recipient: `unit:${idOf("unit", unit)}`,
    why: "Ni träffar Harry varje vecka.",
  });
const comes = (unit: Unit, who: StaffKey) =>
  give(who, "answer-summons", {
    meetingId,
    participantId: participantId(unit),
    answer: "coming",
    representativeId: idOf("staff", who),
  });

it("goes from a first draft, with times asked and chosen, to all answered, and is moved once", async () => {
  const { clock } = stage.server;
  const today = dayOf(clock.now().toISOString());
  const monday = addDays(today, 28 - new Date(today).getUTCDay() + 1);
  await give("birgitta", "start-sip", { coordinatorId: idOf("staff", "maria"), deputyId: null });
  await give("maria", "give-information", { how: "spoken" });
  await give("maria", "decide-plan-consent", { giver: "person", answer: "yes", way: "oral" });
  const cells = (Object.keys(units) as Unit[]).flatMap(allow);
  await give("maria", "set-consent-scope", { giver: "person", cells, way: "oral" });
  for (const unit of Object.keys(units) as Unit[]) await add(unit);
  await give("maria", "plan-meeting", {
    meetingId,
    purpose: "Tryggt hemma på Kajen",
    startsAt: `${monday}T09:00:00Z`,
    minutes: 60,
    place: "Kajen 3",
    replyBy: addDays(monday, -3),
  });

  // The coordinator asks which of two times suit: the draft's, and the same clock on the next day.
  let maria = await stage.enter(staffHsaId("maria"), summons);
  await maria.hand.press(maria.page.getByRole("button", { name: "Fråga vilka tider som passar" }));
  await maria.hand.press(maria.page.getByRole("button", { name: "Skicka frågan" }));
  await sees(maria, "Ingen har svarat ännu.");
  await maria.leave();

  // One unit answers on a phone, Harry on his own page; the others' answers come the same way.
  let kristina = await stage.enter(staffHsaId("kristina"), summons, "phone");
  await answerTimes(kristina, "Om det behövs", "Kan");
  await kristina.hand.press(kristina.page.getByRole("button", { name: "Skicka svaret" }));
  await sees(kristina, "Ni har svarat.");
  await kristina.inspect();
  await kristina.leave();
  const harry = await stage.enter("harry", `/my/${sipId}`, "phone");
  await harry.hand.press(harry.page.getByRole("link", { name: "Svara vilka mötestider som passar dig" }));
  await answerTimes(harry, "Nej, jag kan inte", "Ja, det går bra");
  await harry.inspect();
  await harry.hand.press(harry.page.getByRole("button", { name: "Skicka mitt svar" }));
  await sees(harry, "Du får veta vilken tid det blir.");
  await harry.leave();
  for (const unit of ["healthSouth", "rehabAlvhamn", "homeSouth", "memory"] as const) {
    const [question] = (await look(units[unit])).timeQuestions;
    const times = question?.times.map(({ id }) => ({ timeId: id, answer: "yes" }));
    await give(units[unit], "answer-times", { questionId: question?.id, participantId: participantId(unit), times });
  }

  // The best time first, in words; one press takes it, and the summons goes.
  maria = await stage.enter(staffHsaId("maria"), summons);
  await sees(maria, /^Tisdag .* kl\.\s1\d\.00 passar alla sex\.$/);
  await maria.inspect();
  await maria.hand.press(maria.page.getByRole("button", { name: /^Välj tiden: tisdag/ }));
  await sees(maria, /^Mötet är tisdag/);
  await maria.hand.press(maria.page.getByRole("button", { name: "Skicka kallelsen" }));
  await maria.hand.press(maria.page.getByRole("alertdialog").getByRole("button", { name: "Skicka kallelsen" }));
  await sees(maria, "0 av 5 har svarat");
  await maria.leave();

  // One has got it by mistake, and knows who is right; another answers and begins to prepare.
  const ulla = await stage.enter(staffHsaId("ulla"), summons);
  await ulla.hand.press(ulla.page.getByRole("button", { name: "Återlämna som felsänd" }));
  await ulla.hand.find(ulla.page.getByRole("combobox", { name: /Vilken verksamhet/ }), "Eken", "Dagverksamheten Eken");
  await ulla.hand.write(ulla.page.getByRole("textbox", { name: /Varför är den felsänd/ }), "Harry går inte hos oss.");
  await ulla.inspect();
  await ulla.hand.press(ulla.page.getByRole("alertdialog").getByRole("button", { name: "Återlämna som felsänd" }));
  await ulla.page.waitForURL((url) => !url.pathname.endsWith("/summons"));
  await ulla.leave();
  kristina = await stage.enter(staffHsaId("kristina"), summons, "phone");
  await kristina.hand.pick(kristina.page.getByRole("radio", { name: "Ja, vi kommer" }));
  await kristina.hand.choose(kristina.page.getByRole("button", { name: /Vem kommer/ }), "Kristina Moberg");
  await kristina.hand.press(kristina.page.getByRole("button", { name: "Skicka svaret" }));
  await kristina.page.getByRole("button", { name: "Ändra svaret" }).waitFor();
  await kristina.hand.pick(kristina.page.getByRole("checkbox", { name: "Läst varför vi är kallade" }));
  await sees(kristina, "1 av 5 är klara");
  await kristina.inspect();
  await kristina.leave();

  // The suggestion leads to the consent, which does not cover that unit; when it does, the unit is called.
  maria = await stage.enter(staffHsaId("maria"), summons);
  await maria.hand.press(maria.page.getByRole("button", { name: "Lägg till Dagverksamheten Eken" }));
  await sees(maria, "Samtycket omfattar inte Dagverksamheten Eken");
  await sees(maria, "Har förberett 1 av 5: läst varför");
  await sees(maria, /^3 har inte svarat/);
  await maria.inspect();
  await maria.hand.press(maria.page.getByRole("link", { name: "Se vilka som har påmints" }));
  await maria.page.getByRole("tab", { name: "Utskick", selected: true }).waitFor();
  await give("maria", "set-consent-scope", { giver: "person", cells: allow("dayAlvhamn"), way: "oral" });
  await add("dayAlvhamn");
  await give("maria", "send-summons", { meetingId });
  await comes("healthSouth", "sara");

  // Moved once: all answer anew.
  await maria.open(summons);
  await sees(maria, "2 av 5 har svarat");
  await maria.hand.press(maria.page.getByRole("button", { name: "Flytta mötet" }));
  await maria.hand.write(maria.page.getByRole("textbox", { name: "Plats" }), "Stadshuset, rum 4");
  await maria.hand.write(maria.page.getByRole("textbox", { name: "Varför flyttas mötet?" }), "Rummet är för litet.");
  await maria.hand.press(maria.page.getByRole("button", { name: "Flytta mötet" }).last());
  await sees(maria, "0 av 5 har svarat");
  for (const unit of ["healthSouth", "nursingAlvhamn", "rehabAlvhamn", "homeSouth"] as const)
    await comes(unit, units[unit]);
  await comes("dayAlvhamn", "mimmi");
  await maria.open(summons);
  await sees(maria, "5 av 5 har svarat");
  await maria.leave();
}, 120_000);

/** Picks an answer for each of the times, in order. */
async function answerTimes({ page, hand }: Visitor, ...answers: string[]) {
  for (const [index, name] of answers.entries())
    await hand.pick(
      page
        .getByRole("radiogroup", { name: /kl\.\s\d\d\.\d\d/ })
        .nth(index)
        .getByRole("radio", { name, exact: true }),
    );
}

async function look(who: StaffKey): Promise<SipView> {
  const visitor = await stage.server.signIn(staffHsaId(who));
  const { text } = await visitor.get(`/api/v1/sips/${sipId}`);
  return (JSON.parse(text) as { view: SipView }).view;
}
