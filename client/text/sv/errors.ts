export const texts = {
  network: {
    title: "Ingen kontakt med servern",
    detail: "Kontrollera nätet och försök igen. Det du har skrivit finns kvar.",
  },
  unknown: {
    title: "Det gick inte",
    detail: "Servern svarade på ett sätt vi inte väntade oss. Försök igen om en stund.",
  },
  loadFailed: { title: "Det gick inte att hämta sidan", again: "Försök igen" },
  partUnfetched: {
    title: "Den här delen gick inte att hämta",
    text: "Resten av sidan fungerar. Ladda om sidan när du har kontakt igen.",
    reload: "Ladda om sidan",
  },
  conflict: {
    title: "Någon annan har ändrat det här medan du skrev",
    detail: "Din text finns kvar. Jämför med det som gäller nu, och skicka igen när det stämmer.",
    showNow: "Visa det som gäller nu",
  },
  fieldNeeded: "Fyll i {{label}}.",
};
