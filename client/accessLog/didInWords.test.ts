import { describe, expect, test } from "vitest";
import type { LoggedCommand, ReviewRow } from "../../core/logReview.ts";
import { commandNames } from "../../core/sip/commands.ts";
import { texts as enLog } from "../text/en/accessLog.ts";
import { texts as enCommands } from "../text/en/commands.ts";
import { fill, type Texts } from "../text/fill.ts";
import { texts as svLog } from "../text/sv/accessLog.ts";
import { texts as svCommands } from "../text/sv/commands.ts";
import type { Say } from "../text/text.ts";
import { didInWords } from "./didInWords.ts";

const words = { sv: [svLog, svCommands], en: [enLog, enCommands] } as const;
type Language = keyof typeof words;

function told(row: Pick<ReviewRow, "action" | "command">, language: Language): string {
  const say = (texts: Texts) => (key: PropertyKey, params?: object) =>
    fill(texts, language, key as string, params as never);
  const [log, commands] = words[language];
  return didInWords(row, say(log) as Say<"accessLog">, say(commands) as Say<"commands">);
}

test("what was written in a SIP is told with which command it was", () => {
  expect(told({ action: "command", command: "writeMeasure" }, "sv")).toBe("Ändrade SIP:en: skrev insats");
  expect(told({ action: "command", command: "writeMeasure" }, "en")).toBe("Changed the SIP: wrote a measure");
  expect(told({ action: "disclose", command: "sendSummons" }, "sv")).toBe("Lämnade ut uppgifter: skickade kallelsen");
  expect(told({ action: "read", command: null }, "sv")).toBe("Öppnade SIP:en");
  expect(told({ action: "redact", command: "redactEntry" }, "sv")).toBe("Tog bort en uppgift");
});

describe.each(["sv", "en"] as const)("in %s", (language) => {
  const all: LoggedCommand[] = [...commandNames, "changeContact", "changeProtection"];
  test("every command has words of its own, and there are words for nothing else", () => {
    const commands = words[language][1];
    expect(Object.keys(commands).toSorted()).toEqual(all.toSorted());
    expect(new Set(Object.values(commands)).size).toBe(all.length);
    for (const command of all) {
      const sentence = told({ action: "command", command }, language);
      expect(sentence).toMatch(/: \p{Ll}/u);
      expect(sentence).not.toContain(command);
    }
  });
});
