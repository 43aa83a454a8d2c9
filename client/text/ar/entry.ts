import type { MainPath } from "../mainPath.ts";

export const texts = {
  struck: "شُطب هذا النص.",
  by: "شطبه: {{who}}،",
  reason: "السبب: {{reason}}",
  conflict: {
    title: "غيّر شخص آخر الشيء نفسه بينما كنت تكتب",
    text: "هذا هو المكتوب الآن. ما كتبته أنت باقٍ في الأعلى. قارن بينهما وغيّر نصك إذا لزم الأمر.",
    sendAnyway: "حفظ ما كتبته",
  },
} satisfies MainPath<"entry">;
