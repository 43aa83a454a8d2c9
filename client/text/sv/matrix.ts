export const texts = { title: "matrix" };
