export const texts = {
  title: "Kontaktuppgifter",
  none: "Inga kontaktuppgifter är antecknade.",
  add: "Fyll i kontaktuppgifter",
  change: "Ändra kontaktuppgifter",
  address: "Adress",
  phone: "Telefon",
  email: "E-post",
  interpreterLanguage: "Språk för tolk",
  interpreterHelp: "Lämna tomt om det inte behövs någon tolk.",
  save: "Spara kontaktuppgifterna",
  saved: "Kontaktuppgifterna är sparade",
};
