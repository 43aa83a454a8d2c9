/** The same texts as in `rooms`, easier to read. */
export const texts = {
  name: { consent: "My yes", consentOther: "Yes or no" },
};
