// Somebody has read what was not theirs to read: the log reviewer finds it, says so, and signs (Z3).
import { afterAll, beforeAll, expect, it } from "vitest";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

it.each(["phone", "keyboard"] as const)("a sample is drawn, judged row by row and signed, by %s", async (way) => {
  const linda = await stage.server.signIn(staffHsaId("linda"));
  const [{ id }] = (await linda.get("/api/v1/sips")).json.sips;
  expect((await linda.get(`/api/v1/sips/${id}`)).status).toBe(200);

  const lovisa = await stage.enter(staffHsaId("lovisa"), "/log-review", way);
  const { page, hand } = lovisa;
  await lovisa.inspect();
  await hand.choose(page.getByRole("button", { name: /Hur ska urvalet dras/ }), "En medarbetare");
  await hand.write(page.getByRole("textbox", { name: "Medarbetarens HSA-id" }), staffHsaId("linda"));
  await hand.press(page.getByRole("button", { name: "Dra urvalet" }));
  await page.getByRole("heading", { level: 1, name: /^Granskning \d+$/ }).waitFor();
  await sees(lovisa, "Linda Hägg");
  await lovisa.inspect();

  const row = page.getByRole("listitem").filter({ hasText: "Öppnade SIP:en" }).first();
  await hand.pick(row.getByRole("radio", { name: "Ska utredas" }));
  await hand.write(row.getByRole("textbox", { name: /^Anteckning/ }), "Fråga chefen varför.");
  await hand.press(page.getByRole("button", { name: "Markera resten som i ordning" }));
  await page.getByRole("button", { name: "Markera resten som i ordning" }).waitFor({ state: "detached" });

  // What is missing is said, and one is led to where it is written.
  const sign = page.getByRole("button", { name: "Underteckna granskningen" });
  await hand.press(sign);
  const text = page.getByRole("textbox", { name: "Vad visade granskningen?" });
  await expect.poll(() => text.evaluate((it) => it === document.activeElement)).toBe(true);
  await lovisa.inspect();
  await hand.write(text, "En läsning utreds, resten är i ordning.");
  await hand.press(sign);
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText("Ingenting kan läggas till eller ändras efteråt").waitFor();
  await lovisa.inspect();
  await hand.press(dialog.getByRole("button", { name: "Underteckna granskningen" }));
  await sees(lovisa, "Granskningen är undertecknad");
  await sees(lovisa, "Fråga chefen varför.");
  expect(await page.getByRole("radio").count()).toBe(0);
  await lovisa.inspect();

  await hand.press(page.getByRole("link", { name: "Alla granskningar" }));
  await sees(lovisa, "Utreds");
  await lovisa.leave();
});
