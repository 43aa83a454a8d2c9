// A child's own page, guardians who decide together, one who is here for two persons, and the day somebody turns eighteen.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { birthdayAt, dayOf } from "../../core/time.ts";
import { idOf } from "../../demo/ids.ts";
import { numberOf, people } from "../../demo/people.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees, toRoom } from "./onPage.ts";

const my = (story: string) => `/my/${idOf("sip", story)}`;
let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

it("an eight-year-old sees who helps with what, says what she thinks with a face, and can choose the ordinary page", async () => {
  const tilda = await stage.enter("tilda", my("tilda"), "phone");
  const { page, hand } = tilda;
  await sees(tilda, "Det här händer nu");
  await sees(tilda, "Ring 116 111");
  // Nobody from whom she is protected is named to her.
  expect(await page.getByRole("main").textContent()).not.toContain("Marcus");
  await tilda.inspect();
  await hand.pick(page.getByRole("radio", { name: "Det är bra", exact: true }));
  await hand.write(page.getByRole("textbox", { name: /^Vill du säga mer/ }), "Bamse ska vara med.");
  await hand.press(page.getByRole("button", { name: "Spara det jag tycker" }));
  await sees(tilda, "Du har sagt: Det är bra");
  await hand.press(page.getByRole("button", { name: "Visa den vanliga sidan" }));
  await toRoom(tilda, "Mina egna ord");
  await sees(tilda, "Bamse ska vara med.");
  await toRoom(tilda, "Planen");
  await sees(tilda, "Vem gör vad");
  await hand.press(page.getByRole("link", { name: "Till Min SIP" }).first());
  await hand.press(page.getByRole("button", { name: "Visa min egen sida" }));
  await sees(tilda, "Vem hjälper mig med vad?");
  await tilda.leave();
});

it("a ten-year-old in hospital reads where she is, when she may go home and whom to ask, in her own words", async () => {
  const alva = await stage.enter("alva", my("alva"), "phone");
  await sees(alva, "Du är på sjukhuset");
  await sees(alva, "Du är på Ortopedavdelning 3, Älvhamns sjukhus.");
  await sees(alva, /^De som jobbar här tror att du får åka hem \w+dag/);
  await sees(alva, "När du är hemma kan du fråga Ylva Grip om vården.");
  // Nothing of clocks, notices or who pays.
  expect(await alva.page.getByRole("main").textContent()).not.toMatch(/utskriv|betal|inskriv/i);
  await alva.inspect();
  await alva.leave();
});

it("a mother reads that the paper she signed was copied, and not that her daughter of eight signed it", async () => {
  const rebecka = await stage.enter("rebecka", `${my("tilda")}/consent`, "phone");
  await sees(rebecka, /skrev av papperet som du skrev på, /);
  await rebecka.page
    .getByRole("button", { name: /Ändra svaren|Ändra svar/ })
    .first()
    .waitFor();
  expect(await rebecka.page.getByText(/papperet som Tilda skrev på/).count()).toBe(0);
  await rebecka.leave();
});

it("a boy of fourteen says what he wants beside two guardians who disagree, and they see how it stands", async () => {
  const elias = await stage.enter("elias", my("elias"), "phone");
  await sees(elias, "Det här bestämmer du");
  await elias.hand.pick(elias.page.getByRole("radio", { name: "Ja", exact: true }));
  await elias.hand.write(elias.page.getByRole("textbox", { name: /^Berätta gärna/ }), "Jag vill äta i bildsalen.");
  await elias.hand.press(elias.page.getByRole("button", { name: "Spara", exact: true }));
  // What was written down of what he said before stands beside.
  await sees(elias, /skrivet av Linda Hägg/);
  await elias.inspect();
  await toRoom(elias, "Samtycket");
  await sees(elias, "Svaren är olika. Då kan planen inte göras nu, och ingen läser något.");
  await elias.inspect();
  await elias.leave();

  const sofia = await stage.enter("sofia", my("elias"), "phone");
  await sees(sofia, "Du är här som vårdnadshavare för");
  await toRoom(sofia, "Egna ord");
  await sees(sofia, "Jag vill äta i bildsalen.");
  await toRoom(sofia, "Samtycket");
  await sofia.hand.press(sofia.page.getByRole("button", { name: "Om vi inte blir överens" }));
  await sees(sofia, /Socialnämnden kan besluta om viss hjälp fast bara en vårdnadshavare säger ja/);
  await sofia.inspect();
  const jonas = await stage.enter("jonas", `${my("elias")}/consent`, "phone");
  // Who has said no is asked whether that still holds.
  await sees(jonas, "Har du ändrat dig?");
  await jonas.page.getByRole("button", { name: "Läs igen vad en SIP är" }).waitFor();
  await jonas.hand.press(jonas.page.getByRole("button", { name: "Ja, gör en plan" }));
  // The other one's open page tells it at once.
  await sees(sofia, "Vårdnadshavarna har sagt ja. Planen kan göras.");
  await sofia.inspect();
  await sees(jonas, "Vårdnadshavarna har sagt ja. Planen kan göras.");
  await jonas.inspect();
  await jonas.leave();
  await sofia.leave();
});

it("one who is here for two persons always sees for whom, and nothing of the one is left when she goes to the other", async () => {
  const linda = await stage.server.signIn(staffHsaId("linda"));
  const { name, number } = people.malin;
  const added = await linda.post(`/api/v1/sips/${idOf("sip", "elias")}/add-party`, {
    commandId: randomUUID(),
    input: { kind: "guardian", name, personalIdentityNumber: number },
  });
  expect(added.status).toBe(200);
  const malin = await stage.enter("malin", my("ingrid"), "phone");
  const { page, hand } = malin;
  const bar = page.getByRole("region", { name: "Vem sidan gäller" });
  await bar.getByText("Du är här som närstående till").waitFor();
  await bar.getByText(/^Ingrid Sandelin, \d+ år$/).waitFor();
  await hand.press(bar.getByRole("button", { name: "Byt person" }));
  await hand.press(page.getByRole("menuitem", { name: /^Elias Dahlberg, \d+ år$/ }));
  await page.getByRole("heading", { level: 1, name: "Plan för Elias Dahlberg" }).waitFor();
  await bar.getByText("Du är här som vårdnadshavare för").waitFor();
  expect(await page.getByRole("main").textContent()).not.toContain("Ingrid");
  expect(await page.title()).toContain("Elias");
  await toRoom(malin, "Vad som delas och vem som läst");
  await hand.press(page.getByRole("link", { name: "Se vilka som har läst" }));
  await page.getByRole("heading", { level: 1, name: /^Vilka har läst SIP:en för Elias/ }).waitFor();
  await bar.getByText("Du är här som vårdnadshavare för").waitFor();
  await malin.inspect();
  await malin.leave();
});

it("a girl of seventeen is told what happens at eighteen, and from that day she decides and her parents see nothing", async () => {
  const today = dayOf(stage.server.clock.now().toISOString());
  const number = numberOf("nora", today);
  const birthday = birthdayAt(`${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`, 18);
  stage.server.clock.set(new Date(Date.parse(`${birthday}T11:00:00Z`) - 10 * 86_400_000));
  const camilla = await stage.enter("camilla", my("nora"), "phone");
  await sees(camilla, /^Nora fyller 18 den/);
  await camilla.inspect();
  await camilla.leave();
  const before = await stage.enter("nora", my("nora"), "phone");
  await sees(before, /^Du fyller 18 den/);
  await sees(before, "Vad får mina föräldrar veta?");
  await before.inspect();
  await before.leave();

  stage.server.clock.set(`${birthday}T11:00:00Z`);
  const nora = await stage.enter("nora", my("nora"), "phone");
  await sees(nora, "Du har fyllt 18. Nu bestämmer du");
  await sees(nora, "Camilla Wikander och Peter Wikander ser inte planen längre.");
  await nora.hand.press(nora.page.getByRole("link", { name: "Till Mitt samtycke" }));
  await nora.hand.press(nora.page.getByRole("button", { name: "Ja, gör en plan" }));
  await nora.hand.press(nora.page.getByRole("link", { name: "Till Min SIP" }).first());
  await sees(nora, /Ditt eget ja gäller/);
  await nora.inspect();
  await nora.leave();
  const mother = await stage.enter("camilla", my("nora"), "phone");
  await sees(mother, "Du ser inte den här sidan längre");
  await mother.inspect();
  await mother.leave();
});
