import type { MainPath } from "../mainPath.ts";

export const texts = {
  turnOn: "Helppolukuinen",
  turnOff: "Näytä koko sivu",
  offered: "Suurempi teksti ja yksi asia kerrallaan.",
  nav: "Valitse, mitä haluat nähdä",
  part: {
    next: "Mitä nyt tapahtuu?",
    consent: "Minun suostumukseni",
    consentOther: "Meidän suostumuksemme",
    plan: "Suunnitelma",
    meeting: "Kokous",
  },
  place: "Osa {{number}}/{{total}}",
  previous: "Edellinen osa",
  next: "Seuraava osa",
  noMeeting: "Nyt ei ole kokousta.",
  noPlan: "Suunnitelmaa ei ole vielä.",
  noConsent: "Tässä ei ole mitään, mihin vastata.",
  more: "Luettavaa on lisää. Paina Näytä koko sivu.",
  words: "Vaikeita sanoja",
} satisfies MainPath<"easy">;
