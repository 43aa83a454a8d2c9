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

it("a coordinator finds a SIP by name, without the name in any address, and writes how the person is reached", async () => {
  const ulla = await stage.enter(staffHsaId("ulla"), "/unit");
  const { page, hand } = ulla;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await sees(ulla, "Torsten Ekdahl");
  await hand.write(page.getByRole("searchbox", { name: /^Namn/ }), "brod");
  const answered = page.waitForResponse((it) => it.url().endsWith("/api/v1/sips/search"));
  await hand.press(page.getByRole("button", { name: "Sök" }));
  expect((await answered).status()).toBe(200);
  await expect.poll(() => page.getByRole("row").count()).toBe(2);
  await sees(ulla, "Anneli Brodin");
  expect(asked.some((url) => url.endsWith("/api/v1/sips/search"))).toBe(true);
  expect(`${asked.join()} ${page.url()}`).not.toMatch(/brod/i);
  await ulla.inspect();

  await ulla.open(`/sips/${idOf("sip", "anneli")}/need`);
  await hand.press(page.getByRole("button", { name: "Ändra kontaktuppgifter" }));
  await hand.write(page.getByRole("textbox", { name: /^Telefon/ }), "ring mig");
  await hand.press(page.getByRole("button", { name: "Spara kontaktuppgifterna" }));
  await sees(ulla, "Fältet går inte att läsa");
  await ulla.inspect();
  await hand.write(page.getByRole("textbox", { name: /^Telefon/ }), "070-174 06 99");
  await hand.press(page.getByRole("button", { name: "Spara kontaktuppgifterna" }));
  await page.getByRole("button", { name: "Ändra kontaktuppgifter" }).waitFor();
  await sees(ulla, "070-174 06 99");
  await ulla.inspect();
  await ulla.leave();

  const anneli = await stage.enter("anneli", `/my/${idOf("sip", "anneli")}/settings`);
  await sees(anneli, "070-174 06 99");
  await anneli.hand.press(anneli.page.getByRole("button", { name: "Ändra kontaktuppgifter" }));
  await anneli.inspect();
  await anneli.leave();
});
