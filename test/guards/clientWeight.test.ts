import { expect, it } from "vitest";
import { type Module, readModules } from "./imports.ts";
import { root } from "./sources.ts";

const modules = new Map(readModules(root).map((it) => [it.path, it]));

/** How a module comes to fetch a package, as the path between them; null when it does not. `later` says if `import()` counts. */
function wayTo(from: string, packages: RegExp, later: boolean, seen = new Set<string>()): string[] | null {
  if (seen.has(from)) return null;
  seen.add(from);
  for (const { of, when } of modules.get(from)?.imports ?? []) {
    if (when === "type" || (when === "later" && !later)) continue;
    if (packages.test(of)) return [from, of];
    const rest = wayTo(of, packages, later, seen);
    if (rest) return [from, ...rest];
  }
  return null;
}

it("fetches no checker of input to the browser, where the server checks it: 25 kB gzip that no page needs", () => {
  expect(wayTo("client/main.tsx", /^zod/, true)).toBeNull();
  // The search finds what is there.
  expect(wayTo("core/sip/secrecy.ts", /^zod/, true)).not.toBeNull();
});

it.each<[Module["path"]]>([
  ["client/main.tsx"],
  ["client/individual/MyPage.tsx"],
  ["client/individual/MySip.tsx"],
  ["client/individual/MyConsent.tsx"],
  ["client/individual/prepare/MyPreparePage.tsx"],
  ["client/work/WorkPage.tsx"],
  ["client/sip/SipPage.tsx"],
  ["client/sip/SipOverview.tsx"],
])(
  "%s draws itself with the browser's own controls: lists, calendars and dialogs are fetched when one opens them",
  (page) => {
    expect(modules.has(page)).toBe(true);
    expect(wayTo(page, /^(react-aria|react-stately|@internationalized)/, false)).toBeNull();
  },
);
