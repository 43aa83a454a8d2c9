export const texts = {
  title: "Bilagor",
  lead: "Så skyddas de filer som bifogas i en SIP. Det ställs in av den som driver Samlad.",
  more: "Läs mer om hur filer skyddas",
  keys: {
    title: "Kryptering",
    there: "Filer krypteras med nyckeln {{name}}",
    older: "Äldre filer kan också öppnas med {{names}}.",
    keep: "Nyckeln finns inte i databasen. Utan den går ingen fil att öppna, så den måste förvaras säkert.",
    none: "Filer kan inte tas emot",
    noneText: "Ingen nyckel är inställd (ATTACHMENT_KEYS). Be den som driver Samlad att ställa in en.",
  },
  scanner: {
    title: "Viruskontroll",
    answers: "Filer kontrolleras mot virus",
    answersText: "Viruskontrollen svarar. En fil som inte går att kontrollera sparas inte.",
    away: "Viruskontrollen svarar inte",
    awayText: "Inga filer kan bifogas förrän den svarar igen. Kontakta den som driver Samlad.",
    notSet: "Filer kontrolleras inte mot virus",
    notSetText:
      "Ingen viruskontroll är inställd (CLAMD_ADDRESS). Filer granskas ändå: bara PDF, JPEG och PNG tas emot, utan program och utan filer inuti.",
  },
};
