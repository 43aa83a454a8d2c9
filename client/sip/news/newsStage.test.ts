import { expect, test } from "vitest";
import { newsKinds } from "../../../core/sip/news.ts";
import { routeOf } from "../../routes.tsx";
import { texts as en } from "../../text/en/staffNews.ts";
import { texts as sv } from "../../text/sv/staffNews.ts";
import { newsHref } from "./newsStage.ts";

test("every kind of news is said in both languages, and leads to a page that there is or stands on its own", () => {
  for (const kind of newsKinds) {
    for (const texts of [sv, en]) {
      const said = texts.what as Record<string, string>;
      expect([kind, said[kind] ?? said[`${kind}_other`]]).toEqual([kind, expect.stringMatching(/\w/)]);
    }
    const href = newsHref(kind, "one", true);
    if (href !== null)
      expect([kind, routeOf(href)?.route.path]).toEqual([kind, expect.stringMatching(/^\/sips\/\$sipId\/./)]);
  }
  expect(newsHref("hospital", "one", true)).toBeNull();
});

test("a message lies with the summons until there is a plan, and with the follow-up after that", () => {
  expect(newsHref("message", "one", false)).toBe("/sips/one/summons");
  expect(newsHref("message", "one", true)).toBe("/sips/one/follow-up");
});
