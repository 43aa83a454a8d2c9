import type { MainPath } from "../mainPath.ts";

export const texts = {
  network: {
    title: "Palvelimeen ei saada yhteyttä",
    detail: "Tarkista verkkoyhteys ja yritä uudelleen. Kirjoittamasi teksti on tallella.",
  },
  unknown: {
    title: "Se ei onnistunut",
    detail: "Palvelin vastasi tavalla, jota emme odottaneet. Yritä hetken kuluttua uudelleen.",
  },
  loadFailed: { title: "Sivua ei voitu hakea", again: "Yritä uudelleen" },
  partUnfetched: {
    title: "Tätä osaa ei voitu hakea",
    text: "Muu sivu toimii. Lataa sivu uudelleen, kun yhteys toimii taas.",
    reload: "Lataa sivu uudelleen",
  },
  conflict: {
    title: "Joku muu on muuttanut tätä sillä aikaa kun kirjoitit",
    detail: "Tekstisi on tallella. Vertaa sitä siihen, mikä on nyt voimassa, ja lähetä uudelleen, kun se on oikein.",
    showNow: "Näytä, mikä on nyt voimassa",
  },
  fieldNeeded: "Täytä kohta {{label}}.",
} satisfies MainPath<"errors">;
