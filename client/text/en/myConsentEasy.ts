/** The same texts as in `myConsent`, easier to read: those that are not easy already. */
export const texts = {
  answers: {
    nothing: "Nobody may read anything yet. You choose.",
    suggestHelp: "You get a suggestion. You can change it. Nothing is saved yet.",
    suggestedText: "Nothing is saved. Nobody has been told anything. Change what you like. Then save.",
    nobody: "Nobody is added yet. {{coordinator}} does it. You can do it, too.",
    notYet: "Nobody may read anything yet. Everybody must say yes first.",
  },
  follows: {
    startsLater: "{{who}} may read about {{areas}}. But everybody must say yes first.",
    notCalled: "{{who}} cannot come to the meeting. Then they must be allowed to read about it.",
  },
  withdraw: {
    planCloses: "The plan ends. Everybody is told. You can read it. You can ask for a new one.",
    planStays: "The plan stays. But nobody may read it.",
  },
  missing: {
    notAnswered: "{{who}} has not answered. Nobody can read anything yet.",
    no: "{{who}} has said no. You decide together. The plan cannot be made now.",
    cells: "You have said yes. {{who}} must say yes to this, too:",
    cellsMany: "You have said yes. More people must say yes to this:",
  },
  covers: {
    law: "Sometimes the law says that somebody must tell all the same. For example when a child is harmed. Then you see it in the list.",
  },
};
