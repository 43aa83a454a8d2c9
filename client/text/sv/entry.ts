export const texts = {
  struck: "Struken.",
  by: "Av {{who}},",
  reason: "Skäl: {{reason}}",
  disputes: "att det här inte stämmer,",
  changedSince: "uppgiften har ändrats sedan dess",
  strike: "Stryk uppgiften",
  strikeTitle: "Stryka uppgiften?",
  strikeConsequence:
    "Uppgiften finns kvar och går att läsa, men markeras som felaktig med ditt namn, tidpunkt och skäl. Skrivs uppgiften om gäller den nya.",
  strikeReason: "Varför är uppgiften felaktig?",
  strikeAction: "Stryk uppgiften",
  strikeDone: "Uppgiften är struken",
  conflict: {
    title: "Någon annan har ändrat samma sak medan du skrev",
    text: "Så här står det nu. Det du har skrivit finns kvar ovanför – jämför och ändra din text om det behövs.",
    sendAnyway: "Spara det jag har skrivit",
  },
};
