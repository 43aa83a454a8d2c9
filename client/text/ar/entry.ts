import type { MainPath } from "../mainPath.ts";

export const texts = {
  struck: "شُطب هذا النص.",
  by: "شطبه: {{who}}،",
  reason: "السبب: {{reason}}",
} satisfies MainPath<"entry">;
