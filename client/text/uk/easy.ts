import type { MainPath } from "../mainPath.ts";

export const texts = {
  turnOn: "Легко читати",
  turnOff: "Показати всю сторінку",
  offered: "Більші літери й одна тема за раз.",
  nav: "Виберіть, що хочете побачити",
  part: {
    next: "Що буде далі?",
    consent: "Моя згода",
    consentOther: "Наша згода",
    plan: "План",
    meeting: "Зустріч",
  },
  place: "Частина {{number}} із {{total}}",
  previous: "Попередня частина",
  next: "Наступна частина",
  noMeeting: "Зараз зустрічі немає.",
  noPlan: "Плану ще немає.",
  noConsent: "Тут немає на що відповідати.",
  more: "Є ще що прочитати. Натисніть «Показати всю сторінку».",
  words: "Складні слова",
} satisfies MainPath<"easy">;
