import type { MainPath } from "../mainPath.ts";

export const texts = {
  turnOn: "Легко читати",
  turnOff: "Показати всю сторінку",
  offered: "Більші літери й одна тема за раз.",
  more: "Є ще що прочитати. Натисніть «Показати всю сторінку».",
  words: "Складні слова",
} satisfies MainPath<"easy">;
