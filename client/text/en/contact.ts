export const texts = {
  title: "Contact details",
  none: "No contact details are recorded.",
  add: "Fill in contact details",
  change: "Change contact details",
  address: "Address",
  phone: "Telephone",
  email: "E-mail",
  interpreterLanguage: "Language of an interpreter",
  interpreterHelp: "Leave empty if no interpreter is needed.",
  save: "Save the contact details",
  saved: "The contact details are saved",
};
