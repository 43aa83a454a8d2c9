import type { Words } from "./agreement.ts";

/**
 * Whom a child can turn to who has nothing to do with the plan: the same in the whole country. Data, so that a number that
 * changes is changed in one place.
 */
export type HelpLine = {
  key: string;
  name: string;
  /** As it is dialled and as it is written. */
  phone: { dial: string; written: string } | null;
  site: { url: string; written: string } | null;
  /** For whom, in whole years. */
  ages: { from: number; to: number };
  what: Words;
};

export const helpLines: HelpLine[] = [
  {
    key: "bris",
    name: "Bris",
    phone: { dial: "116111", written: "116 111" },
    site: { url: "https://www.bris.se/for-barn-och-unga", written: "bris.se" },
    ages: { from: 0, to: 17 },
    what: {
      sv: "Hos Bris kan du prata med en vuxen om vad du vill. Det kostar inget. Du behöver inte säga vad du heter.",
      en: "At Bris you can talk to a grown-up about anything. It is free. You do not have to say your name.",
    },
  },
  {
    key: "umo",
    name: "UMO",
    phone: null,
    site: { url: "https://www.umo.se", written: "umo.se" },
    ages: { from: 13, to: 25 },
    what: {
      sv: "På UMO kan du läsa om hur du mår, och hitta en ungdomsmottagning.",
      en: "At UMO you can read about how you feel, and find a youth clinic.",
    },
  },
  {
    key: "emergency",
    name: "112",
    phone: { dial: "112", written: "112" },
    site: null,
    ages: { from: 0, to: 120 },
    what: {
      sv: "Ring 112 om någon gör dig illa eller om det är bråttom.",
      en: "Call 112 if somebody hurts you or if it is urgent.",
    },
  },
];

/** The lines for somebody of that age; all that are for everybody when the age is not known. */
export function helpLinesFor(age: number | null): HelpLine[] {
  return helpLines.filter(({ ages }) => age === null || (age >= ages.from && age <= ages.to));
}
