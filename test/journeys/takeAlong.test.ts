// What the person takes along: papers in three sizes, the times for a calendar, and a voice that reads the page.
import { afterAll, beforeAll, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { sees, toRoom } from "./onPage.ts";
import { giveVoice, type Heard } from "./voice.ts";

const sipId = idOf("sip", "ingrid");
let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

/** The places that the list leads to, by what they are called aloud. */
async function leadsTo({ page }: Visitor, name: string | RegExp): Promise<string> {
  return (await page.getByRole("link", { name }).getAttribute("href")) ?? "";
}

it("finds everything to take along in one place; makes a calendar address, copies it and revokes it", async () => {
  const ingrid = await stage.enter("ingrid", `/my/${sipId}`, "phone");
  const { page, hand } = ingrid;
  await toRoom(ingrid, "Ta med dig");
  await page.getByText("Allt som finns om dig").waitFor();
  const list = page.getByRole("main").getByRole("listitem");
  expect(await list.getByRole("heading", { level: 2 }).allTextContents()).toEqual([
    "Planen på papper",
    "Anteckningar från mötet",
    "Uppföljningen på papper",
    "Kartläggningen på papper",
    "Samtycket på papper",
    "Innan du säger ja eller nej",
    "Folder om SIP",
    "Mötena i din kalender",
    "Allt som finns om dig",
  ]);
  await hand.press(page.getByRole("radio", { name: "Lätt att läsa" }));
  for (const name of ["Öppna Planen på papper: Lätt att läsa (PDF)", "Öppna Folder om SIP: Stor text (PDF)"]) {
    const paper = await page.request.get(stage.server.url + (await leadsTo(ingrid, name)));
    expect([paper.status(), paper.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  }
  expect(await leadsTo(ingrid, "Öppna Samtycket på papper: Lätt att läsa (PDF)")).toMatch(
    /consent\.pdf\?lang=sv&size=easy$/,
  );
  await page.getByText("Finns inte lätt att läsa. Du får stor text.").first().waitFor();
  const times = await page.request.get(stage.server.url + (await leadsTo(ingrid, "Hämta mötena en gång")));
  expect(await times.text()).toContain("SUMMARY:Uppföljning");
  await ingrid.inspect();

  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await hand.press(page.getByRole("button", { name: "Låt kalendern hämta själv" }));
  await sees(ingrid, /Den som har adressen ser när du har möten, utan att logga in/);
  await hand.press(page.getByRole("button", { name: "Skapa min kalenderadress" }));
  const address = await page.getByRole("textbox", { name: "Din kalenderadress" }).inputValue();
  expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
  await hand.press(page.getByRole("button", { name: "Kopiera adressen" }));
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);
  await ingrid.inspect();
  const { pathname } = new URL(address);
  const calendar = stage.server.visitor();
  expect((await calendar.get(pathname)).text).toContain("SUMMARY:Uppföljning");

  await ingrid.open(`/my/${sipId}/take-along`);
  await hand.press(page.getByRole("button", { name: "Låt kalendern hämta själv" }));
  await sees(ingrid, /En kalender hämtade tiderna senast/);
  expect(await page.getByText(pathname).count()).toBe(0);
  await hand.press(page.getByRole("button", { name: "Återkalla adressen" }));
  await hand.press(page.getByRole("alertdialog").getByRole("button", { name: "Återkalla adressen" }));
  await page.getByRole("button", { name: "Skapa min kalenderadress" }).waitFor();
  expect((await calendar.get(pathname)).status).toBe(404);
  await ingrid.leave();
});

it("says that there is no Swedish voice where there is none, and reads the page aloud where there is", async () => {
  const ingrid = await stage.enter("ingrid", `/my/${sipId}/plan`, "phone");
  const { page, hand } = ingrid;
  const listen = page.getByRole("button", { name: "Läs upp" });
  await hand.press(listen);
  await sees(ingrid, /enheten har ingen svensk röst/);
  await ingrid.inspect();
  await hand.press(page.getByRole("button", { name: "Stäng" }));
  expect(await listen.evaluate((it) => it === document.activeElement)).toBe(true);

  await page.addInitScript(giveVoice);
  await page.reload();
  const heard = () => page.evaluate(() => (window as unknown as Heard).heard);
  await hand.press(listen);
  const bar = page.getByRole("region", { name: "Uppläsning" });
  await page.locator("[data-read-aloud]").first().waitFor();
  await hand.press(bar.getByRole("button", { name: "Pausa" }));
  await ingrid.inspect();
  const paused = (await heard()).length;
  const marked = await page.locator("[data-read-aloud]").textContent();
  await page.waitForTimeout(500);
  expect((await heard()).length).toBe(paused);
  await hand.press(bar.getByRole("button", { name: "Fortsätt" }));
  // What was broken off is said again from its beginning, then what follows, from heading to heading, to the end of the page.
  await page.waitForFunction(() =>
    (window as unknown as Heard).heard.some((it) => it.text.includes("Hem till katten")),
  );
  const headings = ["Vem gör vad", "Om det blir sämre"];
  for (const heading of headings)
    while (!(await heard()).some(({ text }) => text === heading))
      await hand.press(bar.getByRole("button", { name: "Nästa" }));
  await hand.press(bar.getByRole("button", { name: "Sluta" }));
  await bar.waitFor({ state: "detached" });
  const said = await heard();
  // What is said has no more than ordinary spaces; on the page a date is kept together by others.
  expect(marked?.replace(/\s+/g, " ")).toContain(said[paused]?.text.replace(/\s+/g, " "));
  expect(said[0]).toEqual({ text: "Planen", lang: "sv" });
  expect(said.map((one) => one.text).join(" ")).toContain("Hem till katten.");
  expect(said.map((one) => one.text).join(" ")).not.toMatch(/Läs upp|Säg något om det här/);
  expect(await page.locator("[data-read-aloud]").count()).toBe(0);
  await ingrid.leave();
});
