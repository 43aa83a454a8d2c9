/** The same texts as in `myConsent`, easier to read: those that are not easy already. */
export const texts = {
  answers: {
    nothing: "Ingen får läsa något än. Du väljer själv.",
    suggestHelp: "Du får ett förslag. Du kan ändra det. Inget sparas än.",
    suggestedText: "Inget är sparat. Ingen har fått veta något. Ändra det du vill. Spara sedan.",
    nobody: "Ingen är tillagd än. {{coordinator}} gör det. Du kan också göra det.",
    notYet: "Ingen får läsa något än. Alla måste säga ja först.",
  },
  follows: {
    startsLater: "{{who}} får läsa om {{areas}}. Men alla måste säga ja först.",
    notCalled: "{{who}} kan inte komma till mötet. Då måste de få läsa om det.",
  },
  withdraw: {
    planCloses: "Planen tar slut. Alla får veta det. Du kan läsa den. Du kan be om en ny.",
    planStays: "Planen finns kvar. Men ingen får läsa den.",
  },
  missing: {
    notAnswered: "{{who}} har inte svarat. Ingen kan läsa något än.",
    no: "{{who}} har sagt nej. Ni bestämmer tillsammans. Planen kan inte göras nu.",
    cells: "Du har sagt ja. {{who}} måste också säga ja till det här:",
    cellsMany: "Du har sagt ja. Fler måste säga ja till det här:",
  },
  covers: {
    law: "Ibland säger lagen att någon måste berätta ändå. Till exempel när ett barn far illa. Då ser du det i listan.",
  },
};
