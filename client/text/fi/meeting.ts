import type { MainPath } from "../mainPath.ts";

export const texts = {
  part: {
    opening: "Aloitus",
    present: "Tilanne nyt",
    needs: "Tarpeet",
    summary: "Yhteenveto",
    ending: "Lopetus",
  },
  minutes_one: "yksi minuutti",
  minutes_other: "{{count}} minuuttia",
  shortMinutes: "{{count}} min",
  now: "tässä olemme nyt",
  fact: {
    when: "Aika",
    length: "Kesto",
    place: "Paikka",
    video: "Videolla",
    videoLink: "Avaa videokokous",
    interpreter: "Tulkki",
    accessibility: "Huomioitavaa",
    replyBy: "Vastaa viimeistään",
    contact: "Kysymykset",
  },
} satisfies MainPath<"meeting">;
