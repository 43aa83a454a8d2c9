// Those whom a plan is about, and those who may or may not stand beside them, each on a phone of their own: what one says yes
// to is what the other sees, in the same second.
import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { dayOf } from "../../core/time.ts";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { textOfPdf } from "../textOfPdf.ts";
import { type CountyStage, openCounty, type Visitor } from "./county.ts";
import { keyboard } from "./hands.ts";
import { sees, toRoom } from "./onPage.ts";

const my = (story: string) => `/my/${idOf("sip", story)}`;
let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

/** The view that somebody gets of a SIP, as text to search; empty when there is none for them. */
async function viewOf(hint: string, story: string): Promise<string> {
  const { status, text } = await (await stage.server.signIn(hint)).get(`/api/v1/sips/${idOf("sip", story)}`);
  return status === 404 ? "" : text;
}

/** On a telephone, by somebody who uses the keyboard alone. */
async function enterByKeys(hint: string, path: string): Promise<Visitor> {
  const visitor = await stage.enter(hint, path, "phone");
  return { ...visitor, hand: keyboard(visitor.page) };
}

/** Back to all the answers from those about one receiver. */
async function seeAll({ page, hand }: Visitor) {
  await hand.press(page.getByRole("button", { name: "Se alla svar" }).or(page.getByRole("button", { name: "Klar" })));
}

/** Answers for one receiver about one area, and saves. */
async function answer(visitor: Visitor, who: string, area: string, yesOrNo: "Ja" | "Nej") {
  const { page, hand } = visitor;
  await hand.press(page.getByRole("button", { name: `Ändra svaren om ${who}` }));
  const question = page.getByRole("radiogroup", { name: `Får ${who} läsa om ${area}?` });
  await hand.pick(question.getByRole("radio", { name: yesOrNo }));
  await seeAll(visitor);
  await hand.press(page.getByRole("button", { name: "Spara mina svar" }));
  await page.getByText("Det här händer när du sparar").waitFor({ state: "detached" });
}

it("a woman of 84 lets her daughter read more, and then less; the daughter sees just that, and answers", async () => {
  const malin = await stage.enter("malin", `${my("ingrid")}/words`, "phone");
  const areas = malin.page.getByRole("button", { name: / – något är skrivet$/ });
  await malin.page.getByRole("button", { name: "Hur Ingrid rör sig – något är skrivet" }).waitFor();
  expect(await areas.allTextContents()).toEqual([
    "Ingrids vardag hemma – något är skrivet",
    "Ingrids mat – något är skrivet",
    "Hur Ingrid rör sig – något är skrivet",
  ]);

  const ingrid = await stage.enter("ingrid", my("ingrid"), "phone");
  await toRoom(ingrid, "Mitt samtycke");
  await answer(ingrid, "Malin Sandelin", "din hälsa", "Ja");
  // Nobody presses anything: the daughter's open page tells more, and less.
  await malin.page.getByRole("button", { name: "Ingrids hälsa – något är skrivet" }).waitFor();
  await malin.inspect();
  await toRoom(malin, "Planen");
  await malin.hand.press(malin.page.getByRole("button", { name: "Berätta hur det går" }));
  await malin.hand.pick(malin.page.getByRole("radio", { name: "Håller på" }));
  await malin.hand.write(malin.page.getByRole("textbox", { name: /^Vill du säga något/ }), "Sanden är uppburen.");
  await malin.hand.press(malin.page.getByRole("button", { name: "Spara", exact: true }));
  await toRoom(ingrid, "Planen");
  const malins = ingrid.page
    .locator(".My-actor")
    .filter({ has: ingrid.page.getByRole("heading", { name: "Malin Sandelin" }) });
  await ingrid.hand.press(malins.getByRole("button", { name: /^Hur det går/ }));
  await sees(ingrid, "Sanden är uppburen.");

  await toRoom(malin, "Egna ord");
  await toRoom(ingrid, "Mitt samtycke");
  await answer(ingrid, "Malin Sandelin", "din hälsa", "Nej");
  await sees(ingrid, /Får inte läsa om .*din hälsa/);
  await malin.page.getByRole("button", { name: "Ingrids hälsa – något är skrivet" }).waitFor({ state: "detached" });
  expect(await viewOf("malin", "ingrid")).not.toContain("läkemedelslistor");
  await ingrid.inspect();
  await ingrid.leave();
  await malin.leave();
});

it("a man of 29, by the keyboard alone, keeps his work from the Social Insurance Agency and all from the Employment Service, not from the region", async () => {
  const agency = [staffHsaId("margareta"), staffHsaId("tomas")] as const;
  const work = /Lagerjobb|om någon ringer dit|vet samma sak/;
  for (const one of agency) expect(await viewOf(one, "adam")).toMatch(work);
  const margareta = await stage.enter(agency[0], `/sips/${idOf("sip", "adam")}/assessment`, "phone");
  await sees(margareta, /vet samma sak/);

  const adam = await enterByKeys("adam", my("adam"));
  await toRoom(adam, "Mitt samtycke");
  const { page, hand } = adam;
  await hand.press(page.getByRole("button", { name: /^Ändra svaren om Arbetsförmedlingen/ }));
  await hand.press(page.getByRole("button", { name: "Nej till allt" }));
  await seeAll(adam);
  await sees(adam, /Arbetsförmedlingen, Granland slutar läsa .*, genast\./);
  await answer(adam, "Försäkringskassan, Granland", "ditt arbete och dina dagar", "Nej");
  const unit = (name: string) => page.getByRole("listitem").filter({ has: page.getByRole("button", { name }) });
  await unit("Ändra svaren om Arbetsförmedlingen, Granland").getByText("Får inte läsa något.").waitFor();
  await unit("Ändra svaren om Försäkringskassan, Granland")
    .getByText(/Får inte läsa om .*ditt arbete och dina dagar/)
    .waitFor();
  await adam.inspect();
  await adam.leave();

  await margareta.page.getByText(/vet samma sak/).waitFor({ state: "detached" });
  expect(await margareta.page.content()).not.toMatch(work);
  await margareta.leave();
  for (const one of agency) expect(await viewOf(one, "adam")).not.toMatch(work);
  expect(await viewOf(agency[1], "adam")).toBe("");
  expect(await viewOf(staffHsaId("annika"), "adam")).toMatch(work);
});

it("a father from whom a girl of eight is protected finds neither place nor time, whatever he opens", async () => {
  const amanda = await stage.server.signIn(staffHsaId("amanda"));
  const sip = `/api/v1/sips/${idOf("sip", "tilda")}`;
  const give = async (command: string, input: object) => {
    const { status, text } = await amanda.post(`${sip}/${command}`, { commandId: randomUUID(), input });
    expect(status, text).toBe(200);
  };
  const meetingId = randomUUID();
  const dayAfter = (days: number) =>
    dayOf(new Date(stage.server.clock.now().getTime() + days * 86_400_000).toISOString());
  const startsAt = `${dayAfter(9)}T07:17:00.000Z`;
  const replyBy = dayAfter(6);
  const planted = { place: "Platsordet", contact: "Kontaktordet", purpose: "Syftet", minutes: 47 };
  const video = { videoLink: "https://mote.exempel.se/Videoordet" };
  await give("plan-meeting", { meetingId, startsAt, replyBy, ...planted, ...video });
  const address = { address: "Adressordet 7", phone: "070-174 06 98", email: "", interpreterLanguage: "" };
  expect((await amanda.post(`${sip}/contact`, address)).status).toBe(200);
  const words = "Platsordet|Kontaktordet|Videoordet|Adressordet|070-174 06 98|Lindåsa|Kvinnojour|Amanda|T07:17";
  const secret = new RegExp(
    `${words}|${[...clockForms(startsAt), ...dayForms(dayOf(startsAt)), ...dayForms(replyBy)].join("|")}`,
  );

  const rebecka = await stage.enter("rebecka", `${my("tilda")}/meeting`, "phone");
  await sees(rebecka, "Platsordet");
  // What is looked for on his pages stands on hers, so that it is looked for as it is written.
  const hers = (await rebecka.page.getByRole("main").textContent()) ?? "";
  expect(hers).toMatch(new RegExp(dayForms(dayOf(startsAt)).join("|")));
  expect(hers).toMatch(new RegExp(clockForms(startsAt).join("|")));
  await rebecka.inspect();
  await toRoom(rebecka, "Inställningar");
  await sees(rebecka, "Adressordet 7");
  await rebecka.inspect();
  await rebecka.leave();

  const marcus = await stage.enter("marcus", my("tilda"), "phone");
  const { page } = marcus;
  const found: string[] = [];
  const look = (where: string, text: string) => {
    const word = secret.exec(text);
    if (word) found.push(`${where}: ${text.slice(Math.max(0, word.index - 60), word.index + 60)}`);
  };
  // A body that could not be read counts as found, for nobody knows what was in it. The stream of news never ends.
  const reads: Promise<void>[] = [];
  page.on("response", (answer) => {
    const isStream = answer.headers()["content-type"]?.includes("event-stream");
    const hasNone = answer.status() === 204 || (answer.status() >= 300 && answer.status() < 400);
    if (!answer.url().includes("/api/") || isStream || hasNone) return;
    const lost = (error: Error) => void found.push(`${answer.url()} could not be read: ${error.message}`);
    // The browser lets go of a body when the page goes on to another: then it is asked for once more, as him.
    const isAsked = answer.request().method() === "GET";
    const text = answer.text().catch(async (error: Error) => {
      if (!isAsked) throw error;
      return (await page.request.get(answer.url())).text();
    });
    reads.push(text.then((said) => look(answer.url(), said), lost));
  });
  await settled(page);
  const links = await page.getByRole("navigation", { name: "Vad vill du se?" }).getByRole("link").all();
  const paths = await Promise.all(links.map(async (it) => (await it.getAttribute("href")) ?? ""));
  expect(paths.length).toBeGreaterThan(4);
  // Planned first, and then called: a call goes to everybody, and has papers and notices of its own.
  for (const isCalled of [false, true]) {
    if (isCalled) await give("send-summons", { meetingId });
    for (const path of ["", ...paths, "/prepare", "/survey", "/readers"]) {
      await marcus.open(path.startsWith(my("tilda")) ? path : `${my("tilda")}${path}`);
      await settled(page);
      await Promise.all(reads.splice(0));
      if (path === "") await sees(marcus, "En del visas inte här");
      if (paths.includes(path)) {
        if (!isCalled) await marcus.inspect();
        // That something is kept is said once, not at every name.
        const kept = await page.getByRole("main").getByText("Skyddade uppgifter", { exact: true }).count();
        expect({ path, isOnce: kept <= 1 }).toEqual({ path, isOnce: true });
        for (const link of await page.getByRole("link", { name: /PDF|Hämta|text|läsa/ }).all()) {
          const href = (await link.getAttribute("href")) ?? "";
          if (!href.startsWith("/api/")) continue;
          const paper = await page.request.get(stage.server.url + href);
          expect(paper.status(), href).toBe(200);
          look(href, await readable(paper));
        }
      }
      look(path, await page.content());
    }
  }
  await settled(page);
  await Promise.all(reads);
  expect(found).toEqual([]);
  await marcus.leave();
});

it("who asks for a SIP finds whom to ask by what it is about and by where one lives", async () => {
  const kent = await stage.enter("kent", "/my/raise", "phone");
  const { page, hand } = kent;
  const box = page.getByRole("combobox", { name: "Vem ska få din fråga?" });
  await hand.pick(page.getByRole("radio", { name: "Barn, skola och familj" }));
  await hand.pick(page.getByRole("radiogroup", { name: /Var bor du/ }).getByRole("radio", { name: "Lindåsa kommun" }));
  await kent.inspect();
  await box.click();
  // Those of the own municipality and of the region that help with it; no other's, and no other kind.
  const shown = page.getByRole("option");
  await shown.filter({ hasText: "Lindåsa skola, elevhälsan" }).waitFor();
  await expect
    .poll(() => shown.filter({ hasText: /Älvhamns kommun|Stenviks kommun|Hemsjukvården|LSS/ }).count())
    .toBe(0);
  expect(await shown.filter({ hasText: "Barn och familj Lindåsa" }).count()).toBe(1);
  expect(await shown.filter({ hasText: "Region Granland" }).count()).toBeGreaterThan(0);
  await hand.find(box, "familj", "Barn och familj Lindåsa");
  await hand.pick(page.getByRole("radio", { name: "Någon som står mig nära" }));
  await page.getByRole("radiogroup", { name: /Var bor personen/ }).waitFor();
  expect(await box.inputValue()).toBe("Barn och familj Lindåsa");
  await kent.leave();
});

it("who asks for a SIP by the keyboard alone and gets a no reads why, and what one can do then", async () => {
  const gunnar = await enterByKeys("gunnar", "/my/raise");
  const { page, hand } = gunnar;
  await hand.write(page.getByRole("textbox", { name: "Vad behövs det hjälp med?" }), "Trapporna har blivit för många.");
  const unit = "Hemtjänsten Söder";
  await hand.find(page.getByRole("combobox", { name: "Vem ska få din fråga?" }), unit, unit);
  await gunnar.inspect();
  await hand.press(page.getByRole("button", { name: "Skicka" }));
  await sees(gunnar, `Tack. Behovet är anmält till ${unit}.`);
  await sees(gunnar, "Trapporna har blivit för många.");

  const need = `/sips/${new URL(page.url()).pathname.split("/").at(-1)}/need`;
  const manager = await stage.enter(staffHsaId("andersp"), need, "phone");
  await manager.hand.pick(manager.page.getByRole("radio", { name: "Avslå" }));
  await manager.hand.write(manager.page.getByRole("textbox", { name: "Varför avslår ni?" }), "Ni har redan en plan.");
  await manager.hand.press(manager.page.getByRole("button", { name: "Avslå behovet" }));
  await sees(manager, "Behovet avslogs");
  await manager.leave();

  // The page that Gunnar has open tells it by itself.
  await sees(gunnar, "Behovet ledde inte till en SIP");
  await sees(gunnar, `${unit} svarar`);
  await sees(gunnar, "Ni har redan en plan.");
  await page.getByRole("heading", { name: "Det här kan du göra nu" }).waitFor();
  await sees(gunnar, /Ett nej till en SIP går inte att överklaga/);
  expect(await page.getByRole("link", { name: "Be om en SIP igen" }).getAttribute("href")).toBe("/my/raise");
  expect(await page.getByRole("link", { name: /^(Mitt samtycke|Planen|Mötet)/ }).count()).toBe(0);
  await gunnar.inspect();

  // Who has read about oneself has a page of its own, whatever SIP there is or is not.
  await hand.press(page.getByRole("button", { name: /vilka som läst/ }));
  await hand.press(page.getByRole("menuitem", { name: "Vilka har läst om mig" }));
  await page.getByRole("heading", { name: "Vilka har läst om dig?" }).waitFor();
  await sees(gunnar, /öppnade din SIP/);
  await gunnar.inspect();
  await gunnar.leave();
});

/** What somebody can read of what was fetched. */
async function readable(answer: APIResponse): Promise<string> {
  const isPdf = answer.headers()["content-type"]?.includes("pdf");
  return isPdf ? textOfPdf(await answer.body()) : await answer.text();
}

/** The clock of a meeting as pages and papers write it, in Sweden in winter and in summer. */
function clockForms(instant: string): string[] {
  const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", timeStyle: "short" });
  return [`(?<!\\d)${clock.format(new Date(instant)).replace(":", "[.:]")}(?!\\d)`];
}

/** A day as pages and papers write it, where no line may end within it. */
function dayForms(day: string): string[] {
  const words = (["long", "short"] as const).map((month) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", day: "numeric", month }).format(new Date(day)),
  );
  return [day, ...words.map((it) => `(?<!\\d)${it.replace(".", "").replaceAll(" ", "\\s")}`)];
}

async function settled(page: Page) {
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
}
