export const texts = {
  label: "Uppläsning",
  starting: "Uppläsningen börjar …",
  reading: "Läser upp",
  paused: "Pausad",
  pause: "Pausa",
  resume: "Fortsätt",
  previous: "Förra",
  next: "Nästa",
  stop: "Sluta",
  close: "Stäng",
  noVoice: {
    sv: "Det går inte att läsa upp här, för enheten har ingen svensk röst. I enhetens inställningar kan du lägga till en. Leta efter Tal eller Uppläst innehåll.",
    en: "Det går inte att läsa upp på engelska här, för enheten har ingen engelsk röst.",
    other: "Det går inte att läsa upp här, för enheten har ingen röst för det språket.",
  },
  skipped: {
    sv: "Det som står på svenska läses inte upp. Enheten har ingen svensk röst.",
    en: "Det som står på engelska läses inte upp. Enheten har ingen engelsk röst.",
    other: "En del läses inte upp. Enheten har ingen röst för det språket.",
  },
  failed: "Uppläsningen avbröts av webbläsaren. Försök igen.",
  nothing: "Det finns inget att läsa upp här.",
};
