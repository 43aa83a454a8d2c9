import type { MainPath } from "../mainPath.ts";

export const texts = {
  struck: "Закреслено.",
  by: "Хто закреслив: {{who}},",
  reason: "Причина: {{reason}}",
  conflict: {
    title: "Хтось інший змінив те саме, поки ви писали",
    text: "Ось що там написано тепер. Те, що ви написали, залишається вище. Порівняйте і, якщо треба, змініть свій текст.",
    sendAnyway: "Зберегти те, що я пишу",
  },
} satisfies MainPath<"entry">;
