import type { UnitKind } from "./agreement.ts";

/**
 * What a SIP is asked for most, as people say it, and the kinds of units that mostly help with it: who asks need not know how
 * care is organised. A kind may stand under several.
 */
export const askThemes = {
  home: ["careAssessment", "homeCare", "municipalHealthCare", "careHome", "dayActivities", "primaryCare"],
  child: ["childServices", "school", "childPsychiatry", "habilitation", "youthClinic"],
  care: ["primaryCare", "hospitalWard", "rehabilitation", "memoryClinic", "dentalCare", "municipalHealthCare"],
  mind: ["psychiatry", "childPsychiatry", "housingSupport", "primaryCare", "adultServices"],
  addiction: ["addictionCare", "adultServices", "psychiatry"],
  disability: ["disabilityServices", "habilitation", "housingSupport", "dayActivities", "personalOmbudsman"],
  money: ["incomeSupport", "employmentService", "socialInsurance", "adultServices"],
} as const satisfies Record<string, readonly UnitKind[]>;

export type AskTheme = keyof typeof askThemes;
export const askThemeKeys = Object.keys(askThemes) as AskTheme[];
