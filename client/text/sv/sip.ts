export const texts = { title: "SIP" };
