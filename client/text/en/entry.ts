export const texts = {
  struck: "Struck.",
  by: "By {{who}},",
  reason: "Reason: {{reason}}",
  disputes: "that this is not right,",
  changedSince: "the entry has been changed since then",
  strike: "Strike the entry",
  strikeTitle: "Strike the entry?",
  strikeConsequence:
    "The entry stays and can be read, but is marked as mistaken with your name, the time and the reason. If it is written anew, the new one counts.",
  strikeReason: "Why is the entry wrong?",
  strikeAction: "Strike the entry",
  strikeDone: "The entry is struck",
  conflict: {
    title: "Somebody else changed the same thing while you were writing",
    text: "This is what it says now. What you wrote is still above – compare, and change your text if needed.",
    sendAnyway: "Save what I wrote",
  },
};
