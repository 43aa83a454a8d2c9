import type { MainPath } from "../mainPath.ts";

export const texts = {
  otherTitle: "Olet kirjoittanut toisen tekstin toisessa ikkunassa",
  otherText: "Valitse, kumpi teksti jää voimaan. Siellä lukee näin:",
  keepMine: "Pidä teksti, jonka kirjoitin tähän",
  useOther: "Ota teksti toisesta ikkunasta",
} satisfies MainPath<"draft">;
