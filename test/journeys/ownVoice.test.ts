// What the person says before the meeting and between the meetings, how it reaches those who run the SIP, and the answer.
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { addDays, dayOf } from "../../core/time.ts";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { sees, toRoom } from "./onPage.ts";

const [jennys, ingrids] = [idOf("sip", "jenny"), idOf("sip", "ingrid")];
let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

it("prepares the meeting on a phone, and sees that it was read and what was written down of what was said", async () => {
  const jenny = await stage.enter("jenny", `/my/${jennys}/meeting`, "phone");
  await jenny.hand.press(jenny.page.getByRole("link", { name: "Se och ändra" }));
  const wanted = jenny.page.getByRole("region", { name: "Vilka vill du ha med?" });
  await jenny.hand.press(wanted.getByRole("button", { name: /^Skriv/ }));
  await jenny.hand.write(wanted.getByRole("textbox", { name: "Egna ord" }), "Min syster.");
  await jenny.inspect();
  await jenny.hand.press(wanted.getByRole("button", { name: "Spara" }));
  await wanted.getByText("Min syster.").waitFor();
  // The keyboard goes on in the form that opened, and from the button again when it is left.
  const ask = jenny.page.getByRole("region", { name: "Vad vill du prata om eller fråga?" });
  const change = ask.getByRole("button", { name: /^Ändra/ });
  const isAt = (where: Locator) => expect.poll(() => where.and(jenny.page.locator(":focus")).count()).toBe(1);
  await jenny.hand.press(change);
  await isAt(ask.getByRole("textbox"));
  await jenny.hand.press(ask.getByRole("button", { name: "Avbryt" }));
  await isAt(change);
  await jenny.hand.pick(jenny.page.getByRole("checkbox", { name: /^Jag vet när och var/ }));
  await sees(jenny, "3 av 5 klart");
  await sees(jenny, /inte läst än/);

  const petra = await stage.enter(staffHsaId("petra"), "/work");
  await petra.hand.press(petra.page.getByRole("link", { name: /^Läs: Läs vad Jenny Forsgren, 46 vill/ }));
  await sees(petra, "Min syster.");
  const prepared = petra.page.getByRole("region", { name: "Så vill Jenny Forsgren ha mötet" });
  await petra.hand.press(prepared.getByRole("button", { name: "Skriv ner vad Jenny Forsgren säger inför mötet" }));
  await petra.hand.choose(prepared.getByRole("button", { name: /Vad gäller det/ }), "Tid och plats");
  await petra.hand.write(prepared.getByRole("textbox", { name: /^Vad sa Jenny/ }), "Helst före lunch.");
  await petra.hand.pick(prepared.getByRole("radio", { name: "På telefon" }));
  await petra.hand.press(prepared.getByRole("button", { name: "Spara" }));
  await prepared.getByText("Helst före lunch.").waitFor();
  await petra.hand.press(prepared.getByRole("button", { name: "Jag har läst" }));
  await prepared.getByText("Nytt att läsa").waitFor({ state: "detached" });
  await petra.inspect();

  await sees(jenny, /Petra Lundell läste det du skrivit/);
  await sees(jenny, /berättat för Petra Lundell på telefon/);
  await jenny.inspect();
  await jenny.leave();
  await petra.leave();
});

it("keeps a pasted text of 100 000 characters whole, on another device too, and says what is wrong until it is shorter", async () => {
  const pasted = "Jag orkar inte. ".repeat(6_250);
  expect(pasted).toHaveLength(100_000);
  const wanted = ({ page }: Visitor) => page.getByRole("region", { name: "Vilka vill du ha med?" });
  const field = (visitor: Visitor) => wanted(visitor).getByRole("textbox", { name: "Egna ord" });
  const change = (visitor: Visitor) =>
    visitor.hand.press(wanted(visitor).getByRole("button", { name: /^(Skriv|Ändra)/ }));

  const phone = await stage.enter("jenny", `/my/${jennys}/prepare`, "phone");
  await change(phone);
  await phone.hand.write(field(phone), pasted);
  await sees(phone, /^Texten är 80[ \s]?000 tecken för lång\. Korta den, eller dela upp den\.$/);
  await sees(phone, /Sparat \d/);
  await phone.hand.press(wanted(phone).getByRole("button", { name: "Spara" }));
  await phone.page.getByRole("link", { name: /^Texten är för lång/ }).waitFor();
  expect(await field(phone).inputValue()).toBe(pasted);
  await phone.inspect();
  // One more than is kept while one writes is kept in the window, and that is said.
  await phone.hand.write(field(phone), `${pasted}!`);
  await sees(phone, /Texten är för lång – texten finns kvar här, men sparas inte medan du skriver/);
  await phone.page.reload();
  await change(phone);
  expect(await field(phone).inputValue()).toBe(`${pasted}!`);
  await phone.hand.write(field(phone), pasted);
  await sees(phone, /Sparat \d/);
  await phone.leave();

  const computer = await stage.enter("jenny", `/my/${jennys}/prepare`);
  await change(computer);
  await expect.poll(() => field(computer).inputValue()).toBe(pasted);
  const shorter = pasted.slice(0, 20_000).trim();
  await computer.hand.write(field(computer), shorter);
  await computer.hand.press(wanted(computer).getByRole("button", { name: "Spara" }));
  await field(computer).waitFor({ state: "detached" });
  const own = await stage.server.signIn("jenny");
  expect((await own.get(`/api/v1/sips/${jennys}`)).text).toContain(shorter);
  expect((await own.get(`/api/v1/drafts?sipId=${jennys}`)).json.drafts).toEqual([]);
  await computer.leave();
});

it("says that something did not happen; the unit whose measure it is answers, and the task is gone from every list", async () => {
  const ingrid = await stage.enter("ingrid", `/my/${ingrids}`, "phone");
  await toRoom(ingrid, "Planen");
  // What one comes for stands there, the rest is a press away, and all of it is on paper.
  const formal = ingrid.page.getByText("Ingrid träffar andra minst en gång i veckan utanför hemmet.");
  const needs = ingrid.page.getByText("Ingrid vill hem. Hon behöver hjälp tre gånger om dagen", { exact: false });
  await sees(ingrid, "Någon att dricka kaffe med.");
  await needs.waitFor({ state: "attached" });
  expect(await Promise.all([formal.isVisible(), needs.isVisible()])).toEqual([false, false]);
  await ingrid.page.emulateMedia({ media: "print" });
  expect(await Promise.all([formal.isVisible(), needs.isVisible()])).toEqual([true, true]);
  await ingrid.page.emulateMedia({ media: "screen" });
  await ingrid.hand.press(ingrid.page.getByRole("button", { name: "Målen som de står i planen" }));
  await formal.waitFor();
  await ingrid.hand.press(ingrid.page.getByRole("button", { name: /^Säg något om det här Hjälp morgon/ }));
  await sees(ingrid, /Det här läser Sara Nyman och Hemtjänsten Söder/);
  await ingrid.hand.write(ingrid.page.getByRole("textbox", { name: /inte blev av/ }), "Ingen kom i söndags.");
  await ingrid.hand.press(ingrid.page.getByRole("button", { name: "Skicka", exact: true }));
  await ingrid.hand.press(ingrid.page.getByRole("link", { name: "Se det som är skrivet" }));
  await sees(ingrid, "Ingen kom i söndags.");

  const waiting = "/api/v1/work-list";
  const [sara, lists] = [await stage.server.signIn(staffHsaId("sara")), [] as string[][]];
  const kinds = async () =>
    ((await sara.get(waiting)).json.items as { task: { kind: string } }[]).map((it) => it.task.kind);
  lists.push(await kinds());
  const yusuf = await stage.enter(staffHsaId("yusuf"), "/work");
  await yusuf.hand.press(yusuf.page.getByRole("link", { name: /^Läs och svara: Ingrid Sandelin, 84/ }));
  await sees(yusuf, "Ingen kom i söndags.");
  await yusuf.hand.press(yusuf.page.getByRole("button", { name: "Svara", exact: true }));
  await yusuf.hand.write(yusuf.page.getByRole("textbox", { name: "Ditt svar" }), "Vi ändrar schemat.");
  await yusuf.inspect();
  await yusuf.hand.press(yusuf.page.getByRole("button", { name: "Skicka svaret" }));
  await sees(ingrid, "Vi ändrar schemat.");
  await ingrid.inspect();
  lists.push(await kinds());
  expect(lists.map((list) => list.includes("measureNotDone"))).toEqual([true, false]);
  await ingrid.leave();
  await yusuf.leave();
});

it("asks for an earlier follow-up, and the coordinator's answer moves it", async () => {
  const ingrid = await stage.enter("ingrid", `/my/${ingrids}/messages`, "phone");
  await ingrid.hand.press(ingrid.page.getByRole("button", { name: "Be om en tidigare uppföljning" }));
  await ingrid.hand.write(ingrid.page.getByRole("textbox", { name: /^Varför/ }), "Benet har blivit sämre.");
  await ingrid.hand.press(ingrid.page.getByRole("button", { name: "Skicka", exact: true }));
  await sees(ingrid, "Benet har blivit sämre.");
  const sara = await stage.enter(staffHsaId("sara"), `/sips/${ingrids}/follow-up`);
  await sara.hand.press(sara.page.getByRole("button", { name: "Svara", exact: true }));
  await sara.hand.write(sara.page.getByRole("textbox", { name: "Ditt svar" }), "Vi ses i morgon.");
  const tomorrow = addDays(dayOf(new Date().toISOString()), 1);
  const day = sara.page.getByRole("group", { name: /^Flytta uppföljningen till/ });
  await sara.hand.digits(day, tomorrow.replaceAll("-", ""));
  await sara.hand.press(sara.page.getByRole("button", { name: "Skicka svaret" }));
  await sees(ingrid, /Uppföljningen är flyttad till/);
  const { json } = await (await stage.server.signIn("ingrid")).get(`/api/v1/sips/${ingrids}`);
  expect(json.view.nextFollowUpOn).toBe(tomorrow);
  await ingrid.leave();
  await sara.leave();
});
