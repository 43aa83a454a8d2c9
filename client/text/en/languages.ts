export const texts = {
  waiting: "The translation is waiting to be reviewed by somebody who has the language as their own.",
  reviewed: "The translation was reviewed on {{day}}.",
  plan: "The plan and some of the page are in Swedish.",
  help: "Do you need an interpreter? Tell the coordinator.",
  swedishOnly: "This page is in Swedish only.",
};
