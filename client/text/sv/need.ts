export const texts = { title: "Behov" };
