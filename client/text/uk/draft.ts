import type { MainPath } from "../mainPath.ts";

export const texts = {
  otherTitle: "В іншому вікні ви написали інший текст",
  otherText: "Виберіть, який текст залишити. Там написано:",
  keepMine: "Залишити те, що я пишу тут",
  useOther: "Взяти текст з іншого вікна",
} satisfies MainPath<"draft">;
