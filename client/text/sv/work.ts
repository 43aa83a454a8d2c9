export const texts = { title: "Mitt arbete" };
