export const texts = {
  turnOn: "Lätt att läsa",
  turnOff: "Visa hela sidan",
  offered: "Större text, kortare meningar och en sak i taget.",
  more: "Det finns mer att läsa. Tryck på Visa hela sidan.",
  words: "Svåra ord",
};
