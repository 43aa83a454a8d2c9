import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../core/errors.ts";
import { commandNames, commands, decide } from "../../core/sip/commands.ts";
import { seers } from "../../core/sip/reads.ts";
import { anyHolds } from "../../core/sip/relations.ts";
import { sightOf } from "../../core/sip/sight.ts";
import { agreement, card } from "../given.ts";
import { accessMatrix, matrixFile, mayRead, readers, rowsOf, states } from "./accessMatrix.ts";

describe("the table of access", () => {
  test("is what was reviewed, cell by cell", () => {
    const { text, cells } = accessMatrix();
    expect(text).toBe(readFileSync(matrixFile, "utf8"));
    expect(cells).toBeGreaterThan(100_000);
  });

  test.each(Object.entries(states))(
    "%s: whoever sees is named in the read table, finds it, and nobody else",
    (_name, make) => {
      const story = make();
      for (const row of rowsOf(story)) {
        const actor = readers[row.reader]!;
        const sees = sightOf(actor, story.state, agreement, story.today, card) !== null;
        expect([row.reader, sees]).toEqual([row.reader, anyHolds(seers, actor, story.state, story.today)]);
        expect([row.reader, sees]).toEqual([row.reader, row.finds]);
        if (!sees) expect(row).toMatchObject({ reads: [], may: [[], [], [], []], papers: "–", history: "–" });
        if (row.papers !== "–") expect(mayRead("papers", actor, story)).toBe(true);
      }
    },
  );

  test.each(Object.entries(states))("%s: every command is refused to whoever is not in its row", (_name, make) => {
    const story = make();
    for (const [reader, actor] of Object.entries(readers)) {
      for (const name of commandNames) {
        if (name === "raiseNeed") continue;
        const decided = decide(name, story.state, {}, story.context(actor));
        const holds = anyHolds(commands[name].may, actor, story.state, story.today);
        const refused = isRefusal(decided) && decided.code === "access.notAllowed";
        expect([reader, name, refused]).toEqual([reader, name, !holds]);
      }
    }
  });
});
