import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { idOf } from "../../demo/ids.ts";
import { staffHsaId } from "../../demo/staff.ts";
import { type CountyStage, openCounty } from "./county.ts";
import { keyboard } from "./hands.ts";

let stage: CountyStage;
beforeAll(async () => {
  stage = await openCounty();
});
afterAll(() => stage?.close());

const direction = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir] as const);

it("lets one answer the consent in Arabic, from right to left, at phone width and with the keyboard alone", async () => {
  const selam = await stage.enter("selam", "/my?language=ar", "phone");
  const { page } = selam;
  const hand = keyboard(page);
  await page.getByRole("heading", { level: 1, name: /^مرحبًا .*Selam/ }).waitFor();
  expect(await direction(page)).toEqual(["ar", "rtl"]);
  await page.getByText("الترجمة تنتظر مراجعة").waitFor();
  await selam.inspect();
  await hand.press(page.getByRole("link", { name: "أجب: هل تريد أن توضع الخطة؟" }));
  await page.getByRole("heading", { name: "اقرأ هذا أولًا" }).waitFor();
  await page.getByText("لا تكلّف شيئًا.").waitFor();
  await selam.inspect();

  await hand.press(page.getByRole("button", { name: "نعم، ضعوا خطة" }));
  await hand.press(page.getByRole("button", { name: "البدء من اقتراح" }));
  await hand.press(page.getByRole("button", { name: /^تغيير الأجوبة عن / }).first());
  const health = page.getByRole("radiogroup", { name: /بالقراءة عن: .*صحتك.*؟$/ });
  await hand.pick(health.getByRole("radio", { name: "لا" }));
  await selam.inspect();
  // What points onwards points the way one reads.
  const next = page
    .getByRole("button", { name: "التالي" })
    .or(page.getByRole("button", { name: "السابق" }))
    .first();
  expect(await next.locator("svg").evaluate((it) => getComputedStyle(it).scale)).toBe("-1 1");
  await hand.press(
    page.getByRole("button", { name: "تم", exact: true }).or(page.getByRole("button", { name: "عرض كل الأجوبة" })),
  );
  await page.getByText("ما يحدث عندما تحفظ").waitFor();
  await hand.press(page.getByRole("button", { name: "حفظ أجوبتي" }));
  await page.getByText("ما يحدث عندما تحفظ").waitFor({ state: "detached" });
  await selam.inspect();

  const { json } = await (await stage.server.signIn("selam")).get(`/api/v1/sips/${idOf("sip", "selam")}`);
  const answers = json.view.consent.rows.flatMap(
    (row: { byGiver: { person?: Record<string, { allowed: boolean }> } }) =>
      row.byGiver.person?.health ? [row.byGiver.person.health.allowed] : [],
  );
  expect(json.view.consent.state).toBe("given");
  expect(answers).toContain(false);
  await selam.leave();
});

it("shows the plan as it was written, in Swedish and from left to right, with all around it in Arabic", async () => {
  const path = `/my/${idOf("sip", "ingrid")}`;
  const ingrid = await stage.enter("ingrid", `${path}?language=ar`, "phone");
  const { page } = ingrid;
  const hand = keyboard(page);
  // Every Swedish word on the page is marked as Swedish: what is not are names.
  const { json } = await (await stage.server.signIn("ingrid")).get(`/api/v1/sips/${idOf("sip", "ingrid")}`);
  const names = new Set([...JSON.stringify(json.view).matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name));
  const isMarked = async () => {
    const unmarked = await page.evaluate(textsNotArabic);
    expect(unmarked.filter((text) => !names.has(text) && text !== "Samlad" && !/^\p{Lu}{1,2}$/u.test(text))).toEqual(
      [],
    );
    await ingrid.inspect();
  };
  await page.getByRole("heading", { name: "ما يحدث الآن" }).waitFor();
  await isMarked();
  const rooms = page.getByRole("navigation", { name: "ماذا تريد أن ترى؟" });
  await hand.press(rooms.getByRole("link", { name: /^الخطة/ }));
  for (const heading of ["الخطة", "هذا ما أريده", "من يفعل ماذا", "إذا ساءت الحال"])
    await page.getByRole("heading", { name: heading }).first().waitFor();
  const goal = page.getByText("Hem till katten.");
  expect(
    await goal.evaluate((it) => [it.closest("[lang]")?.getAttribute("lang"), getComputedStyle(it).direction]),
  ).toEqual(["sv", "ltr"]);
  await isMarked();
  await ingrid.open(`${path}/consent`);
  await page.getByRole("heading", { level: 1, name: "موافقتي" }).waitFor();
  await isMarked();

  // A dialog stands outside the page, and is in its language all the same.
  await hand.press(page.getByRole("button", { name: "سحب موافقتي" }));
  const dialog = page.getByRole("dialog").or(page.getByRole("alertdialog"));
  await dialog.getByText("هذا يبقى لديهم").waitFor();
  expect(await dialog.evaluate((it) => [it.getAttribute("lang"), getComputedStyle(it).direction])).toEqual([
    "ar",
    "rtl",
  ]);
  await ingrid.inspect();
  await page.keyboard.press("Escape");

  // What is Swedish only says so, and the language is kept until another is chosen by its own name.
  await ingrid.open("/my/words");
  await page.getByText("هذه الصفحة متوفرة باللغة السويدية فقط.").waitFor();
  expect(await page.locator("main h1").evaluate((it) => it.closest("[lang]")?.getAttribute("lang"))).toBe("sv");
  await ingrid.open(path);
  await hand.press(page.getByRole("button", { name: "اللغة: العربية" }));
  await page.getByRole("menuitem", { name: "Svenska" }).waitFor();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Det här händer nu" }).waitFor();
  expect(await direction(page)).toEqual(["sv", "ltr"]);
  await ingrid.leave();
});

it("is never another language than Swedish or English for staff", async () => {
  const sara = await stage.enter(staffHsaId("sara"), "/work?language=uk");
  await sara.page.getByRole("button", { name: "In English" }).waitFor();
  expect(await direction(sara.page)).toEqual(["sv", "ltr"]);
  await sara.leave();
});

/** In the page: texts without an Arabic letter that stand where the language is said to be Arabic. */
function textsNotArabic(): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.getElementById("root") as Element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim() ?? "";
    const language = texts.currentNode.parentElement?.closest("[lang]")?.getAttribute("lang");
    if (language === "ar" && /\p{L}/u.test(text) && !/\p{Script=Arabic}/u.test(text)) found.push(text);
  }
  return found;
}
