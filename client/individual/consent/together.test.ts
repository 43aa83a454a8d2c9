import { expect, test } from "vitest";
import type { ConsentView } from "../../../core/sip/viewConsent.ts";
import { togetherNow } from "./together.ts";

type Answer = "yes" | "no" | "withdrawn" | null;
const view = (state: string, mother: Answer, father?: Answer, child?: Answer) =>
  ({
    state,
    guardianGround: null,
    givers: [
      { key: "m", name: "Anna", kind: "guardian", answer: mother },
      ...(father === undefined ? [] : [{ key: "f", name: "Johan", kind: "guardian", answer: father }]),
      ...(child === undefined ? [] : [{ key: "person", name: "Elias", kind: "person", answer: child }]),
    ],
  }) as unknown as ConsentView;

test("it is told whose answer is missing, and whether it is the reader's own", () => {
  const waiting = view("oneGuardianMissing", "yes", null);
  expect(togetherNow(waiting, "m")).toMatchObject({ means: "waiting", waitsFor: ["Johan"], isOwnMissing: false });
  expect(togetherNow(waiting, "f")).toMatchObject({ means: "waiting", waitsFor: [], isOwnMissing: true });
});

test("different answers open the legal ways on, and so does a silence; agreement does not", () => {
  expect(togetherNow(view("guardiansDisagree", "yes", "no"), "m")).toMatchObject({ means: "disagree", hasWays: true });
  expect(togetherNow(view("guardiansDisagree", "yes", "withdrawn"), "m")).toMatchObject({ means: "disagree" });
  expect(togetherNow(view("oneGuardianMissing", "yes", null), "m")).toMatchObject({ hasWays: true });
  expect(togetherNow(view("given", "yes", "yes"), "m")).toMatchObject({ means: "given", hasWays: false });
});

test("the own no of a child of fifteen is the first thing said, and its silence is no lack", () => {
  expect(togetherNow(view("declined", "yes", "yes", "no"), "m")).toMatchObject({ means: "childNo", child: null });
  expect(togetherNow(view("withdrawn", "yes", "yes", "withdrawn"), "person")).toMatchObject({ means: "childNo" });
  expect(togetherNow(view("given", "yes", "yes", null), "m")).toMatchObject({
    means: "given",
    child: "silent",
    waitsFor: [],
  });
  expect(togetherNow(view("given", "yes", undefined, "yes"), "person")).toMatchObject({ means: "given", child: "yes" });
});

test("one guardian alone, with nobody else asked, has nothing of this", () => {
  expect(togetherNow(view("notAsked", null), "m")).toBeNull();
});
