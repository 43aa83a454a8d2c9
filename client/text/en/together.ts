export const texts = {
  title: "This is how it stands",
  means: {
    waiting: "The plan is made only when both have said yes. Until then nobody reads anything.",
    waitingMe: "The plan is made only when your guardians have said yes. Until then nobody reads anything.",
    disagree: "The answers differ. Then the plan cannot be made now, and nobody reads anything.",
    given: "The guardians have said yes. The plan can be made.",
    enough: "The plan can be made.",
    childNo: "{{name}} has said no. From 15 that counts. Nobody reads anything, even if the guardians have said yes.",
    childNoMe: "You have said no, and your no counts. Nobody reads anything, even if your guardians have said yes.",
  },
  child: {
    silent: "{{name}} has not answered alone. That stops nothing. But {{name}} can say no, and then it counts.",
    silentMe: "You have not answered yourself. That stops nothing. But if you say no, it counts.",
    yes: "{{name}} has also said yes.",
    yesMe: "You have said yes. It is not enough alone: your guardians have to say yes too.",
  },
  ground: {
    board: "The social services board has decided that a yes from one of the guardians is enough.",
    otherAbsent: "One of the guardians is away. Therefore a yes from the other is enough.",
    childConsents: "Here the own yes that {{name}} has given counts.",
  },
  next: {
    title: "This happens now",
    own: "It is your answer that is missing. You answer here below.",
    others: "{{coordinator}} asks {{who}}. You do not have to do anything.",
    disagree: "{{coordinator}} contacts both. Each can change the answer at any time.",
    disagreeMe: "{{coordinator}} talks to your guardians. You can always say what you think.",
    childNo:
      "{{coordinator}} talks to {{name}} about what could be better. {{name}} can change the answer at any time.",
    childNoMe:
      "{{coordinator}} asks what could be better. You can change your mind whenever you want. The plan does not end by itself.",
  },
  ways: {
    title: "If we do not agree",
    titleMe: "If my guardians do not agree",
    fault: "It is not your fault that they think differently.",
    talk: "The municipality's family law unit can help guardians talk and come to an agreement. It is free.",
    board:
      "The social services board can decide about some help though only one guardian says yes. It must be best for the child. It can be psychiatric care, support without placement, a contact person or some measures under LSS.",
    boardLaw: "Parental Code, chapter 6 section 13 a",
    away: "If one guardian is away or ill, and it cannot wait, the other may decide. That does not go for what matters much to the child's future.",
    awayLaw: "Parental Code, chapter 6 section 13",
    child: "From 12 the child can sometimes get support from social services with an own yes. Never a placement.",
    childLaw: "Social Services Act, chapter 21 section 1",
    ask: "{{coordinator}} can tell more, and writes down what counts.",
  },
  own: {
    question: "Do you yourself want the plan to be made?",
    lead: "You have turned 15, so you get a question of your own. Your no counts. Your yes is not enough alone: your guardians have to say yes too.",
    noText:
      "Then nobody reads anything, even if your guardians have said yes. You have the right to help as before. The plan does not end by itself, and you can change your mind.",
    guardianNoText:
      "Then the plan cannot be made now, for you decide together. The right to help is the same as before, and you can change your mind.",
  },
};
