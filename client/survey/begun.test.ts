import { expect, test } from "vitest";
import { begunSurveys } from "./begun.ts";

/** A window's storage, which a reload leaves as it is. */
function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    place: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
      key: (index: number) => [...kept.keys()][index] ?? null,
      get length() {
        return kept.size;
      },
    },
  };
}
const begun = { occasion: "meeting:1", answers: { listenedTo: "fully" } } as const;
/** A name that no other test has used: what lasts with the page is then not there, as after a reload. */
let number = 0;
const somebody = () => `person-${++number}`;

test("what is filled in is there again, of the same survey and for the same reader alone", () => {
  const { place } = storage();
  const nora = begunSurveys(somebody(), () => place);
  nora.keep("sip", begun);
  expect(nora.of("sip", "meeting:1")).toEqual(begun.answers);
  expect(nora.of("sip", "closing")).toEqual({});
  expect(nora.of("another", "meeting:1")).toEqual({});
  expect(begunSurveys(somebody(), () => place).of("sip", "meeting:1")).toEqual({});
});

test("it outlives a reload for half an hour, and what has been sent is gone", () => {
  const { place, kept } = storage();
  const [writer, reader] = [somebody(), somebody()];
  let time = 1_000;
  begunSurveys(
    writer,
    () => place,
    () => time,
  ).keep("sip", begun);
  // The same storage read by a page that remembers nothing.
  kept.set(`samlad.survey.${reader}.sip`, kept.get(`samlad.survey.${writer}.sip`) ?? "");
  const reloaded = begunSurveys(
    reader,
    () => place,
    () => time,
  );
  expect(reloaded.of("sip", "meeting:1")).toEqual(begun.answers);
  time += 31 * 60_000;
  expect(reloaded.of("sip", "meeting:1")).toEqual({});
  reloaded.forget("sip");
  expect([...kept.keys()]).toEqual([`samlad.survey.${writer}.sip`]);
});

test("whoever comes after in the same window finds nothing, and takes away what was left", () => {
  const { place, kept } = storage();
  begunSurveys(somebody(), () => place).keep("sip", begun);
  kept.set("samlad.draft.x", "another's matter");
  begunSurveys(somebody(), () => place).forgetOthers();
  expect([...kept.keys()]).toEqual(["samlad.draft.x"]);
});

test("where the browser keeps nothing, or something else stands there, the page goes on", () => {
  const closed = begunSurveys(somebody(), () => {
    throw new Error("forbidden");
  });
  closed.keep("sip", begun);
  expect(closed.of("sip", "meeting:1")).toEqual(begun.answers);
  closed.forgetOthers();
  const { place, kept } = storage();
  const id = somebody();
  kept.set(`samlad.survey.${id}.sip`, "no JSON");
  expect(begunSurveys(id, () => place).of("sip", "meeting:1")).toEqual({});
});
