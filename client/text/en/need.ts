export const texts = { title: "Need" };
