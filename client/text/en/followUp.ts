export const texts = { title: "followUp" };
