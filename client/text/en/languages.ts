export const texts = {
  waiting: "The translation is waiting to be reviewed by somebody who has the language as their own.",
  reviewed: "The translation was reviewed on {{day}}.",
  plan: "The plan and what others have written are in Swedish. Some of the page is in Swedish only, too.",
  help: "Do you need an interpreter at the meeting? Tell the coordinator.",
  swedishOnly: "This page is in Swedish only.",
  server: "The system answered in Swedish:",
};
