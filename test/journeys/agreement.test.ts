// A county that has agreed on another time changes it without anybody's help, and sees what that does before it is done.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "../../core/time.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

const path = "/api/v1/admin/agreement";

describe("the county's own agreement", () => {
  it("is read as one, changed by the administrator with a reason, and keeps what was written when another was first", async () => {
    const vera = await stage.enter(staffHsaId("vera"), "/admin/agreement");
    const { page, hand } = vera;
    await sees(vera, "Chefen beslutar om ett behov inom 3 arbetsdagar.");
    await vera.inspect();

    await hand.press(page.getByRole("button", { name: "Ändra: Tider" }));
    const quiet = page.getByRole("textbox", { name: "När en SIP har varit stilla" });
    await hand.write(quiet, "30");
    await page.keyboard.press("Tab");
    await vera.inspect();
    await hand.press(page.getByRole("button", { name: "Klar" }));
    await sees(vera, "Gäller nu: 120 kalenderdagar.");
    await hand.press(page.getByRole("button", { name: "Granska och spara" }));
    const dialog = page.getByRole("dialog");
    await dialog.getByText("från 120 kalenderdagar till 30 kalenderdagar", { exact: false }).waitFor();
    await dialog.getByText(/SIP:ar får nya dagar av \d+ som pågår/).waitFor();
    await vera.inspect();
    await hand.press(dialog.getByRole("button", { name: "Spara ändringen" }));
    await dialog.getByRole("link", { name: "Skriv varför." }).waitFor();

    // Meanwhile another administrator has decided something else.
    const other = await stage.server.signIn(staffHsaId("vera"));
    const today = dayOf(stage.server.clock().toISOString());
    const changes = { "deadlines.start": { days: 5, counted: "working" } };
    const body = { version: 0, changes, fromDay: today, reason: "Beslut 1" };
    expect((await other.send("PUT", path, body)).status).toBe(200);
    await hand.write(dialog.getByRole("textbox", { name: "Varför" }), "Beslut i länets ledningsgrupp, protokoll 14.");
    await hand.press(dialog.getByRole("button", { name: "Spara ändringen" }));
    await hand.press(dialog.getByRole("button", { name: "Läs in den nya" }));
    await dialog.getByText(/SIP:ar får nya dagar av \d+ som pågår/).waitFor();
    await hand.press(dialog.getByRole("button", { name: "Spara ändringen" }));
    await dialog.waitFor({ state: "detached" });

    await sees(vera, "En SIP där inget har hänt på 30 kalenderdagar kommer tillbaka som en uppgift.");
    await sees(vera, "Chefen beslutar om ett behov inom 5 arbetsdagar.");
    await sees(vera, "Beslut i länets ledningsgrupp, protokoll 14.");
    await vera.inspect();
    const { agreement } = (await other.get("/api/v1/session")).json;
    expect([agreement.deadlines.inactivity.days, agreement.deadlines.start.days]).toEqual([30, 5]);
    await vera.leave();
  });
});
