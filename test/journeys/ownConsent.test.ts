import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../core/time.ts";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { sees } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

const consentOf = async (hint: string, person: string) => {
  const one = await stage.server.signIn(hint);
  return (await one.get(`/api/v1/sips/${idOf("sip", person)}`)).json.view.consent;
};

describe("the person answers who may read what", () => {
  it("is informed first, starts from nothing, adjusts a suggestion, and sees what follows before it is saved", async () => {
    const selam = await stage.enter("selam", "/my", "phone");
    const { page, hand } = selam;
    // What everything waits for is the one thing to press.
    await selam.inspect();
    await hand.press(page.getByRole("link", { name: "Svara om du vill att planen görs" }));
    await page.getByRole("heading", { name: "Läs det här först" }).waitFor();
    await sees(selam, "Det kostar inget.");
    await hand.press(page.getByRole("button", { name: "Ja, gör en plan" }));
    await sees(selam, /Ingen är tillagd än/);
    await selam.inspect();

    await hand.press(page.getByRole("button", { name: "Utgå från ett förslag" }));
    await sees(selam, /Inget är sparat, och ingen har fått veta något/);
    // Nothing has been sent.
    const before = await consentOf("selam", "selam");
    expect(before.rows.every((row: { byGiver: object }) => Object.keys(row.byGiver).length === 0)).toBe(true);
    await selam.inspect();

    const first = page.getByRole("button", { name: /^Ändra svaren om / }).first();
    const name = ((await first.getAttribute("aria-label")) ?? "").replace("Ändra svaren om ", "");
    await hand.press(first);
    await page.getByRole("heading", { name: `Får ${name} läsa om det här?` }).waitFor();
    const health = page.getByRole("radiogroup", { name: `Får ${name} läsa om din hälsa?` });
    await hand.pick(health.getByRole("radio", { name: "Nej" }));
    await hand.pick(page.getByRole("radio", { name: /^I tre månader/ }));
    await selam.inspect();
    await hand.press(page.getByRole("button", { name: "Klar" }));
    await sees(selam, "Det här händer när du sparar");
    // What is chosen and not saved outlives a reload, and is nobody else's.
    const own = await stage.server.signIn("selam");
    const kept = async () => (await own.get(`/api/v1/drafts?sipId=${idOf("sip", "selam")}`)).json.drafts.length;
    await expect.poll(kept).toBe(1);
    await page.reload();
    await sees(selam, "Du har svar som inte är sparade");
    await selam.inspect();

    // A unit that has been chosen closes while the page stands open: it is named, and all the rest can be saved.
    const closing = "Lindåsa skola, elevhälsan";
    await hand.find(page.getByRole("combobox", { name: /^Sök verksamhet/ }), "elevhälsan", closing);
    await hand.press(page.getByRole("button", { name: "Ja till allt" }));
    await hand.press(page.getByRole("button", { name: "Se alla svar" }).or(page.getByRole("button", { name: "Klar" })));
    const closed = await stage.server.sql`
      update unit set closed_on = ${dayOf(stage.server.clock.now().toISOString())} where name = ${closing}`;
    expect(closed.count).toBe(1);
    const save = page.getByRole("button", { name: "Spara mina svar" });
    await hand.press(save);
    await sees(selam, `${closing} har stängt, och får därför inget svar`);
    await sees(selam, /Allt annat som du har valt finns kvar/);
    await selam.inspect();
    await hand.press(save);
    await page.getByText("Det här händer när du sparar").waitFor({ state: "detached" });
    await selam.inspect();

    const after = await consentOf("selam", "selam");
    const row = after.rows.find((one: { recipient: { unit?: { name: string } } }) => one.recipient.unit?.name === name);
    expect(row.byGiver.person.health).toEqual({ allowed: false, until: null });
    expect(row.byGiver.person.meeting).toMatchObject({ allowed: true });
    const yesTo = after.rows.flatMap((one: { recipient: { unit?: { name: string } }; byGiver: object }) =>
      Object.keys(one.byGiver).length > 0 ? [one.recipient.unit?.name] : [],
    );
    expect(yesTo).toContain(name);
    expect(yesTo).not.toContain(closing);
    await expect.poll(kept).toBe(0);
    await selam.leave();
  });
});

describe("a page that stays open", () => {
  let ingrid: Visitor;
  beforeAll(async () => {
    ingrid = await stage.enter("ingrid", `/my/${idOf("sip", "ingrid")}/consent`, "phone");
  });
  afterAll(() => ingrid?.leave());

  it("answers for one area at a time, and is told who stops reading before it is so", async () => {
    const { page, hand } = ingrid;
    await hand.press(page.getByRole("button", { name: "Svara om ett område i taget" }));
    await page.getByRole("heading", { name: "Vem får läsa om hur du kan nås?" }).waitFor();
    await hand.press(page.getByRole("button", { name: "Nej till allt" }));
    await ingrid.inspect();
    await hand.press(page.getByRole("button", { name: "Se alla svar" }));
    await sees(ingrid, /slutar läsa om hur du kan nås, genast\./);
    await sees(ingrid, /redan har fått finns kvar hos dem/);
    await ingrid.inspect();
    await hand.press(page.getByRole("button", { name: "Ångra ändringarna" }));
    await page.getByText("Det här händer när du sparar").waitFor({ state: "detached" });
  });

  it("shows the same minute what staff wrote down of what the person said, and by whom", async () => {
    const sipId = idOf("sip", "ingrid");
    const sara = await stage.server.signIn(staffHsaId("sara"));
    const { version, view } = (await sara.get(`/api/v1/sips/${sipId}`)).json;
    const { key } = view.consent.rows[0];
    const { status, json } = await sara.post(`/api/v1/sips/${sipId}/set-consent-scope`, {
      commandId: randomUUID(),
      version,
      input: { giver: "person", way: "oral", cells: [{ recipient: key, area: "economy", allowed: false }] },
    });
    expect(status, json.title).toBe(200);
    await sees(ingrid, /Sara .+ skrev ner vad du sa, /);
    await sees(ingrid, /Får inte läsa om .*dina pengar/);
    await ingrid.inspect();
  });

  it("tells before a withdrawal who stops reading, what stays with whom, and what becomes of the plan", async () => {
    const { page, hand } = ingrid;
    await hand.press(page.getByRole("button", { name: "Ta tillbaka mitt samtycke" }));
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("De här slutar läsa, genast").waitFor();
    await dialog
      .getByText(/: planen, version 1/)
      .first()
      .waitFor();
    await dialog.getByText(/^Planen avslutas\./).waitFor();
    await ingrid.inspect();
    await hand.press(dialog.getByRole("button", { name: "Avbryt" }));
  });
});

it("lets what a guardian wants kept out stand in the guardian's name, and is not the other side's to change (C4)", async () => {
  const sipId = idOf("sip", "elias");
  const linda = await stage.enter(staffHsaId("linda"), `/sips/${sipId}/consent`);
  await linda.hand.press(linda.page.getByRole("button", { name: "Skriv vad samtycket inte omfattar" }));
  await linda.hand.write(linda.page.getByRole("textbox", { name: /^Vad ska inte delas/ }), "Inget om mitt arbete.");
  const save = linda.page.getByRole("button", { name: "Spara", exact: true });
  await linda.hand.press(save);
  await sees(linda, /Välj vem som har sagt det/);
  await linda.inspect();
  await linda.hand.pick(
    linda.page.getByRole("radiogroup", { name: "Vem har sagt det?" }).getByRole("radio", { name: /^Sofia/ }),
  );
  await linda.hand.press(save);
  await sees(linda, /Sofia.* säger/);
  await linda.leave();

  const sofia = await stage.enter("sofia", `/my/${sipId}/consent`, "phone");
  await sees(sofia, /Sofia.* säger/);
  const limits = sofia.page.getByRole("region", { name: "Något som ingen ska få veta?" });
  await limits.getByRole("button", { name: "Ändra", exact: true }).waitFor();
  await sofia.inspect();
  const { version } = (await (await stage.server.signIn(staffHsaId("linda"))).get(`/api/v1/sips/${sipId}`)).json;
  const { status, json } = await (await stage.server.signIn(staffHsaId("linda"))).post(
    `/api/v1/sips/${sipId}/write-consent-limits`,
    { commandId: randomUUID(), version, input: { notCovered: "Inget om kuratorn." } },
  );
  expect(status, json.title).toBe(200);
  await sees(sofia, /Elias.* säger/);
  // What the one has said does not take the place of what the other has.
  await sees(sofia, /Sofia.* säger/);
  await limits.getByRole("button", { name: "Ändra", exact: true }).waitFor();
  await sofia.leave();
});
