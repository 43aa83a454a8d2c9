import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { done } from "../sipTown.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { isAtRest, sees } from "./onPage.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

describe("a coordinator and the deputy at once", () => {
  const sip = `/sips/${idOf("sip", "anneli")}`;
  let ulla: Visitor;
  let arne: Visitor;
  beforeAll(async () => {
    ulla = await stage.enter(staffHsaId("ulla"), `${sip}/assessment`);
    arne = await stage.enter(staffHsaId("arne"), `${sip}/assessment`);
  });
  afterAll(async () => {
    await ulla?.leave();
    await arne?.leave();
  });

  const openArea = (who: Visitor, area: string) =>
    who.hand.press(who.page.getByRole("button", { name: new RegExp(`^${area}`) }));
  const hard = (who: Visitor) => who.page.getByRole("textbox", { name: "Vad är svårt" });
  const save = (who: Visitor) => who.hand.press(who.page.getByRole("button", { name: "Spara i kartläggningen" }));
  const isSaved = (who: Visitor) => isAtRest(who, "Spara i kartläggningen");

  it("write on different items without meeting", async () => {
    await openArea(ulla, "Hälsa");
    await openArea(arne, "Ekonomi");
    await ulla.hand.write(hard(ulla), "Glömmer tabletterna på kvällen.");
    await arne.hand.write(hard(arne), "Räkningarna ligger oöppnade.");
    await Promise.all([save(ulla), save(arne)]);
    await Promise.all([isSaved(ulla), isSaved(arne)]);
    expect(await arne.page.getByText("Någon annan har ändrat samma sak").count()).toBe(0);
    for (const who of [ulla, arne]) await who.hand.press(who.page.getByRole("button", { name: "Alla områden" }));
  });

  it("on the same item the later one is shown what changed, and loses no text", async () => {
    for (const who of [ulla, arne]) await openArea(who, "Sömn");
    await arne.hand.write(hard(arne), "Vaknar klockan tre, säger Stefan.");
    await ulla.hand.write(hard(ulla), "Ligger vaken och tänker på jobbet.");
    await save(ulla);
    await isSaved(ulla);

    await save(arne);
    await sees(arne, "Någon annan har ändrat samma sak medan du skrev");
    await sees(arne, "Ligger vaken och tänker på jobbet.");
    expect(await hard(arne).inputValue()).toBe("Vaknar klockan tre, säger Stefan.");
    await arne.inspect();
    await arne.hand.write(hard(arne), "Ligger vaken och tänker på jobbet. Vaknar klockan tre, säger Stefan.");
    await arne.hand.press(arne.page.getByRole("button", { name: "Spara det jag har skrivit" }));
    await isSaved(arne);
    expect(await hard(arne).inputValue()).toBe("Ligger vaken och tänker på jobbet. Vaknar klockan tre, säger Stefan.");
    await ulla.open(`${sip}/history`);
    await ulla.page.getByText("Kartläggning skriven").nth(1).waitFor();
    await ulla.inspect();
  });

  it("who left a draft and comes back is shown what the other saved since it was begun, before it is replaced", async () => {
    await arne.open(`${sip}/assessment`);
    await openArea(arne, "Hemliv");
    await arne.hand.write(hard(arne), "Trappan är tung.");
    await sees(arne, /Sparat \d/);
    await arne.open(sip);

    await ulla.open(`${sip}/assessment`);
    await openArea(ulla, "Hemliv");
    await ulla.hand.write(hard(ulla), "Hissen är trasig sedan i mars.");
    await save(ulla);
    await isSaved(ulla);

    await arne.open(`${sip}/assessment`);
    await openArea(arne, "Hemliv");
    await expect.poll(() => hard(arne).inputValue()).toBe("Trappan är tung.");
    await save(arne);
    await sees(arne, "Någon annan har ändrat samma sak medan du skrev");
    await sees(arne, "Hissen är trasig sedan i mars.");
    await arne.hand.write(hard(arne), "Hissen är trasig sedan i mars, och trappan är tung.");
    await arne.hand.press(arne.page.getByRole("button", { name: "Spara det jag har skrivit" }));
    await isSaved(arne);
    expect(await hard(arne).inputValue()).toBe("Hissen är trasig sedan i mars, och trappan är tung.");
  });
});

describe("a coordinator who is away", () => {
  it("is replaced by the manager, so that nothing is left lying", async () => {
    const sip = `/sips/${idOf("sip", "marianne")}`;
    const manager = await stage.enter(staffHsaId("annelie"), `${sip}/need`);
    await manager.inspect();
    await manager.hand.press(manager.page.getByRole("button", { name: "Ta över samordningen" }));
    const dialog = manager.page.getByRole("alertdialog");
    await dialog.waitFor();
    await manager.hand.write(
      dialog.getByRole("textbox", { name: "Varför tar du över?" }),
      "Rasmus är sjuk i två veckor.",
    );
    await manager.inspect();
    await manager.hand.press(dialog.getByRole("button", { name: "Ta över" }));
    await dialog.waitFor({ state: "detached" });
    // What waited for the coordinator waits for her now: Patrik has asked for another time.
    await manager.open(`${sip}/summons`);
    await manager.page.getByRole("button", { name: "Flytta mötet" }).first().waitFor();
    await manager.inspect();
    await manager.leave();

    const before = await stage.enter(staffHsaId("rasmus"), sip);
    expect(await before.page.getByText("Marianne Öberg").count()).toBe(0);
    await before.leave();
  });
});

it("whoever has gone on while an answer is slow keeps the place, by the keyboard alone", async () => {
  const sara = await stage.enter(staffHsaId("sara"), `/sips/${idOf("sip", "ingrid")}/consent`, "keyboard");
  const { page, hand } = sara;
  let answer = () => {};
  const held = new Promise<void>((done) => {
    answer = done;
  });
  await page.route(/\/add-party$/, async (route) => {
    await held;
    await route.continue();
  });
  await hand.press(page.getByRole("button", { name: "Lägg till en person" }));
  const name = page.getByRole("textbox", { name: "Namn" });
  await hand.pick(page.getByRole("radio", { name: "Närstående" }));
  await hand.write(name, "Gun Berg");
  await hand.press(page.getByRole("button", { name: "Lägg till", exact: true }));
  await hand.press(page.getByRole("button", { name: "Anteckna att personen inte deltar på mötet" }));
  const why = page.getByRole("textbox", { name: /^Varför/ });
  await hand.write(why, "Vilar efter natten.");
  answer();
  await name.waitFor({ state: "detached" });
  await sees(sara, "Gun Berg");
  expect(await why.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.keyboard.type(" Ringer efteråt.");
  expect(await why.inputValue()).toBe("Vilar efter natten. Ringer efteråt.");

  // A dialog that wants a reason leads to where it is written.
  await hand.press(page.getByRole("button", { name: /^Ta bort Gun Berg/ }));
  const dialog = page.getByRole("alertdialog");
  const take = dialog.getByRole("button", { name: /^Ta bort/ });
  await hand.press(take);
  const reason = dialog.getByRole("textbox");
  await expect.poll(() => reason.evaluate((it) => it === document.activeElement)).toBe(true);
  await sara.inspect();
  await page.keyboard.type("Skrevs in två gånger.");
  await hand.press(take);
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("button", { name: /^Ta bort Gun Berg/ }).waitFor({ state: "detached" });
  await sara.leave();
});

describe("a coordinator who has been away for a while", () => {
  it("is told what others have done since, each line leading to its page, until it is said to be seen", async () => {
    const sipId = idOf("sip", "ingrid");
    const [own, sara] = await Promise.all([stage.server.signIn("ingrid"), stage.server.signIn(staffHsaId("sara"))]);
    const visitor = await stage.enter(staffHsaId("sara"), `/sips/${sipId}`, "phone");
    const { page, hand } = visitor;
    const news = page.getByRole("region", { name: "Nytt sedan du var här" });
    // The first time all of it is before her, and from here on it is counted.
    const since = async () => (await sara.get(`/api/v1/sips/${sipId}/news`)).json.since;
    await expect.poll(since).not.toBeNull();
    expect(await news.count()).toBe(0);

    await done(own, sipId, "write-message", { text: "När kommer ledstången?" });
    // It comes to the page as it stands open, and is there when she comes back to it.
    const message = news.getByRole("link", { name: "Nytt meddelande" });
    await message.waitFor();
    await sees(visitor, /^Ingrid Sandelin, i dag/);
    await visitor.inspect();
    await hand.press(message);
    await sees(visitor, "När kommer ledstången?");
    await visitor.open(`/sips/${sipId}`);
    await hand.press(news.getByRole("button", { name: "Jag har sett det" }));
    await sees(visitor, "Du har sett allt som är nytt.");
    await page.reload();
    await sees(visitor, "Nästa steg");
    expect(await news.count()).toBe(0);
    expect((await sara.get(`/api/v1/sips/${sipId}/news`)).json.lines).toEqual([]);
    await visitor.leave();
  });
});
