export const texts = {
  title: "Så här står det nu",
  means: {
    waiting: "Planen görs först när båda har sagt ja. Till dess läser ingen något.",
    waitingMe: "Planen görs först när dina vårdnadshavare har sagt ja. Till dess läser ingen något.",
    disagree: "Svaren är olika. Då kan planen inte göras nu, och ingen läser något.",
    given: "Vårdnadshavarna har sagt ja. Planen kan göras.",
    enough: "Planen kan göras.",
    childNo:
      "{{name}} har själv sagt nej. Från 15 år räknas det. Ingen läser något, även om vårdnadshavarna har sagt ja.",
    childNoMe: "Du har sagt nej, och ditt nej räknas. Ingen läser något, även om dina vårdnadshavare har sagt ja.",
  },
  child: {
    silent: "{{name}} har inte svarat själv. Det stoppar inget. Men {{name}} kan säga nej, och då räknas det.",
    silentMe: "Du har inte svarat själv. Det stoppar inget. Men säger du nej, så räknas det.",
    yes: "{{name}} har själv sagt ja.",
    yesMe: "Du har sagt ja. Det räcker inte ensamt: dina vårdnadshavare behöver också säga ja.",
  },
  ground: {
    board: "Socialnämnden har beslutat att det räcker att en av vårdnadshavarna säger ja.",
    otherAbsent: "En av vårdnadshavarna är borta. Därför räcker det att den andra säger ja.",
    childConsents: "Här gäller det egna ja som {{name}} har gett.",
  },
  next: {
    title: "Det här händer nu",
    own: "Det är ditt svar som saknas. Du svarar här nedanför.",
    others: "{{coordinator}} frågar {{who}}. Du behöver inte göra något.",
    disagree: "{{coordinator}} hör av sig till båda. Var och en kan ändra sitt svar när som helst.",
    disagreeMe: "{{coordinator}} pratar med dina vårdnadshavare. Du kan alltid säga vad du tycker.",
    childNo: "{{coordinator}} pratar med {{name}} om vad som kan bli bättre. {{name}} kan ändra sig när som helst.",
    childNoMe:
      "{{coordinator}} frågar vad som kan bli bättre. Du kan ändra dig när du vill. Planen avslutas inte av sig själv.",
  },
  ways: {
    title: "Om vi inte blir överens",
    titleMe: "Om mina vårdnadshavare inte blir överens",
    fault: "Det är inte ditt fel att de tycker olika.",
    talk: "Familjerätten i kommunen kan hjälpa vårdnadshavare att prata och komma överens. Det kostar inget.",
    board:
      "Socialnämnden kan besluta om viss hjälp fast bara en vårdnadshavare säger ja. Då måste det vara bäst för barnet. Det kan gälla vård i psykiatrin, stöd utan placering, en kontaktperson eller vissa insatser enligt LSS.",
    boardLaw: "FB 6 kap. 13 a §",
    away: "Är en vårdnadshavare borta eller sjuk, och det inte kan vänta, får den andra bestämma. Det gäller inte sådant som betyder mycket för barnets framtid.",
    awayLaw: "FB 6 kap. 13 §",
    child: "Från 12 år kan barnet ibland få stöd från socialtjänsten med ett eget ja. Det gäller aldrig en placering.",
    childLaw: "SoL 21 kap. 1 §",
    ask: "{{coordinator}} kan berätta mer, och skriver upp vad som gäller.",
  },
  own: {
    question: "Vill du själv att planen görs?",
    lead: "Du har fyllt 15, så du får en egen fråga. Ditt nej räknas. Ditt ja räcker inte ensamt: dina vårdnadshavare behöver också säga ja.",
    noText:
      "Då läser ingen något, även om dina vårdnadshavare har sagt ja. Du har rätt till hjälp som förut. Planen avslutas inte av sig själv, och du kan ändra dig.",
    guardianNoText:
      "Då kan planen inte göras nu, för ni bestämmer tillsammans. Rätten till hjälp är densamma som förut, och du kan ändra dig.",
  },
};
