export const texts = { title: "history" };
