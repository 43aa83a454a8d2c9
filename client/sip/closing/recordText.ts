import { measureSentence } from "../../../core/sip/measureWords.ts";
import type { Closing } from "../../../core/sip/state.ts";
import type { SipView } from "../../../core/sip/view.ts";
import type { Language } from "../../text/language.ts";
import type { Say } from "../../text/text.ts";
import { dayInPlan, dayInWords, swedishParts } from "../../ui/dates.ts";

type Seen = Pick<SipView, "person" | "plan" | "followUps" | "lead">;
type Unit = { unitId: string; name: string };

/**
 * What one unit writes in its own record when the SIP has closed (P6, X1): why, which plan, its own measures and how
 * they went. Plain text. Only what the reader sees of the SIP is in it.
 */
export function recordText(
  view: Seen,
  closing: Closing,
  unit: Unit,
  language: Language,
  say: { closing: Say<"closing">; followUp: Say<"followUp"> },
): string {
  const t = say.closing;
  const day = (instant: string) => withYear(swedishParts(instant).day, language);
  const version = view.plan.versions.at(-1);
  const own = (version?.content.measures ?? []).filter(
    ({ owner }) => owner.kind === "unit" && owner.unit.unitId === unit.unitId,
  );
  const followed = view.followUps.findLast((one) => own.some((measure) => one.measures[measure.id]));
  const lines = own.map((measure) => {
    const { does } = measureSentence(measure, unit.name, dayInPlan);
    const answer = followed?.measures[measure.id];
    const outcome = answer && say.followUp(`measures.${answer.outcome}`).toLowerCase();
    const said = [outcome && t("record.followed", { outcome }), answer?.why].filter(Boolean).join(" – ");
    return `- ${unit.name}${does}${said ? ` (${said})` : ""}`;
  });
  const { coordinator } = view.lead;
  // Where it is pasted, lines break as that program breaks them: a date then has spaces like others.
  return [
    t("record.heading", { day: day(closing.at) }),
    t("record.for", { name: view.person.name, number: hyphened(view.person.personalIdentityNumber) }),
    "",
    t("record.reason", { reason: t(`reason.${closing.reason}`) }),
    closing.text,
    closing.otherPlan && `${t("closed.otherPlan")}: ${closing.otherPlan}`,
    "",
    version && t("record.plan", { version: version.version, day: day(version.establishedAt) }),
    lines.length > 0 ? t("record.measures", { unit: unit.name }) : t("record.noMeasures", { unit: unit.name }),
    ...lines,
    "",
    coordinator && t("record.coordinator", { name: coordinator.name, unit: view.lead.unit.name }),
  ]
    .filter((line, index, all) => typeof line === "string" && (line !== "" || all[index - 1] !== ""))
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replaceAll("\u00a0", " ")
    .trim();
}

/** A record is read for many years: the year is always written. */
function withYear(day: string, language: Language): string {
  return dayInWords(day, language, { weekday: false, today: "0000-00-00" });
}

/** Twelve characters as they are written in records: eight, a hyphen, four. */
function hyphened(number: string): string {
  return number.replace(/^(.{8})(.{4})$/, "$1-$2");
}
