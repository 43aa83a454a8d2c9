import type { Agreement } from "../../../core/agreement.ts";
import type { Change } from "../../../core/sip/history.ts";
import { isDay } from "../../../core/time.ts";
import type { Language } from "../../text/language.ts";
import type { Say } from "../../text/text.ts";
import { dayInWords, instantInWords } from "../../ui/dates.ts";
import { areaName } from "./itemNames.ts";

type Words = {
  agreement: Agreement;
  language: Language;
  t: Say<"history">;
  c: Say<"consent">;
  m: Say<"matrix">;
};

/** One side of a difference as people say it: choices in words, days as days, texts as they are. */
export function valueInWords({ item, field }: Change, value: string, words: Words): string {
  const { agreement, language, t, c, m } = words;
  if (field === "stage") return t(`stage.${value}` as "stage.need");
  if (item === "decision") return t(`needDecision.${value}` as "needDecision.started");
  if (item === "consent.plan") return c(`state.${value}` as "state.given");
  if (item.startsWith("consent.cell")) {
    const [answer = "", until] = value.split(" ");
    const said = m(`answer.${answer}` as "answer.allowed");
    return until ? `${said}, ${m("until", { day: dayInWords(until, language, { weekday: false }) })}` : said;
  }
  if (item.startsWith("meeting:") && field === "status") return t(`meetingStatus.${value}` as "meetingStatus.draft");
  if (item.startsWith("followUp:")) return t(`decision.${value}` as "decision.continue");
  if (item.startsWith("report:")) {
    const [status = "", ...comment] = value.split(": ");
    const said = t(`measureStatus.${status}` as "measureStatus.done");
    return comment.length > 0 ? `${said}: ${comment.join(": ")}` : said;
  }
  if (item === "closing" && field === "reason") return t(`closing.${value}` as "closing.moved");
  if (item === "plan.version") return t("version", { version: value });
  if (field === "area") return areaName(value, { agreement, language, t });
  if (field === "owner" && value === "person") return t("thePerson");
  if (field === "startsAt") return instantInWords(value, language);
  if (isDay(value)) return dayInWords(value, language);
  return value;
}
