export const texts = { title: "My work" };
