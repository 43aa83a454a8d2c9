/** The same texts as in `rooms`, easier to read: those that are not easy already. */
export const texts = {
  name: { consent: "Mitt ja eller nej", consentOther: "Ja eller nej" },
};
