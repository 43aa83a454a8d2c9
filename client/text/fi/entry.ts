import type { MainPath } from "../mainPath.ts";

export const texts = {
  struck: "Yliviivattu.",
  by: "Yliviivaaja: {{who}},",
  reason: "Syy: {{reason}}",
  conflict: {
    title: "Joku muu on muuttanut samaa asiaa sillä aikaa kun kirjoitit",
    text: "Näin siinä lukee nyt. Kirjoittamasi on tallella ylempänä. Vertaa ja muuta tekstiäsi, jos tarvitsee.",
    sendAnyway: "Tallenna se, mitä kirjoitin",
  },
} satisfies MainPath<"entry">;
