export const texts = { title: "Consent" };
