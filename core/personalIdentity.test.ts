import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { identityNumbers } from "../test/identityNumbers.ts";
import { parsePersonalIdentity, showPersonalIdentity } from "./personalIdentity.ts";

const today = "2026-11-21";
const parse = (text: string) => parsePersonalIdentity(text, today);
const fault = (code: string) => ({ ok: false, code: `personalIdentity.${code}` });

describe("a number that exists is read as what it is", () => {
  for (const [kind, examples] of Object.entries(identityNumbers))
    for (const { value, birthDate, sexHint } of examples)
      test(`${kind} ${value}`, () => {
        const expected = { ok: true, kind, value, birthDate, sexHint };
        expect(parse(value)).toEqual(expected);
        expect(parse(showPersonalIdentity(value))).toEqual(expected);
        expect(parse(` ${value.slice(0, 8)} ${value.slice(8).toLowerCase()} `)).toEqual(expected);
      });
});

describe("ten digits", () => {
  test("the century is the latest one that does not put the birth in the future", () => {
    expect(parse("090107-2389")).toMatchObject({ value: "200901072389" });
    expect(parse("0901072389")).toMatchObject({ value: "200901072389" });
    expect(parse("420107-7098")).toMatchObject({ value: "194201077098" });
  });

  test("a birthday today is not in the future; tomorrow's is last century's", () => {
    expect(parsePersonalIdentity("160101-2394", "2016-01-01")).toMatchObject({ value: "201601012394" });
    expect(parsePersonalIdentity("160101-2394", "2015-12-31")).toMatchObject({ value: "191601012394" });
  });

  test("a plus sign says a hundred years or older", () => {
    expect(parse("100126+9818")).toMatchObject({ value: "191001269818" });
    expect(parse("900101+9802")).toMatchObject({ value: "189001019802" });
  });

  test("a samordningsnummer keeps its day + 60 and its month 00", () => {
    expect(parse("930487-2386")).toMatchObject({ kind: "samordningsnummer", value: "199304872386" });
    expect(parse("150072+2390")).toMatchObject({
      kind: "samordningsnummer",
      value: "191500722390",
      birthDate: null,
    });
  });

  test("a dash from a word processor is a dash", () => {
    expect(parse("420107–7098")).toMatchObject({ value: "194201077098" });
  });
});

describe("what is wrong is told", () => {
  test("a wrong check digit", () => {
    for (const wrong of ["194201077099", "199304872387", "22950606FH21", "991981000012", "19810829M071"])
      expect(parse(wrong), wrong).toEqual(fault("checkDigit"));
  });

  test("two digits that changed places", () => {
    expect(parse("194210077098")).toEqual(fault("checkDigit"));
  });

  test("a date that does not exist", () => {
    for (const wrong of [
      "194202307098",
      "194213017098",
      "194200017098",
      "194201007098",
      "199302902386",
      "199313602386",
    ])
      expect(parse(wrong), wrong).toEqual(fault("dateDoesNotExist"));
  });

  test("a date to come", () => {
    expect(parse("202611227098")).toEqual(fault("futureDate"));
    expect(parse("202700602386")).toEqual(fault("futureDate"));
    expect(parse("20271201M070")).toEqual(fault("futureDate"));
    expect(parse("23301201AA01")).toEqual(fault("futureDate"));
    expect(parse("992030000011")).toEqual(fault("futureDate"));
  });

  test("something else altogether", () => {
    for (const wrong of [
      "",
      "Anna",
      "1942-01-07",
      "19420107709",
      "1942010770981",
      "170001019802",
      "420107*7098",
      "19420107-709O",
      "<script>",
      "1".repeat(10_000),
    ])
      expect(parse(wrong), wrong.slice(0, 20)).toEqual(fault("format"));
  });
});

const officialList = new URL("../../shared/data/test-personal-identity-numbers.csv", import.meta.url);

describe("the Swedish Tax Agency's whole list of test numbers", () => {
  test.skipIf(!existsSync(officialList))(
    "every number on it is accepted (skipped where the list is not at hand)",
    () => {
      const rows = readFileSync(officialList, "utf8").trim().split(/\r?\n/).slice(1);
      expect(rows.length).toBeGreaterThan(20_000);
      const refused = rows.filter((row) => {
        const [kind, number] = row.split(",") as [string, string];
        const read = parse(number);
        return !read.ok || read.kind !== kind || read.value !== number;
      });
      expect(refused).toEqual([]);
    },
  );
});
