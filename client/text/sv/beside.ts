export const texts = {
  bar: {
    label: "Vem sidan gäller",
    guardian: "Du är här som vårdnadshavare för",
    representative: "Du är här för att företräda",
    relative: "Du är här som närstående till",
    guest: "Du är inbjuden till planen för",
    raiser: "Du är här för att du har anmält ett behov för",
    self: "Det här är din egen plan",
    aged: "{{name}}, {{age}} år",
    switch: "Byt person",
    own: "Din egen plan",
    every: "Alla planer",
  },
  gone: {
    title: "Du ser inte den här sidan längre",
    lead: "Sidan finns inte, eller så får du inte se den nu. Det kan bero på flera saker.",
    grownUp: "Personen har fyllt 18 och bestämmer själv. Då ser vårdnadshavare inte planen längre.",
    consent: "Personen har ändrat vem som får läsa.",
    ended: "Tiden för det du fick läsa har gått ut.",
    ask: "Vill du veta mer, fråga personen själv eller den som samordnar planen.",
    home: "Till mina planer",
  },
  counties: {
    title: "Du finns i flera län",
    lead: "Här ser du planerna i {{county}}. Varje län visas för sig.",
    go: "Visa planerna i {{county}}",
  },
};
