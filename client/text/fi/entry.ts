import type { MainPath } from "../mainPath.ts";

export const texts = {
  struck: "Yliviivattu.",
  by: "Yliviivaaja: {{who}},",
  reason: "Syy: {{reason}}",
} satisfies MainPath<"entry">;
