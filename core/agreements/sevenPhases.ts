import type { Agreement } from "../agreement.ts";
import { adultLifeAreas, childLifeAreas } from "./lifeAreas.ts";
import { statutoryRetention } from "./retentionRules.ts";

/** A county that speaks of seven phases and binds only the two principals that the statute names. */
export const sevenPhases: Agreement = {
  key: "seven-phases",
  name: { sv: "Överenskommelse med sju faser", en: "Agreement with seven phases" },
  phases: [
    { key: "notice", sv: "Behov uppmärksammas", en: "A need is noticed", stages: ["need", "consent"] },
    { key: "assess", sv: "Kartlägga", en: "Assess", stages: ["assessment"] },
    { key: "summon", sv: "Kalla", en: "Summon", stages: ["summons"] },
    { key: "meet", sv: "Genomföra", en: "Meet", stages: ["meeting"] },
    { key: "establish", sv: "Upprätta", en: "Establish", stages: ["plan"] },
    { key: "followUp", sv: "Uppföljning", en: "Follow up", stages: ["followUp"] },
    { key: "close", sv: "Avslut", en: "Close", stages: ["closing"] },
  ],
  deadlines: {
    start: { days: 3, counted: "working" },
    dischargeSummons: { days: 3, counted: "calendar" },
    plan: null,
    document: { days: 3, counted: "working" },
    reply: { days: 7, counted: "calendar" },
    followUp: { days: 42, counted: "calendar" },
    consentWarning: { days: 14, counted: "calendar" },
    consentLength: { days: 365, counted: "calendar" },
    warning: { days: 1, counted: "working" },
    inactivity: { days: 180, counted: "calendar" },
  },
  discharge: {
    countsFromNextDayAfter: 12,
    admissionNoticeHours: 24,
    liability: { model: "eachCase", after: { days: 3, counted: "calendar" } },
    noticeSeen: { days: 60, counted: "calendar" },
  },
  dutyBound: [],
  planDemands: { needs: true, followUpWay: true, contactPerMeasure: false },
  ownTriggers: [],
  lifeAreas: { adult: adultLifeAreas, child: childLifeAreas },
  survey: { openDays: 21, childUntil: 13, questions: "ordinary" },
  retention: { accessLogYears: 5, records: statutoryRetention },
};
