export const texts = {
  about: "Vad gäller det mest?",
  aboutHelp: "Välj så visar vi dem som brukar hjälpa till med det.",
  theme: {
    home: "Hjälp hemma eller äldreboende",
    child: "Barn, skola och familj",
    care: "Vårdcentral, sjukhus eller träning efter sjukdom",
    mind: "Psykisk hälsa",
    addiction: "Alkohol, droger eller spel om pengar",
    disability: "Funktionsnedsättning",
    money: "Arbete och pengar",
    other: "Något annat, eller jag vet inte",
  },
  placeMine: "Var bor du?",
  placeOther: "Var bor personen?",
  anyPlace: "Jag vet inte",
};
