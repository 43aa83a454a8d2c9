import type { Agreement } from "../agreement.ts";
import { adultLifeAreas, childLifeAreas } from "./lifeAreas.ts";
import { retentionWithChildUntil30 } from "./retentionRules.ts";

/** A county that speaks of six phases, binds the school too, and promises a plan within fifteen working days. */
export const sixPhases: Agreement = {
  key: "six-phases",
  name: { sv: "Överenskommelse med sex faser", en: "Agreement with six phases" },
  phases: [
    { key: "discover", sv: "Upptäck behov", en: "Discover the need", stages: ["need"] },
    { key: "prepare", sv: "Förbered", en: "Prepare", stages: ["consent", "assessment"] },
    { key: "call", sv: "Kalla och bjud in", en: "Summon and invite", stages: ["summons"] },
    { key: "meeting", sv: "SIP-möte", en: "SIP meeting", stages: ["meeting", "plan"] },
    { key: "followUp", sv: "Följ upp", en: "Follow up", stages: ["followUp"] },
    { key: "close", sv: "Avslut", en: "Close", stages: ["closing"] },
  ],
  deadlines: {
    start: { days: 3, counted: "working" },
    dischargeSummons: { days: 3, counted: "calendar" },
    plan: { days: 15, counted: "working" },
    document: { days: 3, counted: "working" },
    reply: { days: 7, counted: "calendar" },
    followUp: { days: 42, counted: "calendar" },
    consentWarning: { days: 14, counted: "calendar" },
    consentLength: { days: 180, counted: "calendar" },
    warning: { days: 1, counted: "working" },
    inactivity: { days: 120, counted: "calendar" },
  },
  discharge: {
    countsFromNextDayAfter: 12,
    admissionNoticeHours: 24,
    liability: { model: "monthlyMean", after: { days: 3, counted: "calendar" } },
    noticeSeen: { days: 60, counted: "calendar" },
  },
  dutyBound: ["school"],
  planDemands: { needs: true, followUpWay: true, contactPerMeasure: true },
  ownTriggers: [{ key: "schoolAbsence", sv: "Frånvaro från skolan", en: "Absence from school" }],
  lifeAreas: { adult: adultLifeAreas, child: childLifeAreas },
  survey: { openDays: 21, childUntil: 13, questions: "ordinary" },
  retention: { accessLogYears: 10, records: retentionWithChildUntil30 },
};
