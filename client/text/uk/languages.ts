import type { MainPath } from "../mainPath.ts";

export const texts = {
  choose: "Мова",
  choice: "Мова: {{language}}",
  waiting: "Переклад чекає на перевірку людиною, для якої українська мова рідна.",
  reviewed: "Переклад перевірено {{day}}.",
  plan: "План і те, що написали інші, – шведською мовою. Частина цієї сторінки теж лише шведською.",
  help: "Потрібен перекладач на зустрічі? Скажіть координаторові.",
  swedishOnly: "Ця сторінка лише шведською мовою.",
  about: "Що таке SIP?",
  server: "Система відповіла шведською:",
} satisfies MainPath<"languages">;
