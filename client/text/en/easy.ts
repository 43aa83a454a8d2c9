export const texts = {
  turnOn: "Easy to read",
  turnOff: "Show the whole page",
  offered: "Larger text, shorter sentences and one thing at a time.",
  more: "There is more to read. Press Show the whole page.",
  words: "Hard words",
};
