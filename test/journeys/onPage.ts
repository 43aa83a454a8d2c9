// What every story does on a page, whoever is there.
import type { Visitor } from "./county.ts";

/** Goes to a stage of the SIP that is open, by the rail. */
export async function toStage({ page, hand, way }: Visitor, title: string) {
  const rail = page.getByRole("navigation", { name: "Skeden" });
  if (way === "phone") await hand.press(rail.getByRole("button", { name: /^Steg/ }));
  await hand.press(rail.getByRole("link", { name: new RegExp(`^${title}`) }));
  await page.getByRole("heading", { level: 2, name: title }).first().waitFor();
}

/** Goes to a room of one's own page by its name, from the first page or from another room. */
export async function toRoom({ page, hand }: Visitor, name: string) {
  const rooms = page.getByRole("navigation", { name: /^(Vad vill du se\?|Fler sidor)$/ });
  await hand.press(rooms.getByRole("link", { name: new RegExp(`^${name}`) }));
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

/** Waits until the page says so. When it does not, the error holds what it said instead. */
export async function sees({ page }: Visitor, text: string | RegExp) {
  const found = page.getByText(text).filter({ visible: true }).first();
  await found.waitFor().catch(async (error: Error) => {
    const said = await page.locator("body").ariaSnapshot();
    const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`${error.message}\nThe focus was on ${focus}\nThe page said:\n${said.slice(0, 6000)}`);
  });
}

/** Waits until the button says that nothing is left to save; one that is being pressed is disabled to a screen reader only. */
export async function isAtRest({ page }: Visitor, name: string) {
  await page.getByRole("button", { name }).and(page.locator(":disabled")).waitFor();
}
