export const texts = { title: "Samtycke" };
