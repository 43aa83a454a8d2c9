// An administrator adds somebody, gives an assignment, and closes a unit; what changes holds at once for others.
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CountyStage, openCounty, type Way } from "./county.ts";

let county: CountyStage;
beforeAll(async () => {
  county = await openCounty();
});
afterAll(() => county.close());

const vera = "SE2321990018-VERA";

for (const [way, title] of [
  ["keyboard", "with the keyboard alone"],
  ["phone", "on a phone"],
] as [Way, string][])
  it(`adds a staff member who can sign in at once, ${title}`, async () => {
    const { page, hand, inspect, leave } = await county.enter(vera, "/admin/staff", way);
    const name = `Nour ${way}`;
    const hsaId = `SE2321990018-NOUR${way.toUpperCase()}`;
    await inspect();
    await hand.press(page.getByRole("link", { name: "Lägg till medarbetare" }));
    await page.getByRole("heading", { level: 1, name: "Ny medarbetare" }).waitFor();

    // Nothing filled in: told at the fields, and above them.
    await hand.press(page.getByRole("button", { name: "Lägg till medarbetaren" }));
    await page.getByRole("alert").getByText("Fyll i namn.").waitFor();
    await inspect();

    await hand.write(page.getByRole("textbox", { name: "Namn" }), name);
    await hand.write(page.getByLabel("HSA-id"), hsaId);
    await hand.press(page.getByRole("button", { name: "Lägg till medarbetaren" }));
    await page.getByRole("heading", { level: 1, name }).waitFor();

    await hand.press(page.getByRole("button", { name: "Ge ett uppdrag" }));
    const dialog = page.getByRole("dialog");
    await hand.find(dialog.getByRole("combobox", { name: "Enhet" }), "Hemtjänsten Söder", "Hemtjänsten Söder");
    await hand.pick(dialog.getByRole("checkbox", { name: /^Samordningsansvarig/ }));
    await hand.press(dialog.getByRole("button", { name: "Ge uppdraget" }));
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("listitem").filter({ hasText: "Samordningsansvarig, Medarbetare" }).waitFor();

    const nour = await county.server.signIn(hsaId);
    const { json } = await nour.get("/api/v1/session");
    expect(json).toMatchObject({
      user: { name },
      assignment: { unitName: "Hemtjänsten Söder", roles: ["coordinator", "staff"] },
    });
    await leave();
  });

it("closes a unit after being told what follows; whoever works there is out at once", async () => {
  const { page, open, leave } = await county.enter(vera, "/admin/units?query=hemtjänsten+norr");
  await page.getByRole("link", { name: "Hemtjänsten Norr" }).click();
  await page.getByRole("heading", { level: 1, name: "Hemtjänsten Norr" }).waitFor();
  const [someone] = await county.server.sql<{ hsaId: string }[]>`
    select st.hsa_id from staff st join assignment a on a.staff_id = st.id join unit u on u.id = a.unit_id
     where u.name = 'Hemtjänsten Norr' and (select count(*) from assignment b where b.staff_id = st.id) = 1 limit 1`;
  const worker = await county.server.signIn(someone?.hsaId ?? "");
  expect((await worker.get("/api/v1/session")).json.assignment).not.toBeNull();

  await page.getByRole("button", { name: "Stäng enheten" }).click();
  const question = page.getByRole("alertdialog", { name: "Stänga Hemtjänsten Norr?" });
  await question.getByText("En stängd enhet öppnas inte igen.").waitFor();
  await question.getByRole("button", { name: "Stäng enheten" }).click();
  await page.getByText(/Enheten är stängd sedan/).waitFor();

  expect((await worker.get("/api/v1/session")).json).toMatchObject({ assignment: null, assignments: [] });
  await open("/admin/units");
  await page.getByRole("link", { name: "Hemtjänsten Söder" }).waitFor();
  expect(await page.getByRole("link", { name: "Hemtjänsten Norr" }).count()).toBe(0);
  await leave();
});

it("the pages are closed to those who are not administrators", async () => {
  const { page, inspect, leave } = await county.enter("SE2129990012-ASA", "/admin");
  await page.getByText("Det här är för administratörer").first().waitFor();
  await inspect();
  expect(await page.getByRole("link", { name: "Administration" }).count()).toBe(0);
  await leave();
});

it("the demo's sign-in page is without fault, wide and narrow", async () => {
  for (const way of ["mouse", "phone"] as const) {
    const { page, inspect, leave } = await county.enter("ingrid", "/sessions", way);
    await page.goto(`${county.server.url}/sign-in`);
    await page.getByRole("heading", { level: 1, name: "Vem vill du vara?" }).waitFor();
    await page.getByText("Visa fler").first().click();
    await inspect();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await leave();
  }
});
