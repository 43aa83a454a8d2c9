// Story (a), the steps of the plan: written at the meeting, confirmed, answered and printed.
import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { staffHsaId } from "../../demo/staff.ts";
import type { CountyStage, Way } from "./county.ts";
import { sees, toRoom, toStage } from "./onPage.ts";

/** The plan is written while they speak, and established before they leave. */
export async function establish(stage: CountyStage, way: Way, sip: string) {
  const coordinator = await stage.enter(staffHsaId("linda"), `${sip}/plan`, way);
  const { page, hand } = coordinator;
  await hand.press(page.getByRole("button", { name: "Skriv Behov" }));
  await hand.press(page.getByRole("button", { name: "Hämta sammanfattningen från kartläggningen" }));
  await hand.press(page.getByRole("button", { name: "Spara i planen" }));
  await page.getByRole("button", { name: "Ändra Behov" }).waitFor();

  await hand.press(page.getByRole("button", { name: "Lägg till mål" }));
  await hand.write(page.getByRole("textbox", { name: "Målet med Vilmers egna ord" }), "Tyst.");
  await hand.write(
    page.getByRole("textbox", { name: "Målet med professionens ord" }),
    "Vilmer äter och vilar under skoldagen.",
  );
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Spara målet" }));
  await sees(coordinator, "Mål 1");
  await hand.press(page.getByRole("button", { name: "Lägg till delmål" }));
  await hand.write(page.getByRole("textbox", { name: "Vad ska vara uppnått?" }), "Lunch i ett eget rum varje dag.");
  await hand.choose(page.getByRole("button", { name: /Livsområde/ }), "Utbildning");
  await hand.press(page.getByRole("button", { name: "Spara delmålet" }));
  const subgoal = page.getByRole("region", { name: "Lunch i ett eget rum varje dag." });
  await subgoal.waitFor();
  for (const [owner, what] of [
    ["Tallmoskolan, elevhälsan", "ordnar ett rum och en vuxen vid lunch"],
    ["BUP Älvhamn", "träffar Vilmer varannan vecka"],
    ["Hampus Lindahl", "släcker skärmarna klockan sju"],
  ] as const) {
    await hand.press(subgoal.getByRole("button", { name: "Lägg till insats" }));
    await hand.choose(subgoal.getByRole("button", { name: /Vem gör det/ }), owner);
    await hand.write(subgoal.getByRole("textbox", { name: "Gör vad?" }), what);
    await hand.press(subgoal.getByRole("button", { name: "Spara insatsen" }));
    await subgoal.getByRole("button", { name: `Ändra ${what}` }).waitFor();
  }
  // The section is drawn anew with what was saved; for a moment both can be there.
  await hand.pick(page.getByRole("radio", { name: "Älvhamns kommun" }).last());
  await page.getByRole("radio", { name: "Älvhamns kommun", checked: true }).last().waitFor();
  await hand.press(page.getByRole("button", { name: "Boka uppföljning" }));
  await hand.write(page.getByRole("textbox", { name: "Hur ska det gå till?" }), "Fika på biblioteket.");
  await hand.press(page.getByRole("button", { name: "Boka uppföljningen" }));
  await sees(coordinator, "Så här: Fika på biblioteket.");
  await sees(coordinator, "Allt finns med");
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Upprätta planen" }));
  await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Upprätta planen" }));
  await sees(coordinator, "Version 1 upprättad");
  await coordinator.inspect();

  await toStage(coordinator, "Möte");
  await hand.press(page.getByRole("button", { name: "Avsluta mötet" }));
  await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Avsluta mötet" }));
  await sees(coordinator, "Mötet har hållits");
  await coordinator.inspect();
  await coordinator.leave();
}

/** A called unit confirms the plan as its promise. */
export async function confirmPlan(stage: CountyStage, way: Way, sip: string) {
  const visitor = await stage.enter(staffHsaId("emma"), `${sip}/plan`, way);
  const { page, hand } = visitor;
  await visitor.inspect();
  await hand.press(page.getByRole("button", { name: "Bekräfta för BUP Älvhamn" }));
  await sees(visitor, "BUP Älvhamn har bekräftat");
  await visitor.leave();
}

/** The father reads the plan in his own view and says what he thinks. */
export async function answerPlan(stage: CountyStage, way: Way, sip: string) {
  const father = await stage.enter("hampus", sip.replace("/sips/", "/my/"), way);
  const { page, hand } = father;
  await page.getByRole("heading", { level: 1, name: "Plan för Vilmer Lindahl" }).waitFor();
  await toRoom(father, "Planen");
  await sees(father, "Tyst.");
  await father.inspect();
  const question = page.getByRole("radiogroup", { name: "Håller du med?" });
  await hand.pick(question.getByRole("radio", { name: "Ja", exact: true }));
  await hand.press(page.getByRole("button", { name: "Skicka mitt svar" }));
  await sees(father, "Håller med om planen");
  await father.inspect();
  await father.leave();
}

/** The coordinator prints the plan for the child's father. */
export async function print(stage: CountyStage, way: Way, sip: string) {
  const coordinator = await stage.enter(staffHsaId("linda"), `${sip}/print`, way);
  const { page, hand } = coordinator;
  await hand.write(page.getByRole("textbox", { name: "Vem ska få det?" }), "Hampus Lindahl");
  await hand.press(page.getByRole("button", { name: "Hämta dokumentet (PDF)" }));
  await sees(coordinator, "Välj varför mottagaren får planen.");
  await coordinator.inspect();
  await hand.pick(page.getByRole("radio", { name: /eller så företräder mottagaren/ }));
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 30_000 }),
    hand.press(page.getByRole("button", { name: "Hämta dokumentet (PDF)" })),
  ]);
  const pdf = await readFile(await download.path());
  expect(pdf.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(pdf.length).toBeGreaterThan(10_000);
  await coordinator.open(`${sip}/plan`);
  await sees(coordinator, /Hampus Lindahl, version 1/);
  await coordinator.leave();
}
