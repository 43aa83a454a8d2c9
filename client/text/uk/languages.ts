import type { MainPath } from "../mainPath.ts";

export const texts = {
  waiting: "Переклад ще має перевірити носій мови.",
  reviewed: "Переклад перевірено {{day}}.",
  plan: "План і частина сторінки – шведською мовою.",
  help: "Потрібен перекладач? Скажіть координаторові.",
  swedishOnly: "Ця сторінка лише шведською мовою.",
} satisfies MainPath<"languages">;
