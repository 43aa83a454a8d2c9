/** The same texts as in `individual`, easier to read: those that are not easy already. Short sentences, one thing in each. */
export const texts = {
  next: {
    summons: "A meeting is being planned. Read the invitation. Say what you think.",
    assessment: "Soon you will have a meeting. {{coordinator}} gathers what is important. You can write yourself.",
    raised: "Thank you. {{unit}} has got your question. The answer comes here.",
    meetingNow: "The meeting is going on now. Read the plan here.",
    followUpLate: "You should have met on {{day}}. Ask {{coordinator}}.",
  },
  closing: { consentWithdrawn: "You have taken your yes back. Nobody may know more now." },
  matters: {
    empty: "What is most important to you? Write it here. It stands first in the plan.",
    emptyFor: "What is most important to {{name}}? Write it here. Write what {{name}} says.",
  },
  meeting: {
    draft: "This is the idea. Nothing is sent. Say if something should change.",
    absentText: "That is fine. The plan can be made all the same. You may read everything later.",
  },
  plan: { noneText: "The plan comes here. You see it when it is being written." },
  answer: { lead: "Say what you think. You may think something else than the others." },
  consent: {
    lead: "[[Consent|consent]] is your yes. You may change your mind. It is free.",
    leadOver: "The SIP has ended. Here is the answer.",
    informFirst: "You will be told what a SIP is. {{coordinator}} will contact you.",
    noText: "Then no plan is made. You get help as before. You can ask for a plan again.",
    limitsHelp: "Is there something nobody should know? Write it here. Only the coordinator reads it.",
    limitsHelpShared:
      "Is there something nobody should know? Write it here. The coordinator reads it. Those who decide with you read it too.",
    limitsHelpOther:
      "Is there something nobody should know? Write it here. The coordinator reads it. {{name}} reads it too. So do those who decide for {{name}}.",
  },
  contact: { hidden: "Who coordinates is not shown to you. Whoever coordinates reads what you write." },
  words: {
    lead: "Write only what you want. Those you have said yes to read it.",
    leadOther: "Write what {{name}} says or shows. Those who have been given a yes read it.",
  },
  wrong: {
    lead: "Say so. What you write stays until it is put right.",
    saved: "Thank you. Now the coordinator knows.",
    answered: "The text has been changed since then.",
  },
  relative: {
    saved: "The person is added. Choose what he or she may read.",
    numberHelp: "It is needed if the person is to sign in.",
  },
  raise: { unitHelp: "Who helps today? Choose that one. It can be the school, for example." },
};
