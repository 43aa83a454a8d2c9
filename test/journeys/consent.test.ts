import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

describe("the person decides", () => {
  it("says no, and the SIP ends as declined with the needs still seen", async () => {
    const selam = await stage.enter("selam", "/my", "phone");
    await sees(selam, "Vill du att planen görs?");
    await selam.inspect();
    await selam.hand.press(selam.page.getByRole("button", { name: "Nej, jag vill inte" }));
    await selam.page.getByRole("alertdialog").waitFor();
    await selam.inspect();
    await selam.hand.press(selam.page.getByRole("alertdialog").getByRole("button", { name: "Säg nej till planen" }));
    await sees(selam, "Planen är avslutad");
    await selam.inspect();
    await selam.leave();

    const sip = `/sips/${idOf("sip", "selam")}`;
    const coordinator = await stage.enter(staffHsaId("jessica"), `${sip}/closing`);
    await sees(coordinator, "Personen tackade nej till en plan");
    await coordinator.inspect();
    await coordinator.leave();
  });

  it("takes the consent back on the own page: the others lose sight in the same second, and the plan closes", async () => {
    const sip = `/sips/${idOf("sip", "jenny")}`;
    const called = await stage.enter(staffHsaId("margareta"), `${sip}/summons`);
    await sees(called, "Jenny Forsgren");
    const coordinator = await stage.enter(staffHsaId("petra"), sip);
    await sees(coordinator, "Ja till planen");

    const jenny = await stage.enter("jenny", "/my", "phone");
    await sees(jenny, "Du har sagt ja till planen.");
    await jenny.inspect();
    await jenny.hand.press(jenny.page.getByRole("button", { name: "Ta tillbaka mitt samtycke" }));
    await jenny.page.getByRole("alertdialog").waitFor();
    await jenny.inspect();
    const begun = performance.now();
    await jenny.hand.press(jenny.page.getByRole("alertdialog").getByRole("button", { name: "Ta tillbaka samtycket" }));

    // Nobody presses anything: the open pages change by themselves.
    await called.page.getByText("Jenny Forsgren").first().waitFor({ state: "detached" });
    const took = performance.now() - begun;
    await coordinator.page.getByText("SIP:en är avslutad").first().waitFor();
    await sees(jenny, "Du har tagit tillbaka ditt ja.");
    expect(took).toBeLessThan(5_000);
    await called.inspect();
    await coordinator.inspect();
    await jenny.inspect();

    // Nor is anything left when one asks again.
    await called.open(`${sip}/summons`);
    await called.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await called.page.getByText("Jenny").count()).toBe(0);
    for (const one of [called, coordinator, jenny]) await one.leave();
  });
});

describe("without a connection", () => {
  it("says so at once, keeps what was written, and does nothing when the connection is back", async () => {
    const amanda = await stage.enter(staffHsaId("amanda"), `/sips/${idOf("sip", "tilda")}/consent`);
    await amanda.hand.press(amanda.page.getByRole("button", { name: "Upphäv skyddet" }));
    const dialog = amanda.page.getByRole("alertdialog");
    await dialog.getByRole("textbox", { name: "Varför?" }).fill("Fel anteckning");
    await amanda.page.context().setOffline(true);
    await amanda.hand.press(dialog.getByRole("button", { name: "Upphäv skyddet" }));
    await dialog.getByText("Ingen kontakt med servern").waitFor();
    expect(await dialog.getByRole("textbox", { name: "Varför?" }).inputValue()).toBe("Fel anteckning");
    await amanda.inspect();

    await amanda.hand.press(dialog.getByRole("button", { name: "Avbryt" }));
    await amanda.page.context().setOffline(false);
    await amanda.open(`/sips/${idOf("sip", "tilda")}/consent`);
    await sees(amanda, /Tilda Nordin skyddas mot Marcus Ahlin/);
    await amanda.leave();
  });
});
