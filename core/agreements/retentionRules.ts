import type { RecordKind, RetentionRule } from "../agreement.ts";

/**
 * How long records are kept by statute, for agreements that say nothing else. Public principals may keep longer by their
 * own plans for documents (arkivlagen 1990:782); then their agreement says another figure, or null for "for good".
 */
export const statutoryRetention: Record<RecordKind, RetentionRule> = {
  healthCare: { years: 10, childUntil: null, doneBy: null, law: "PDL 3 kap. 17 §" },
  socialServices: { years: 5, childUntil: null, doneBy: "endOfNextYear", law: "SoL (2025:400) 16 kap. 1 §" },
  lss: { years: 5, childUntil: null, doneBy: "endOfNextYear", law: "LSS 21 c §" },
  privateSocialServices: { years: 2, childUntil: null, doneBy: null, law: "SoL (2025:400) 17 kap. 2 §" },
  privateLss: { years: 2, childUntil: null, doneBy: null, law: "LSS 23 c §" },
  school: { years: 5, childUntil: null, doneBy: null, law: "Arkivlagen 10 § och huvudmannens dokumenthanteringsplan" },
  state: { years: 5, childUntil: null, doneBy: null, law: "Arkivlagen 10 § och Riksarkivets föreskrifter" },
};

/** The same where the parties have agreed that what the social services wrote about a child is kept until the child is thirty. */
export const retentionWithChildUntil30: Record<RecordKind, RetentionRule> = {
  ...statutoryRetention,
  socialServices: {
    ...statutoryRetention.socialServices,
    childUntil: 30,
    law: "SoL (2025:400) 16 kap. 1 § och 2 a §",
  },
};
