/** The same texts as in `rooms`, easier to read. */
export const texts = {
  name: { consent: "My yes or no", consentOther: "Yes or no" },
};
