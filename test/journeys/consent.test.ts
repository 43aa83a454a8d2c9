import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { done } from "../sipTown.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees, toRoom } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

describe("the person decides", () => {
  it("says no, and the SIP ends as declined with the needs still seen", async () => {
    const selam = await stage.enter("selam", "/my", "phone");
    await toRoom(selam, "Mitt samtycke");
    await sees(selam, "Vill du att planen görs?");
    await selam.inspect();
    await selam.hand.press(selam.page.getByRole("button", { name: "Nej, jag vill inte" }));
    await selam.page.getByRole("alertdialog").waitFor();
    await selam.inspect();
    await selam.hand.press(selam.page.getByRole("alertdialog").getByRole("button", { name: "Säg nej till planen" }));
    await selam.hand.press(selam.page.getByRole("link", { name: "Till Min SIP" }).first());
    await sees(selam, "Det blev ingen plan");
    await selam.page.getByRole("link", { name: "Be om en SIP", exact: true }).waitFor();
    await selam.inspect();
    await selam.leave();

    const sip = `/sips/${idOf("sip", "selam")}`;
    const coordinator = await stage.enter(staffHsaId("jessica"), `${sip}/closing`);
    await sees(coordinator, "Personen tackade nej till en plan");
    await coordinator.inspect();
    await coordinator.leave();
  });

  it("takes it all back on the telephone while the meeting goes on: nobody reads on, all is told in words, and nothing typed is lost", async () => {
    const sip = `/sips/${idOf("sip", "adam")}`;
    await meetNow("adam");
    const called = await stage.enter(staffHsaId("margareta"), `${sip}/meeting`);
    await sees(called, "Mötet pågår");
    const chair = await stage.enter(staffHsaId("mona"), `${sip}/meeting`);
    const note = chair.page.getByRole("textbox", { name: /^Anteckning: Inledning/ });
    await chair.hand.write(note, "Adam ser trött ut och vill ta en paus.");

    const adam = await stage.enter("adam", "/my", "phone");
    await sees(adam, "Mötet pågår nu.");
    await toRoom(adam, "Mitt samtycke");
    await adam.hand.press(adam.page.getByRole("button", { name: "Ta tillbaka mitt samtycke" }));
    const dialog = adam.page.getByRole("alertdialog");
    await dialog.getByText("De här slutar läsa, genast").waitFor();
    await adam.hand.press(dialog.getByRole("button", { name: "Ta tillbaka samtycket" }));

    // Nobody presses anything: the open pages change by themselves.
    await called.page.getByText("Adam").first().waitFor({ state: "detached" });
    await sees(chair, "Mötet avbröts");
    await sees(chair, /Samtycket är återkallat\. Från den stunden delas inget mer/);
    await sees(chair, "Adam ser trött ut och vill ta en paus.");
    await sees(adam, "Du har tagit tillbaka ditt ja.");
    for (const one of [called, chair, adam]) await one.inspect();

    // Nor is anything left when one asks again; what was typed is there.
    await called.open(`${sip}/meeting`);
    await called.page.getByRole("heading", { level: 1 }).waitFor();
    expect(await called.page.getByText("Adam").count()).toBe(0);
    await chair.page.reload();
    await sees(chair, "Adam ser trött ut och vill ta en paus.");
    for (const one of [called, chair, adam]) await one.leave();
  });
});

/** Those who run the SIP call everybody to a meeting, and it begins. */
async function meetNow(story: string) {
  const mona = await stage.server.signIn(staffHsaId("mona"));
  const meetingId = randomUUID();
  const startsAt = new Date(stage.server.clock.now().getTime() + 60_000).toISOString();
  const when = { startsAt, minutes: 60, replyBy: startsAt.slice(0, 10) };
  const [sipId, where] = [idOf("sip", story), { purpose: "En egen nyckel.", place: "Rum Måsen", contact: "Mona" }];
  await done(mona, sipId, "plan-meeting", { meetingId, ...when, ...where });
  await done(mona, sipId, "send-summons", { meetingId });
  await done(mona, sipId, "set-meeting-roles", { meetingId, chair: "Mona Tapper", secretary: "Jakob Rydell" });
  await done(mona, sipId, "start-meeting", { meetingId });
}

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
