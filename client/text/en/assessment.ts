export const texts = { title: "assessment" };
