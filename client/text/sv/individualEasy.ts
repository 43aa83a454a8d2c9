/** The same texts as in `individual`, easier to read: those that are not easy already. Short sentences, one thing in each. */
export const texts = {
  next: {
    summons: "Nu planeras ett möte. Läs inbjudan. Säg vad du tycker.",
    assessment: "Snart ska ni ha ett möte. {{coordinator}} samlar det som är viktigt. Du kan skriva själv.",
    raised: "Tack. {{unit}} har fått din fråga. Svaret kommer här.",
    meetingNow: "Mötet pågår nu. Läs planen här.",
    followUpLate: "Ni skulle ha träffats {{day}}. Fråga {{coordinator}}.",
  },
  closing: { consentWithdrawn: "Du har tagit tillbaka ditt ja. Ingen får veta mer nu." },
  matters: {
    empty: "Vad är viktigast för dig? Skriv det här. Det står först i planen.",
    emptyFor: "Vad är viktigast för {{name}}? Skriv det här. Skriv det som {{name}} själv säger.",
  },
  meeting: {
    draft: "Så här är det tänkt. Inget är skickat. Säg till om något ska ändras.",
    absentText: "Det går bra. Planen kan göras ändå. Du får läsa allt sedan.",
  },
  plan: { noneText: "Planen kommer här. Du ser den när den börjar skrivas." },
  answer: { lead: "Säg vad du tycker. Du får tycka något annat än de andra." },
  consent: {
    lead: "[[Samtycke|consent]] är ditt ja. Du får ändra dig. Det kostar inget.",
    leadOver: "SIP:en är slut. Här står svaret.",
    informFirst: "Du ska få veta vad en SIP är. {{coordinator}} hör av sig.",
    noText: "Då görs ingen plan. Du får hjälp som förut. Du kan be om en plan igen.",
    limitsHelp: "Finns det något som ingen ska få veta? Skriv det här. Bara den som samordnar läser det.",
    limitsHelpShared:
      "Finns det något som ingen ska få veta? Skriv det här. Den som samordnar läser det. De som bestämmer med dig läser det också.",
    limitsHelpOther:
      "Finns det något som ingen ska få veta? Skriv det här. Den som samordnar läser det. {{name}} läser det också. Det gör även de som bestämmer för {{name}}.",
  },
  contact: { hidden: "Vem som samordnar visas inte för dig. Det du skriver läser den som samordnar." },
  words: {
    lead: "Skriv bara det du vill. De du har sagt ja till läser det.",
    leadOther: "Skriv det som {{name}} själv säger eller visar. De som har fått ett ja läser det.",
  },
  wrong: {
    lead: "Säg till. Det du skriver står kvar tills det är rättat.",
    saved: "Tack. Nu vet den som samordnar om det.",
    answered: "Texten har ändrats sedan dess.",
  },
  relative: {
    saved: "Personen är tillagd. Välj vad hon eller han får läsa.",
    numberHelp: "Det behövs om personen ska logga in.",
  },
  raise: { unitHelp: "Vem hjälper till i dag? Välj den. Det kan till exempel vara skolan." },
};
