import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const read = (path: string) => readFile(new URL(path, import.meta.url), "utf8");

test("the public pages take their colours from the client's tokens", async () => {
  const declared = (css: string) =>
    [...css.matchAll(/^\s*(--[\w-]+):\s*(light-dark\([^;]+\));/gm)].map(([, name, value]) => `${name}: ${value}`);
  const tokens = new Set(declared(await read("../../client/ui/tokens.css")));
  const used = declared(await read("./colours.css"));
  expect(used.length).toBeGreaterThan(5);
  expect(used.filter((it) => !tokens.has(it))).toEqual([]);
});

test("no colour is used that is not there", async () => {
  const sheets = (
    await Promise.all(
      ["../signIn/colours.css", "./colours.css", "./pages.css", "./pieces.css", "./mainPath.css"].map(read),
    )
  ).join("\n");
  const known = new Set([...sheets.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
  const asked = [...sheets.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
  expect(asked.length).toBeGreaterThan(40);
  expect(asked.filter((name) => !known.has(name))).toEqual([]);
});
