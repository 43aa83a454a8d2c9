// A file beside the plan: attached by the coordinator, read by the unit that the consent opens the plan for and by the person,
// and struck when it was the wrong one. And the help that is there meanwhile.
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { photograph } from "../sampleFiles.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { sees } from "./onPage.ts";

const sipId = idOf("sip", "ingrid");
const sara = "SE2321990018-SARA";
const filip = "SE2129990012-FILIP";
let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

const files = ({ page }: Visitor) => page.getByRole("region", { name: "Bilagor" });

it("is attached, read where the consent reaches, and struck (phone)", async () => {
  const coordinator = await stage.enter(sara, `/sips/${sipId}/plan`, "phone");
  const { page, hand } = coordinator;
  await files(coordinator).getByText("Inget är bifogat.").waitFor();
  await hand.press(page.getByRole("button", { name: "Bifoga en fil" }));
  const dialog = page.getByRole("dialog", { name: "Bifoga en fil" });
  await dialog.waitFor();
  await hand.press(dialog.getByRole("button", { name: "Bifoga filen" }));
  await sees(coordinator, "Välj en fil först.");
  await page.setInputFiles("input[type=file]", {
    name: "brev.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("PK\x03\x04"),
  });
  await hand.press(dialog.getByRole("button", { name: "Bifoga filen" }));
  await sees(coordinator, "Filen är varken PDF, JPEG eller PNG");
  await coordinator.inspect();
  await page.setInputFiles("input[type=file]", { name: "gåbord.jpg", mimeType: "image/jpeg", buffer: photograph });
  await hand.press(dialog.getByRole("button", { name: "Bifoga filen" }));
  await dialog.waitFor({ state: "detached" });
  await files(coordinator).getByText("Läses av dem som får läsa planen.").waitFor();
  await coordinator.inspect();

  const person = await stage.enter("ingrid", `/my/${sipId}/take-along`);
  const link = files(person).getByRole("link", { name: "gåbord.jpg" });
  const [download] = await Promise.all([person.page.waitForEvent("download"), person.hand.press(link)]);
  expect(download.suggestedFilename()).toBe("gåbord.jpg");
  const bytes = await readFile(await download.path());
  expect([bytes.subarray(0, 3).toString("hex"), bytes.includes("SAMLADKAMERA")]).toEqual(["ffd8ff", false]);
  await person.leave();

  await hand.press(files(coordinator).getByRole("button", { name: "Stryk filen" }));
  await page.getByRole("textbox", { name: "Varför är filen felaktig?" }).fill("Fel person på bilden");
  await hand.press(
    page.getByRole("dialog").or(page.getByRole("alertdialog")).getByRole("button", { name: "Stryk filen" }),
  );
  await files(coordinator).getByText("Fel person på bilden").waitFor();
  await coordinator.leave();

  const called = await stage.enter(filip, `/sips/${sipId}/plan`);
  await files(called).getByText("Fel person på bilden").waitFor();
  // The unit may bring files of its own, and strike none of others'.
  expect(await files(called).getByRole("button", { name: "Stryk filen" }).count()).toBe(0);
  await called.leave();
});

it("is chosen and attached by the keyboard alone", async () => {
  const coordinator = await stage.enter(sara, `/sips/${sipId}/plan`, "keyboard");
  const { page, hand } = coordinator;
  await hand.press(page.getByRole("button", { name: "Bifoga en fil" }));
  const dialog = page.getByRole("dialog", { name: "Bifoga en fil" });
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    hand.press(dialog.getByRole("button", { name: "Välj en fil" })),
  ]);
  await chooser.setFiles({ name: "hemmet.jpg", mimeType: "image/jpeg", buffer: photograph });
  await dialog.getByText("hemmet.jpg").waitFor();
  await hand.press(dialog.getByRole("button", { name: "Bifoga filen" }));
  await dialog.waitFor({ state: "detached" });
  await files(coordinator).getByText("hemmet.jpg").waitFor();
  await coordinator.leave();
});

it("help stands at each step for whoever reads it, over the page, and is found by searching", async () => {
  const coordinator = await stage.enter(sara, `/sips/${sipId}/consent`, "keyboard");
  const { page, hand } = coordinator;
  await hand.press(page.getByRole("button", { name: "Hjälp med det här steget" }));
  const dialog = page.getByRole("dialog", { name: "Informera och fråga om samtycke" });
  await dialog.getByRole("heading", { name: "Innan du frågar" }).waitFor();
  await coordinator.inspect();
  await hand.press(dialog.getByRole("button", { name: "När SIP:en gäller ett barn" }));
  await page.getByRole("dialog", { name: "När SIP:en gäller ett barn" }).getByText("Fråga båda.").waitFor();
  // The button is gone with the old text: one reads on from the beginning of the new one, not from the dialog's.
  const focused = () =>
    page.evaluate(() => {
      const it = document.activeElement;
      const isInSight = (it?.getBoundingClientRect().top ?? -1) >= 0;
      return isInSight && it?.matches("[role=dialog] *") && it.textContent?.includes("Fråga båda.");
    });
  await expect.poll(focused).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  await hand.press(page.getByRole("link", { name: "Stöd", exact: true }));
  await page.getByRole("heading", { level: 1, name: "Stöd i arbetet" }).waitFor();
  await coordinator.inspect();
  // What only comes close is said to; and from no hits there is a way back to everything.
  await page.getByRole("searchbox").fill("samtyvke");
  await page.getByRole("heading", { name: "Ingen exakt träff på ”samtyvke”" }).waitFor();
  await page.getByText("Det här liknar det du sökte på.").waitFor();
  await page.getByRole("searchbox").fill("hjullastare");
  await hand.press(page.getByRole("button", { name: "Visa allt stöd" }));
  await page.getByRole("heading", { name: "Du samordnar en SIP" }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Du samordnar en SIP");
  await page.getByRole("searchbox").fill("vardnadshavarna inte overens");
  await hand.press(page.getByRole("link", { name: "När vårdnadshavarna inte är överens" }));
  await page.getByRole("heading", { level: 1, name: "När SIP:en gäller ett barn" }).waitFor();
  expect(await page.getByRole("heading", { name: "När vårdnadshavarna inte är överens" }).isVisible()).toBe(true);
  expect(new URL(page.url()).search).toBe("");
  await coordinator.inspect();
  await coordinator.leave();
});
