export const texts = { title: "closing" };
