export const texts = { title: "individual" };
