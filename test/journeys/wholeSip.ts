// Story (a), as steps: from the school nurse's worry to the closing. Each step is somebody at a page of their own.
import type { Page } from "playwright-core";

import { addDays, dayOf } from "../../core/time.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { identityNumbers } from "../identityNumbers.ts";
import type { CountyStage, Visitor, Way } from "./county.ts";
import { isAtRest, sees, toStage } from "./onPage.ts";
import { answerPlan, confirmPlan, establish, print } from "./wholeSipPlan.ts";

/** Those who are called. */
const units = ["Tallmoskolan, elevhälsan", "BUP Älvhamn", "Barn- och ungdomshabiliteringen Granland"];

const needs = "Lugn i skolan och hemma, och vuxna som gör lika.";

/** The school nurse raises a need; gives the SIP's address. */
export async function raiseNeed(stage: CountyStage, way: Way): Promise<string> {
  const nurse = await stage.enter(staffHsaId("asa"), "/work", way);
  const { page, hand } = nurse;
  await nurse.inspect();
  await hand.press(page.getByRole("link", { name: "Anmäl behov" }).first());
  await hand.write(page.getByRole("textbox", { name: "Personnummer" }), identityNumbers.personnummer[6].value);
  await hand.write(page.getByRole("textbox", { name: "Personens namn" }), "Vilmer Lindahl");
  await hand.find(
    page.getByRole("combobox", { name: "Enhet som ska ta emot behovet" }),
    "Barn- och familj",
    "Barn- och familjeenheten Älvhamn",
  );
  await hand.write(
    page.getByRole("textbox", { name: "Vad har du sett?" }),
    "Vilmer äter inte i skolan, sover i bänken och ritar samma trasiga hus varje dag.",
  );
  await hand.write(page.getByRole("textbox", { name: "Vad vill personen själv?" }), "Att det ska vara lugnt.");
  await hand.pick(page.getByRole("radio", { name: "Både socialtjänst och hälso- och sjukvård behövs" }));
  await nurse.inspect();
  await hand.press(page.getByRole("button", { name: "Anmäl behovet" }));
  await page.waitForURL(/\/sips\/[0-9a-f-]{36}$/);
  await page.getByRole("heading", { level: 1, name: /^Vilmer Lindahl/ }).waitFor();
  await nurse.inspect();
  const { pathname } = new URL(page.url());
  await nurse.leave();
  return pathname;
}

/** The manager decides to start, and appoints who coordinates. */
export async function decide(stage: CountyStage, way: Way, sip: string) {
  const manager = await stage.enter(staffHsaId("katarina"), "/work", way);
  const { page, hand } = manager;
  await manager.inspect();
  await manager.open(`${sip}/need`);
  await hand.choose(page.getByRole("button", { name: /Samordningsansvarig/ }), "Linda Hägg");
  await hand.choose(page.getByRole("button", { name: /Ersättare/ }), "David Öst");
  await manager.inspect();
  await hand.press(page.getByRole("button", { name: "Starta SIP" }));
  await sees(manager, "Linda Hägg");
  await page.getByRole("button", { name: "Starta SIP" }).waitFor({ state: "detached" });
  await manager.inspect();
  await manager.leave();
}

/** The coordinator informs, writes down the guardian's yes, and lets three units see. */
export async function receiveConsent(stage: CountyStage, way: Way, sip: string) {
  const coordinator = await stage.enter(staffHsaId("linda"), "/work", way);
  const { page, hand } = coordinator;
  await coordinator.open(sip);
  await coordinator.inspect();
  await toStage(coordinator, "Samtycke");

  await hand.press(page.getByRole("button", { name: "Anteckna att information är given" }));
  await hand.press(page.getByRole("button", { name: "Spara", exact: true }));
  await sees(coordinator, /i samtal, på svenska/);

  await hand.press(page.getByRole("button", { name: "Lägg till en person" }));
  await hand.write(page.getByRole("textbox", { name: "Namn" }), "Hampus Lindahl");
  await hand.write(page.getByRole("textbox", { name: "Relation" }), "pappa");
  await hand.write(page.getByRole("textbox", { name: "Personnummer" }), identityNumbers.personnummer[4].value);
  await hand.press(page.getByRole("button", { name: "Lägg till", exact: true }));
  await sees(coordinator, "Kan logga in");

  await hand.press(page.getByRole("button", { name: "Anteckna vad barnet tycker" }));
  await hand.pick(page.getByRole("radio", { name: "Ja", exact: true }));
  await hand.write(page.getByRole("textbox", { name: "Vad säger barnet?" }), "Bra om det blir tyst.");
  await hand.press(page.getByRole("button", { name: "Spara", exact: true }));
  await sees(coordinator, "Vilmer Lindahl vill att en SIP görs.");

  await hand.press(page.getByRole("button", { name: "Anteckna svaret från Hampus Lindahl" }));
  await hand.pick(page.getByRole("radio", { name: "Ja, planen får göras" }));
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Spara svaret" }));
  await sees(coordinator, "Samtycke finns");

  for (const unit of units) {
    await hand.find(page.getByRole("combobox", { name: "Sök verksamhet" }), unit, unit);
    await sees(coordinator, new RegExp(`${unit} är tillagd`));
  }
  await allowEverything(coordinator, units);
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Spara samtycket" }));
  await sees(coordinator, "Samtycket är sparat");
  await coordinator.inspect();
  await coordinator.leave();
}

/** In the table a whole row in one press; on a phone one unit at a time. */
async function allowEverything({ page, hand, way }: Visitor, names: string[]) {
  for (const name of names) {
    if (way === "phone") {
      await hand.choose(page.getByRole("button", { name: /Verksamhet eller person/ }), name);
      await hand.press(page.getByRole("button", { name: "Ja till allt" }));
    } else if (way === "mouse") {
      await hand.press(page.getByRole("button", { name: new RegExp(`^${name}.*svara för hela raden`) }));
    } else {
      await toRow(page, name);
      await page.keyboard.press("Space");
    }
  }
}

/** The matrix is one tab stop; the arrow keys move in it. */
async function toRow(page: Page, name: string) {
  const heading = page.getByRole("button", { name: new RegExp(`^${name}.*svara för hela raden`) });
  const grid = page.getByRole("grid", { name: "Vem får se vad" });
  for (let steps = 0; steps < 250; steps += 1) {
    if (await grid.evaluate((element) => element.contains(document.activeElement))) break;
    await page.keyboard.press("Tab");
  }
  // To the first answer, and from there to the heading of its row.
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.press("ArrowLeft");
  for (let steps = 0; steps < 20; steps += 1) {
    if (await heading.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The arrow keys never reached ${name}.`);
}

/** What is known of one life area, and the summary that becomes the plan's needs. */
export async function assess(stage: CountyStage, way: Way, sip: string) {
  const coordinator = await stage.enter(staffHsaId("linda"), `${sip}/assessment`, way);
  const { page, hand } = coordinator;
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: /^Utbildning/ }));
  await hand.write(page.getByRole("textbox", { name: "Vad fungerar" }), "Ritar, och räknar när det är tyst.");
  await hand.write(page.getByRole("textbox", { name: "Vad är svårt" }), "Matsalen, och övergångar mellan lektioner.");
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Spara i kartläggningen" }));
  await isAtRest(coordinator, "Spara i kartläggningen");
  await hand.press(page.getByRole("button", { name: "Alla områden" }));
  await hand.press(page.getByRole("button", { name: "Skriv sammanfattningen" }));
  await hand.write(page.getByRole("textbox", { name: "Sammanfattning av behoven" }), needs);
  await hand.press(page.getByRole("button", { name: "Spara sammanfattningen" }));
  await page.getByRole("button", { name: "Ändra sammanfattningen" }).waitFor();
  await coordinator.inspect();
  await coordinator.leave();
}

/** The coordinator calls the three units to a meeting. */
export async function summon(stage: CountyStage, way: Way, sip: string) {
  const coordinator = await stage.enter(staffHsaId("linda"), `${sip}/summons`, way);
  const { page, hand } = coordinator;
  for (const unit of units) {
    await hand.press(page.getByRole("button", { name: "Lägg till deltagare" }));
    await hand.find(page.getByRole("combobox", { name: "Verksamhet eller person" }), unit, unit);
    await sees(coordinator, "Samtycket omfattar mötet");
    await hand.write(page.getByRole("textbox", { name: "Varför behövs de?" }), "Vilmer behöver att ni gör lika.");
    await hand.press(page.getByRole("button", { name: "Lägg till", exact: true }));
    await page.getByRole("button", { name: `Ta bort ${unit}` }).waitFor();
  }
  await hand.press(page.getByRole("button", { name: "Planera ett möte" }));
  await hand.write(page.getByRole("textbox", { name: "Syfte" }), "Lugna dagar för Vilmer, i skolan och hemma.");
  const startsAt = page.getByRole("group", { name: "När", exact: true });
  const inTwoDays = addDays(dayOf(stage.server.clock.now().toISOString()), 2);
  await hand.digits(startsAt.getByRole("group", { name: /Dag/ }), inTwoDays.replaceAll("-", ""));
  await hand.digits(startsAt.getByRole("group", { name: /Klockslag/ }), "1300");
  await hand.write(page.getByRole("textbox", { name: "Plats" }), "Tallmoskolan, biblioteket");
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Spara inbjudan" }));
  await sees(coordinator, "Så ser kallelsen ut");
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Skicka kallelsen" }));
  const dialog = page.getByRole("alertdialog");
  await dialog.waitFor();
  await coordinator.inspect();
  await hand.press(dialog.getByRole("button", { name: "Skicka kallelsen" }));
  await sees(coordinator, "0 av 3 har svarat");
  await coordinator.inspect();
  await coordinator.leave();
}

/** Each of the three answers for its unit, from its own work list. */
export async function answer(stage: CountyStage, way: Way, sip: string) {
  const comers = [
    [staffHsaId("asa"), "Olle Hammar"],
    [staffHsaId("emma"), "Emma Lindelöf"],
    [staffHsaId("johanna"), "Johanna Kvist"],
  ] as const;
  for (const [hint, name] of comers) {
    const visitor = await stage.enter(hint, "/work", way);
    const { page, hand } = visitor;
    await visitor.inspect();
    await visitor.open(`${sip}/summons`);
    await hand.pick(page.getByRole("radio", { name: "Ja, vi kommer" }));
    await hand.choose(page.getByRole("button", { name: /Vem kommer/ }), name);
    await visitor.inspect();
    await hand.press(page.getByRole("button", { name: "Skicka svaret" }));
    await page.getByRole("button", { name: "Ändra svaret" }).waitFor();
    await visitor.leave();
  }
}

/** The meeting: who leads, who is there, what is said. */
export async function meet(stage: CountyStage, way: Way, sip: string) {
  const coordinator = await stage.enter(staffHsaId("linda"), `${sip}/meeting`, way);
  const { page, hand } = coordinator;
  await coordinator.inspect();
  await hand.write(page.getByRole("textbox", { name: "Mötessekreterare" }), "David Öst");
  await hand.press(page.getByRole("button", { name: "Spara", exact: true }));
  await sees(coordinator, "Linda Hägg leder. David Öst antecknar.");
  await hand.press(page.getByRole("button", { name: "Starta mötet" }));
  await hand.pick(page.getByRole("radio", { name: "På plats" }));
  await sees(coordinator, "1 av 4 antecknade");
  for (const [index, unit] of units.entries()) {
    await hand.choose(page.getByRole("button", { name: new RegExp(unit) }), "På plats");
    await sees(coordinator, `${index + 2} av 4 antecknade`);
  }
  await hand.write(
    page.getByRole("textbox", { name: "Anteckning: Inledning" }),
    "Hampus berättar att Vilmer sover bättre när det är tyst.",
  );
  await hand.press(page.getByRole("button", { name: "Spara anteckningen" }));
  await sees(coordinator, "Anteckningen är sparad");
  await coordinator.inspect();
  await coordinator.leave();
}

/** A unit follows up its own measure, the coordinator the rest, and they decide to close. */
export async function followUp(stage: CountyStage, way: Way, sip: string) {
  const coordinator = await stage.enter(staffHsaId("linda"), `${sip}/follow-up`, way);
  const { page, hand } = coordinator;
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Starta uppföljningen" }));
  await sees(coordinator, "0 av 3 insatser och 0 av 1 mål är uppföljda");

  const unit = await stage.enter(staffHsaId("emma"), `${sip}/follow-up`, way);
  await unit.hand.pick(unit.page.getByRole("radio", { name: "Gjort", exact: true }));
  await sees(unit, "1 av 3 insatser");
  await unit.inspect();
  await unit.leave();

  for (const [index, what] of ["ordnar ett rum", "släcker skärmarna"].entries()) {
    const measure = page.getByRole("article").filter({ hasText: what });
    await hand.pick(measure.getByRole("radio", { name: "Gjort", exact: true }));
    await sees(coordinator, `${index + 2} av 3 insatser`);
  }
  for (const whose of ["Vad säger Vilmer Lindahl?", "Vad säger verksamheterna?"]) {
    const question = page.getByRole("radiogroup", { name: whose });
    await hand.pick(question.getByRole("radio", { name: "Nått", exact: true }));
    await question.getByRole("radio", { name: "Nått", exact: true, checked: true }).waitFor();
  }
  await sees(coordinator, "3 av 3 insatser och 1 av 1 mål är uppföljda");
  await hand.pick(page.getByRole("radio", { name: "Ja, det stämmer" }));
  await page.getByText("Det här saknas innan ni kan besluta").waitFor({ state: "detached" });
  await hand.pick(page.getByRole("radio", { name: /^Avsluta/ }));
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Besluta" }));
  await page.waitForURL(/\/closing$/);
  await page.getByRole("radio", { name: "Målen är nådda" }).waitFor();
  await coordinator.leave();
}

/** The SIP is closed with a reason; everybody gets a text for the own record. */
export async function close(stage: CountyStage, way: Way, sip: string) {
  const coordinator = await stage.enter(staffHsaId("linda"), `${sip}/closing`, way);
  const { page, hand } = coordinator;
  await hand.pick(page.getByRole("radio", { name: "Målen är nådda" }));
  await hand.write(page.getByRole("textbox", { name: "Beskriv avslutet" }), "Vilmer äter och ritar hela hus.");
  await coordinator.inspect();
  await hand.press(page.getByRole("button", { name: "Avsluta SIP:en" }));
  await page.getByRole("alertdialog").waitFor();
  await coordinator.inspect();
  await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Avsluta SIP:en" }));
  await sees(coordinator, "Till den egna journalen");
  await coordinator.inspect();
  await coordinator.leave();
}

/** The story's steps, in order. */
export const steps = {
  raiseNeed,
  decide,
  receiveConsent,
  assess,
  summon,
  answer,
  meet,
  establish,
  confirmPlan,
  answerPlan,
  print,
  followUp,
  close,
};
export type Step = keyof typeof steps;
