import { afterAll, beforeAll, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

it("a manager removes a text on a decision, and later, on another, what was said about it", async () => {
  const arne = await stage.enter(staffHsaId("arne"), `/sips/${idOf("sip", "anneli")}/need`);
  const { page, hand } = arne;
  const dialog = page.getByRole("alertdialog");
  const redact = async (decision: string, take: string[]) => {
    await hand.press(page.getByRole("button", { name: "Mer om uppgiften" }).first());
    await hand.press(page.getByRole("menuitem", { name: /^Ta bort efter beslut/ }));
    await dialog.waitFor();
    for (const part of take) await hand.pick(dialog.getByRole("checkbox", { name: part }));
    await hand.write(dialog.getByRole("textbox", { name: "Vilket beslut?" }), decision);
    await hand.write(dialog.getByRole("textbox", { name: "Varför?" }), "Gäller någon annan");
    await arne.inspect();
    await hand.press(dialog.getByRole("button", { name: "Fortsätt" }));
    await dialog.getByText("Det går inte att ångra").waitFor();
    await arne.inspect();
    await hand.press(dialog.getByRole("button", { name: "Ta bort för alltid" }));
    await dialog.waitFor({ state: "detached" });
    await sees(arne, `Borttagen efter beslut ${decision}.`);
  };
  await redact("IVO 8.4-1", []);
  await sees(arne, "[borttagen uppgift]");

  await redact("IVO 8.4-2", ["Invändningar mot den", "Skälen till att den har strukits"]);
  await sees(arne, /Uppgiftens text, Skälen till att den har strukits, Invändningar mot den/);
  await arne.inspect();

  // Nothing chosen is no decision.
  await hand.press(page.getByRole("button", { name: "Mer om uppgiften" }).first());
  await hand.press(page.getByRole("menuitem", { name: /^Ta bort efter beslut/ }));
  expect(await dialog.getByRole("checkbox").count()).toBe(1);
  await hand.press(dialog.getByRole("button", { name: "Fortsätt" }));
  await dialog.getByText("Välj minst en del.").first().waitFor();
  await arne.leave();
});
