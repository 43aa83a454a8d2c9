import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees, toRoom } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

describe("words that are explained", () => {
  it("are told on press, with the keyboard too, and stand in a list to look in", async () => {
    const ingrid = await stage.enter("ingrid", `/my/${idOf("sip", "ingrid")}/consent`, "phone");
    const { page, hand } = ingrid;
    const word = page.getByRole("button", { name: /^Samtycke\. Vad betyder Samtycke\?/ });
    await word.waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await word.isVisible(), "is a word of the text on paper").toBe(true);
    await page.emulateMedia({ media: "screen" });
    await word.focus();
    await page.keyboard.press("Enter");
    const told = page.getByRole("dialog");
    await told.getByText("Samtycke är ditt ja.", { exact: false }).waitFor();
    await ingrid.inspect();
    await page.keyboard.press("Escape");
    await told.waitFor({ state: "detached" });
    await word.click();
    await hand.press(told.getByRole("link", { name: "Se alla ord" }));
    await page.getByRole("heading", { level: 1, name: "Ordlista" }).waitFor();
    await hand.write(page.getByRole("searchbox", { name: /Sök ett ord/ }), "vårdkontakt");
    await sees(ingrid, "Ett ord");
    await page.getByText("En person i vården som hjälper dig", { exact: false }).waitFor();
    await ingrid.inspect();
    await ingrid.leave();
  });

  it("are the county's own when its administrator has said so, and the shipped ones again when that is taken back", async () => {
    const vera = await stage.enter(staffHsaId("vera"), "/admin/words");
    const { page, hand } = vera;
    await page.getByRole("button", { name: "Ändra samtycke" }).waitFor();
    await vera.inspect();
    await hand.press(page.getByRole("button", { name: "Lägg till ord" }));
    const dialog = page.getByRole("dialog");
    await hand.write(dialog.getByRole("textbox", { name: "Hur ordet skrivs", exact: true }), "samtycke");
    await hand.press(dialog.getByRole("button", { name: "Spara ordet" }));
    await dialog.getByText("samtycke finns redan i listan", { exact: false }).first().waitFor();
    await vera.inspect();
    await hand.write(
      dialog.getByRole("textbox", { name: "Hur ordet skrivs", exact: true }),
      "närvårdsteam, närvårdsteamet",
    );
    await hand.write(
      dialog.getByRole("textbox", { name: "Vad det betyder", exact: true }),
      "De som kommer hem till dig.",
    );
    await hand.press(dialog.getByRole("button", { name: "Spara ordet" }));
    await page.getByRole("button", { name: "Ändra närvårdsteam" }).waitFor();

    await hand.press(page.getByRole("button", { name: "Ändra samtycke" }));
    await hand.write(
      dialog.getByRole("textbox", { name: "Vad det betyder", exact: true }),
      "Ditt ja, säger vi i Granland.",
    );
    await hand.press(dialog.getByRole("button", { name: "Spara ordet" }));
    await page.getByText("Länets förklaring").first().waitFor();
    await vera.inspect();

    const jenny = await stage.enter("jenny", "/my", "phone");
    await toRoom(jenny, "Mitt samtycke");
    await jenny.hand.press(jenny.page.getByRole("button", { name: /^Samtycke\. Vad betyder/ }));
    await sees(jenny, "Ditt ja, säger vi i Granland.");
    await jenny.leave();

    await hand.press(page.getByRole("button", { name: "Ändra samtycke" }));
    await hand.press(dialog.getByRole("button", { name: "Använd den förklaring som följer med" }));
    await page.getByText("Länets förklaring").first().waitFor({ state: "detached" });
    await vera.leave();
  });
});

it("the easy-read page has less and larger, in easier words, leads to what is there, and is kept until one turns it off", async () => {
  const ingrid = await stage.enter("ingrid", `/my/${idOf("sip", "ingrid")}`, "phone");
  const { page, hand } = ingrid;
  await hand.press(page.getByRole("button", { name: "Lätt att läsa" }));
  const rooms = page.getByRole("navigation", { name: "Vad vill du se?" }).getByRole("listitem");
  await rooms.filter({ hasText: "Mitt ja eller nej" }).waitFor();
  expect(await rooms.count()).toBe(4);
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  expect(await size()).toBeGreaterThanOrEqual(20);
  await ingrid.inspect();

  await toRoom(ingrid, "Mitt ja eller nej");
  await sees(ingrid, /är ditt ja\. Du får ändra dig\./);
  await hand.press(page.getByRole("button", { name: /^Ändra svaren om / }).first());
  // One question at a time, said whole.
  await page
    .getByText(/^Får .+ läsa om hur du kan nås\?$/)
    .filter({ visible: true })
    .last()
    .waitFor();
  expect(await page.locator(".Question").count()).toBe(1);
  await ingrid.inspect();
  await hand.press(page.getByRole("button", { name: "Nästa", exact: true }));
  await page
    .getByText(/^Får .+ läsa om varför planen behövs\?$/)
    .first()
    .waitFor();

  for (const part of ["Planen", "Mötet"]) {
    await toRoom(ingrid, part);
    await ingrid.inspect();
  }
  await page.reload();
  await hand.press(page.getByRole("link", { name: "Till Min SIP" }).first());
  await hand.press(page.getByRole("button", { name: "Visa hela sidan" }));
  await rooms.filter({ hasText: "Mitt samtycke" }).waitFor();
  await expect.poll(size).toBeLessThan(20);
  await ingrid.leave();
});
