export const texts = {
  otherTitle: "You have written another text in another window",
  otherText: "Choose which one to keep. There it says:",
  keepMine: "Keep what I wrote here",
  useOther: "Take the text from the other window",
};
