// How somebody works a page: with a mouse or a finger, or with the keyboard alone. The stories say what, these say how.
import type { Locator, Page } from "playwright-core";

export type Hand = {
  /** Presses a button or a link. */
  press: (target: Locator) => Promise<void>;
  /** Picks a radio button or ticks a checkbox. */
  pick: (target: Locator) => Promise<void>;
  /** Writes in a field, instead of what stands there. */
  write: (field: Locator, text: string) => Promise<void>;
  /** Chooses in a list that opens. */
  choose: (list: Locator, option: string) => Promise<void>;
  /** Searches and takes what was found. */
  find: (field: Locator, text: string, option: string) => Promise<void>;
  /** Fills the parts of a date or a time with digits, `20261127` or `1300`. */
  digits: (group: Locator, digits: string) => Promise<void>;
};

/** With a mouse, or a finger on a phone. */
export function mouse(page: Page): Hand {
  return {
    press: (target) => target.click(),
    // The button itself is drawn by its label, which is what one presses.
    pick: (target) => target.locator("xpath=ancestor::label[1]").click(),
    write: (field, text) => field.fill(text),
    choose: async (list, option) => {
      await list.click();
      await page.getByRole("option", { name: option }).first().click();
    },
    find: async (field, text, option) => {
      await field.fill(text);
      // The list may be exchanged by a later answer just as one presses: then one presses again.
      const found = page.getByRole("option", { name: option }).first();
      for (let tries = 0; tries < 3; tries += 1) {
        await found.click();
        const isTaken = await found.waitFor({ state: "detached", timeout: 2_000 }).then(
          () => true,
          () => false,
        );
        if (isTaken) return;
      }
    },
    digits: async (group, digits) => {
      await group.getByRole("spinbutton").first().click();
      await page.keyboard.type(digits);
    },
  };
}

/** With the keyboard alone: Tab until it is there, then what one presses on such a thing. Never a click. */
export function keyboard(page: Page): Hand {
  /**
   * Tab until the target has the focus; or, of a group of radio buttons, until the group has it: it is one stop. In an open
   * menu it is the arrow keys that lead to the next.
   */
  async function goTo(target: Locator) {
    await target.waitFor();
    let element = await target.elementHandle();
    for (let steps = 0; steps < 250; steps += 1) {
      const place = await element?.evaluate((it) => {
        if (!it.isConnected) return "gone";
        const stop = it.matches("[type=radio]") ? (it.closest("[role=radiogroup]") ?? it) : it;
        if (stop.contains(document.activeElement)) return "here";
        return it.closest("[role=menu]")?.contains(document.activeElement) ? "inMenu" : "elsewhere";
      });
      if (place === "here") return;
      if (place === "gone") element = await target.elementHandle();
      else await page.keyboard.press(place === "inMenu" ? "ArrowDown" : "Tab");
    }
    throw new Error(`The keyboard never reached ${target}.`);
  }

  /** Moves in an open list until the wanted option is the one that Enter takes. */
  async function takeOption(option: string) {
    const wanted = page.getByRole("option", { name: option }).first();
    await wanted.waitFor();
    for (let steps = 0; steps < 80; steps += 1) {
      const isOn = await wanted.evaluate(
        (element) =>
          element === document.activeElement ||
          document.activeElement?.getAttribute("aria-activedescendant") === element.id,
      );
      if (isOn) return page.keyboard.press("Enter");
      await page.keyboard.press("ArrowDown");
    }
    throw new Error(`The arrow keys never reached the option ${option}.`);
  }

  return {
    press: async (target) => {
      await goTo(target);
      await page.keyboard.press("Enter");
    },
    pick: async (target) => {
      await goTo(target);
      const hasFocus = () => target.evaluate((element) => element === document.activeElement);
      for (let steps = 0; steps < 20 && !(await hasFocus()); steps += 1) await page.keyboard.press("ArrowDown");
      if (!(await target.isChecked())) await page.keyboard.press("Space");
    },
    write: async (field, text) => {
      await goTo(field);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(text);
    },
    choose: async (list, option) => {
      await goTo(list);
      await page.keyboard.press("Enter");
      await takeOption(option);
    },
    find: async (field, text, option) => {
      await goTo(field);
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(text);
      await takeOption(option);
    },
    digits: async (group, digits) => {
      await goTo(group.getByRole("spinbutton").first());
      await page.keyboard.type(digits);
    },
  };
}
