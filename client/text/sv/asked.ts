export const texts = {
  wrote: "det här bad du om",
  wroteOther: "det här är anmält",
  answers: "{{unit}} svarar",
  whatNow: "Det här kan du göra nu",
  ask: "Fråga {{unit}} om du vill veta mer. De ska kunna förklara.",
  again:
    "Be om en SIP igen, hos dem eller hos någon annan som hjälper dig. Det kostar inget, och du får be flera gånger.",
  againOther:
    "Be om en SIP igen, hos dem eller hos någon annan som hjälper {{name}}. Det kostar inget, och man får be flera gånger.",
  help: "Hjälpen är kvar som förut. Du kan också söka mer hjälp. Får du nej på en ansökan om hjälp kan du ofta överklaga. Ett nej till en SIP går inte att överklaga.",
  complain:
    "Har något gått fel? Säg det till {{unit}}. Gäller det vården hjälper patientnämnden dig, och det kostar inget.",
  raise: "Be om en SIP igen",
};
