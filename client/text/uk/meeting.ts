import type { MainPath } from "../mainPath.ts";

export const texts = {
  part: {
    opening: "Початок",
    present: "Як є зараз",
    needs: "Потреби",
    summary: "Підсумок",
    ending: "Завершення",
  },
  minutes_one: "{{count}} хвилина",
  minutes_few: "{{count}} хвилини",
  minutes_many: "{{count}} хвилин",
  minutes_other: "{{count}} хвилини",
  shortMinutes: "{{count}} хв",
  now: "ми зараз тут",
  fact: {
    when: "Час",
    length: "Тривалість",
    place: "Місце",
    video: "По відео",
    videoLink: "Відкрити відеозустріч",
    interpreter: "Перекладач",
    accessibility: "На що зважати",
    replyBy: "Відповісти не пізніше ніж",
    contact: "Запитання",
  },
} satisfies MainPath<"meeting">;
