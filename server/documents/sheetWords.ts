// What the sheets say besides what people wrote, in the two languages. What stands on the person's page too is said in the
// same words: test/guards/paperWords.test.ts holds them against each other.
import en from "./templates/sheets.en.json" with { type: "json" };
import sv from "./templates/sheets.sv.json" with { type: "json" };

export type SheetWords = typeof sv;

export const sheetWords: Record<"sv" | "en", SheetWords> = { sv, en };
