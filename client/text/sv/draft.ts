export const texts = {
  otherTitle: "Du har skrivit en annan text i ett annat fönster",
  otherText: "Välj vilken som ska gälla. Så här står det där:",
  keepMine: "Behåll det jag skrev här",
  useOther: "Ta texten från det andra fönstret",
};
