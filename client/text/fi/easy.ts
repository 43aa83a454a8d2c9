import type { MainPath } from "../mainPath.ts";

export const texts = {
  turnOn: "Helppolukuinen",
  turnOff: "Näytä koko sivu",
  offered: "Suurempi teksti ja yksi asia kerrallaan.",
  more: "Luettavaa on lisää. Paina Näytä koko sivu.",
  words: "Vaikeita sanoja",
} satisfies MainPath<"easy">;
