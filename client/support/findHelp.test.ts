import { expect, test } from "vitest";
import { indexOf } from "../../core/supportSearch.ts";
import { findHelp } from "./findHelp.ts";

const index = indexOf([
  {
    key: "samtycke",
    language: "sv",
    title: "Fråga om samtycke",
    lead: "Berätta först vad en SIP är.",
    kind: "guide",
    for: ["coordinator"],
    stages: [],
    blocks: [],
  },
]);

test.each([
  ["samtycke", 1, false],
  // Another ending is the same word.
  ["samtycket", 1, false],
  ["berätta samtycke", 1, false],
  // One letter is wrong; or only some of a whole question's words are there.
  ["samtyvke", 1, true],
  ["hur berättar jag först om samtycke på finska", 1, true],
  ["hjälpmedel", 0, false],
  ["", 0, false],
])("of %j it finds %i, near: %j", (query, count, areNear) => {
  const found = findHelp(index, query);
  expect([found.hits.length, found.areNear]).toEqual([count, areNear]);
});
