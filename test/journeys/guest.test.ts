import { afterAll, beforeAll, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { people } from "../../demo/people.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { done } from "../sipTown.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { sees } from "./onPage.ts";

const sipId = idOf("sip", "ingrid");
let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

it("a friend without an account joins by a link on a telephone, is recognised, sees what the consent gives, and is taken away again", async () => {
  const own = await stage.server.signIn("ingrid");
  const { view } = (await done(own, sipId, "add-party", { kind: "other", name: "Gunnar", relation: "vän från kören" }))
    .json;
  const partyId: string = view.parties.at(-1).id;
  const cells = [{ recipient: `party:${partyId}`, area: "plan", allowed: true }];
  await done(own, sipId, "set-consent-scope", { way: "digital", cells });

  const ingrid = await stage.enter("ingrid", `/my/${sipId}/circle`, "phone");
  await ingrid.hand.press(ingrid.page.getByRole("button", { name: "Bjud in Gunnar" }));
  const dialog = ingrid.page.getByRole("alertdialog");
  await ingrid.hand.press(dialog.getByRole("button", { name: "Gör länken" }));
  await dialog.getByText("Skriv personnumret").first().waitFor();
  await ingrid.inspect();
  await ingrid.hand.press(dialog.getByText("Den som får länken"));
  await ingrid.hand.press(dialog.getByRole("button", { name: "Gör länken" }));
  const field = dialog.getByRole("textbox", { name: "Länk till Gunnar" });
  await field.waitFor();
  const link = await field.inputValue();
  expect(link).toMatch(/\/inbjudan#[\w-]{43}$/);
  await ingrid.inspect();
  await ingrid.hand.press(dialog.getByRole("button", { name: "Klar" }));
  await sees(ingrid, /Länken gäller till/);
  await ingrid.inspect();
  await ingrid.leave();

  // Somebody who signs in where a link leads, without one.
  const guest = await stage.enter("gunnar", "/inbjudan", "phone");
  const { page, hand } = guest;
  await sees(guest, "Öppna länken en gång till");
  await guest.open("/inbjudan");
  await sees(guest, "Länken är inte hel");
  await page.goto("about:blank");
  await page.goto(link);
  await sees(guest, "Du är inbjuden");
  expect(new URL(page.url()).hash).toBe("");
  await expect(page.getByText(/Ingrid/).count()).resolves.toBe(0);
  await guest.inspect();
  await hand.press(page.getByRole("link", { name: "This page in English" }));
  await sees(guest, "You are invited");
  await hand.press(page.getByRole("link", { name: "Den här sidan på svenska" }));
  await hand.press(page.getByRole("button", { name: "Ta emot inbjudan" }));
  // The demo's provider lists its people, the later ones folded away.
  await page.locator("a", { hasText: "Gunnar Åhs" }).evaluate((link: HTMLElement) => link.click());
  await sees(guest, "Tack, du har tagit emot inbjudan");
  expect(page.url()).not.toContain(link.split("#")[1]);
  await guest.inspect();

  const sara = await stage.enter(staffHsaId("sara"), `/sips/${sipId}/consent`);
  await sees(sara, "Gunnar Åhs");
  await sara.inspect();
  await sara.hand.press(sara.page.getByRole("button", { name: "Ja, släpp in Gunnar Åhs" }));
  await sees(sara, "Är med");
  await sara.inspect();
  await sara.leave();

  await guest.open(`/sign-in?as=gunnar&returnTo=/my/${sipId}`);
  await sees(guest, "Du är inbjuden till planen för");
  await sees(guest, "Ingrid Sandelin kan när som helst ändra vad du får se");
  await guest.inspect();

  const again = await stage.enter("ingrid", `/my/${sipId}/circle`, "phone");
  await again.hand.press(again.page.getByRole("button", { name: "Ta bort Gunnar" }));
  const asked = again.page.getByRole("alertdialog");
  await again.hand.write(asked.getByRole("textbox"), "Vi ses inte längre");
  await again.hand.press(asked.getByRole("button", { name: "Ta bort" }));
  await asked.waitFor({ state: "detached" });
  await again.leave();
  await guest.open(`/my/${sipId}`);
  await sees(guest, /Du ser inte den här sidan|Sidan finns inte/);

  // The link that let him in leads nowhere any longer: for him, who had it, with words of why; another one is told that it is used.
  for (const [name, answer] of [
    ["Gunnar Åhs", "Inbjudan gäller inte längre"],
    ["Kent", "Länken är redan använd"],
  ] as const) {
    await page.goto("about:blank");
    await page.goto(link);
    await hand.press(page.getByRole("button", { name: "Ta emot inbjudan" }));
    await page
      .locator("a", { hasText: name })
      .first()
      .evaluate((one: HTMLElement) => one.click());
    await sees(guest, answer);
    await guest.inspect();
  }
  await guest.leave();
});

it("a link for one person turns another one away, and a link that has run out says so", async () => {
  const own = await stage.server.signIn("ingrid");
  const until = new Date(stage.server.clock.now().getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
  const linkTo = async (name: string, more: object = {}) => {
    const { view } = (await done(own, sipId, "add-party", { kind: "other", name, relation: "vän från kören" })).json;
    const partyId: string = view.parties.at(-1).id;
    const cells = [{ recipient: `party:${partyId}`, area: "plan", allowed: true }];
    await done(own, sipId, "set-consent-scope", { way: "digital", cells });
    const made = await own.post(`/api/v1/sips/${sipId}/guests`, { partyId, until, ...more });
    expect(made.status, made.text).toBe(200);
    return made.json.link as string;
  };
  const forHarry = await linkTo("Harry", { personalIdentityNumber: people.harry.number });
  const forAnyone = await linkTo("Någon från kören");

  const kent = await stage.enter("kent", "/inbjudan", "phone");
  const { page, hand } = kent;
  const take = async (link: string, answer: string) => {
    await page.goto("about:blank");
    await page.goto(link);
    await hand.press(page.getByRole("button", { name: "Ta emot inbjudan" }));
    await page
      .locator("a", { hasText: "Kent Ålund" })
      .first()
      .evaluate((one: HTMLElement) => one.click());
    await sees(kent, answer);
    await kent.inspect();
  };
  await take(forHarry, "Länken är till någon annan");
  await expect(page.getByText(/Ingrid|Harry/).count()).resolves.toBe(0);
  stage.server.clock.advance({ days: 8 });
  await take(forAnyone, "Länken har gått ut");
  await kent.leave();
});
