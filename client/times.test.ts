import { expect, test } from "vitest";
import type { SipView, TimeQuestionSeen } from "../core/sip/view.ts";
import { bestFirst, openQuestion, type TimeAnswer, voicesOf } from "./times.ts";

const by = { kind: "person" as const, personId: "p1", name: "Ingrid Lund" };
const at = "2026-09-01T08:00:00Z";
const answer = (...said: (TimeAnswer | null)[]) => ({
  times: Object.fromEntries(said.flatMap((one, index) => (one ? [[`t${index + 1}`, one]] : []))),
  comment: "",
  by,
  at,
});
const question = (answers: TimeQuestionSeen["answers"]): TimeQuestionSeen => ({
  id: "q1",
  meetingId: "m1",
  purpose: "Hem igen",
  isOpen: true,
  times: [
    { id: "t1", startsAt: "2026-09-18T08:00:00Z" },
    { id: "t2", startsAt: "2026-09-20T08:00:00Z" },
    { id: "t3", startsAt: "2026-09-21T08:00:00Z" },
  ],
  minutes: 60,
  askedOf: ["a", "b", "left"],
  replyBy: "2026-09-10",
  answers,
  ended: null,
  by,
  at,
});
const one = (id: string, removed: object | null = null) => ({
  id,
  removed,
  recipient: { kind: "party", partyId: id, name: id },
});
const view = {
  person: { name: "Ingrid Lund" },
  participants: [one("a"), one("b"), one("left", {}), one("never asked")],
} as unknown as SipView;

test("those who have left or were never asked are not waited for, and the individual always is", () => {
  expect(voicesOf(question({}), view).map((it) => [it.key, it.answer])).toEqual([
    ["told", null],
    ["a", null],
    ["b", null],
  ]);
});

test("what staff wrote down counts until the individual's side has answered itself", () => {
  const told = { told: answer("no") };
  expect(voicesOf(question(told), view)[0]?.answer?.times.t1).toBe("no");
  const voices = voicesOf(question({ ...told, "person:p1": answer("yes") }), view);
  expect(voices).toHaveLength(3);
  expect(voices[0]).toMatchObject({ key: "person:p1", name: "Ingrid Lund", answer: { times: { t1: "yes" } } });
});

test("the time that most can stands first, with a certain yes before one if needed, and the earliest of equals", () => {
  const asked = question({
    told: answer("yes", "yes", "yes"),
    a: answer("ifNeeded", "yes", "yes"),
    b: answer("no", "yes", "yes"),
  });
  const rows = bestFirst(asked, voicesOf(asked, view));
  expect(rows.map((it) => it.id)).toEqual(["t2", "t3", "t1"]);
  expect(rows[2]?.said).toEqual({ yes: ["Ingrid Lund"], ifNeeded: ["a"], no: ["b"], none: [] });
  const unsure = question({ told: answer("no", null, "ifNeeded") });
  expect(bestFirst(unsure, voicesOf(unsure, view)).map((it) => it.id)).toEqual(["t3", "t2", "t1"]);
});

test("a question that is closed is nobody's to answer", () => {
  expect(openQuestion({ timeQuestions: [{ ...question({}), isOpen: false }] })).toBeNull();
  expect(openQuestion({ timeQuestions: [question({})] })?.id).toBe("q1");
});
