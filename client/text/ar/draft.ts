import type { MainPath } from "../mainPath.ts";

export const texts = {
  otherTitle: "كتبتَ نصًا آخر في نافذة أخرى",
  otherText: "اختر النص الذي تريد الإبقاء عليه. النص هناك هو:",
  keepMine: "الإبقاء على ما كتبته هنا",
  useOther: "أخذ النص من النافذة الأخرى",
} satisfies MainPath<"draft">;
