export const texts = {
  bar: {
    label: "Whom this page is about",
    guardian: "You are here as a guardian of",
    representative: "You are here to represent",
    relative: "You are here as somebody close to",
    guest: "You are invited to the plan of",
    raiser: "You are here because you raised a need for",
    self: "This is your own plan",
    aged: "{{name}}, {{age}} years",
    switch: "Another person",
    own: "Your own plan",
    every: "All plans",
  },
  gone: {
    title: "You no longer see this page",
    lead: "The page does not exist, or you may not see it now. There can be several reasons.",
    grownUp: "The child has turned 18. Then the child decides alone, and guardians no longer see the plan.",
    consent: "The person has changed who may read.",
    ended: "The time for what you were allowed to read has run out.",
    ask: "If you want to know more, ask the person, or whoever coordinates the plan.",
    home: "To my plans",
  },
  counties: {
    title: "You are known in several counties",
    lead: "Here you see the plans in {{county}}. Each county is shown by itself.",
    go: "Show the plans in {{county}}",
  },
};
