/**
 * Protected identity (skyddade personuppgifter), three levels, each with what it keeps from whom (product rule Z4).
 * Sekretessmarkering and skyddad folkbokföring: OSL 22 kap. 1 § and folkbokföringslagen 16 §; fingerade personuppgifter:
 * lagen (1991:483). Address and telephone of a threatened person: OSL 21 kap. 3 §.
 */
export const protectionLevels = ["none", "marked", "protectedRegistration", "fictitious"] as const;
export type Protection = (typeof protectionLevels)[number];

/** Whom a detail is kept from: nobody; all but the lead and the individual's side; or all but the lead and the individual. */
type KeptFrom = "nobody" | "others" | "everybody";

/** One line for each level. "Others" are called units and those whom the individual lets take part. */
export const protectionRules: Record<Protection, { contact: KeptFrom; placeUnits: KeptFrom; number: KeptFrom }> = {
  none: { contact: "nobody", placeUnits: "nobody", number: "nobody" },
  // A mark is a warning: what is given out is tested each time, and the individual's own consent still opens the contact data.
  marked: { contact: "nobody", placeUnits: "others", number: "nobody" },
  protectedRegistration: { contact: "others", placeUnits: "others", number: "nobody" },
  fictitious: { contact: "others", placeUnits: "others", number: "others" },
};

/** True when address, telephone and e-mail may be given out with the individual's consent. */
export const isProtected = (level: Protection): boolean => level !== "none";
