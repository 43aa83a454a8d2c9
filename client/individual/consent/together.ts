import type { ConsentView } from "../../../core/sip/viewConsent.ts";

export type Together = {
  /** What the answers add up to. */
  means: "waiting" | "disagree" | "given" | "childNo";
  /** The answer of a child of fifteen itself, when it is asked beside the guardians. */
  child: "silent" | "yes" | null;
  /** Who has not answered, of those whose yes is needed. */
  waitsFor: string[];
  isOwnMissing: boolean;
  ground: NonNullable<ConsentView["guardianGround"]>["ground"] | null;
  /** The legal ways on are of use only while the guardians are not at one. */
  hasWays: boolean;
};

/**
 * Where the joint consent about a child stands (C9): what the answers mean, whose is missing, and whether the legal ways on
 * are worth telling of. Null when one decides alone and nobody else is asked.
 */
export function togetherNow(consent: ConsentView, giver: string | null): Together | null {
  const child = consent.givers.find((one) => one.kind === "person");
  const guardians = consent.givers.filter((one) => one.kind === "guardian");
  if (guardians.length < 2 && !child) return null;
  const isAsked = child !== undefined && guardians.length > 0;
  const saysNo = isAsked && (child.answer === "no" || child.answer === "withdrawn");
  const unanswered = guardians.filter((one) => one.answer === null);
  const means = saysNo
    ? "childNo"
    : consent.state === "given"
      ? "given"
      : guardians.some((one) => one.answer === "no" || one.answer === "withdrawn")
        ? "disagree"
        : "waiting";
  return {
    means,
    child: !isAsked || saysNo ? null : child.answer === "yes" ? "yes" : "silent",
    waitsFor: unanswered.filter((one) => one.key !== giver).map((one) => one.name),
    isOwnMissing: unanswered.some((one) => one.key === giver),
    ground: consent.guardianGround?.ground ?? null,
    hasWays: guardians.length > 1 && (means === "disagree" || means === "waiting"),
  };
}
