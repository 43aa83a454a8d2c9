import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { html } from "./html.ts";
import { messagePage } from "./messagePage.ts";
import { ownPath } from "./signInConfig.ts";

const read = (path: string) => readFile(new URL(path, import.meta.url), "utf8");

test("the pages the server writes take their colours from the client's tokens", async () => {
  const declared = (css: string) =>
    [...css.matchAll(/^\s*(--[\w-]+):\s*(light-dark\([^;]+\));/gm)].map(([, name, value]) => `${name}: ${value}`);
  const tokens = new Set(declared(await read("../../client/ui/tokens.css")));
  const used = declared(await read("./colours.css"));
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((it) => !tokens.has(it))).toEqual([]);
});

test("whatever is put into a page is text and nothing else", () => {
  const evil = `"><script>alert('1')</script>&`;
  expect(html`<p title="${evil}">${evil}${[html`<b>${evil}</b>`]}${null}${false}${0}</p>`.html).toBe(
    `<p title="${"&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;"}">${"&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;"}<b>${"&#34;&#62;&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;"}</b>0</p>`,
  );
  expect(messagePage("unknownStaff", "sv", { hsaId: evil, contact: evil })).not.toContain("<script");
});

test("after sign-in one goes to a path of ours, whatever was asked for", () => {
  for (const path of ["/", "/work", "/sips/1?x=1#y", "/my/%C3%A5"]) expect(ownPath(path)).toBe(path);
  for (const path of [
    "",
    "work",
    "https://evil.example/",
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    `/${"x".repeat(600)}`,
    7,
    undefined,
    ["/work"],
  ])
    expect(ownPath(path), String(path)).toMatch(/^\/(?!\/)/);
  for (const path of ["//evil.example/a", "/\\evil.example/a", "/\t/evil.example/a"])
    expect(ownPath(path)).not.toContain("//");
});
