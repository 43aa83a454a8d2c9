import type { MainPath } from "../mainPath.ts";

export const texts = {
  struck: "Закреслено.",
  by: "Хто закреслив: {{who}},",
  reason: "Причина: {{reason}}",
} satisfies MainPath<"entry">;
