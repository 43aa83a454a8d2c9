import { expect, test } from "vitest";
import type { SurveyResults } from "../core/surveyResults.ts";
import { logCsv } from "./accessLog/logExtract.ts";
import type { LogAct } from "./accessLog/readerLog.ts";
import { resultsCsv } from "./survey/surveyCsv.ts";

const said = (name: string, title = "Kurator") => {
  const act: LogAct = {
    at: "2026-11-03T13:05:00Z",
    action: "read",
    actor: { kind: "staff", name, title, unit: "Vårdcentralen Ängen" },
    principal: "Sjöstads kommun",
  };
  return logCsv({ person: { name: "Erik", self: true }, acts: [act], language: "sv" })
    .split("\r\n")
    .slice(1)
    .join("\r\n");
};

test("nothing in the file becomes a formula, where cells are divided at commas, at semicolons as in Sweden, or at tabs", () => {
  for (const sign of ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
    for (const before of ["", " ", "\t", "Vera;", "Vera; ", "Vera,", "Vera, ", 'Vera;"', "Vera\t", "Vera\r", "Vera\n"])
      for (const line of [said(`${before}${sign}1+1`), said("Vera", `${before}${sign}1+1`)])
        expect(line, JSON.stringify(before + sign)).not.toMatch(/(^|[,;\t\r\n])[\s"]*[=+\-@＝＋－＠]/);
});

test("what is no formula stands as it is", () => {
  expect(said("Anna-Lisa Ek", 'Läkare, "ST"; jour')).toBe(
    '2026-11-03;14:05;Anna-Lisa Ek;"Läkare, ""ST""; jour";Vårdcentralen Ängen;Sjöstads kommun;öppnade din SIP\r\n',
  );
});

test("nor does anything in the survey's figures, whose statements a county writes itself", () => {
  const question = { key: "listenedTo", sv: "Väl;=1+1", en: "Well" };
  const asked = { individual: [question] };
  const group = {
    since: "2026-11",
    until: "2026-11",
    set: "meeting",
    kind: "individual",
    lead: "municipality",
    answered: 5,
  };
  const results = {
    groups: [{ ...group, questions: { listenedTo: [5, 0] } }],
    questions: { meeting: asked },
    least: 5,
  };
  expect(resultsCsv(results as unknown as SurveyResults, "en")).toContain(",who,about,lead,");
  expect(resultsCsv(results as unknown as SurveyResults, "sv")).toContain(`;"Väl;'=1+1";`);
});
