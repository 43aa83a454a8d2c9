export const texts = {
  level: {
    none: "No protected personal data",
    marked: "Confidentiality marking",
    protectedRegistration: "Protected registration",
    fictitious: "Fictitious personal data",
  },
  levelHelp: {
    none: "No special protection is known.",
    marked: "A warning: giving out data can do harm. Each disclosure is weighed.",
    protectedRegistration: "The person has moved, or is about to move, away from a threat. The real address is secret.",
    fictitious: "The person lives under a new identity. The strongest protection.",
  },
  tag: {
    marked: "Protected",
    protectedRegistration: "Protected",
    fictitious: "Protected",
  },
  warning: {
    title: "Protected personal data: {{level}}",
    why: {
      marked: "{{name}} may be under threat. One detail in the wrong hands can be enough to be found.",
      protectedRegistration:
        "{{name}} is under threat. Nobody outside may know where {{name}} lives, stays or will be.",
      fictitious:
        "{{name}} lives under a new identity after a serious threat. Nothing may connect it with the old one.",
    },
    think: "Keep in mind",
    rules: {
      common: [
        "Do not write address, school, home or meeting place in free text. That text is not hidden by itself.",
        "Call from a hidden number, and only to numbers that have been agreed.",
        "Do not say the full name in a waiting room. Leave nothing on an answering machine.",
      ].join("\n"),
      marked:
        "The consent decides who sees address and telephone. Consider each time whether the one who asks needs to know.",
      protectedRegistration:
        "Address and telephone are seen only by you who run the SIP and by the person's own side. Post goes by way of the Tax Agency.",
      fictitious:
        "Address, telephone and identity number are seen only by you who run the SIP and by the person's own side. Never mention an earlier identity.",
    },
    change: "Change the protection",
  },
  set: {
    title: "Protected personal data",
    none: "No protection is recorded for {{name}}.",
    action: "Record a protection",
    change: "Change the protection",
    label: "Which protection does {{name}} have?",
    reason: "How do you know?",
    reasonHelp: "For example the notice from the Tax Agency. Write no address.",
    reasonMissing: "Write how you know.",
    same: "That is the protection already. Choose another, or cancel.",
    save: "Save the protection",
    saved: "The protection is saved",
    lower: "The protection becomes weaker: what has been hidden is shown again to those whom the consent covers.",
    earlier_one: "One earlier change",
    earlier_other: "{{count}} earlier changes",
    change_line: "From {{before}} to {{after}}",
    failed: "The earlier changes could not be fetched.",
  },
  caution: {
    place:
      "Protected personal data: everybody who is called sees the place, the time and the link. Choose a place that does not show where {{name}} lives or stays.",
    contact: "Protected personal data: give a switchboard or a function, not a number that shows where {{name}} is.",
    address: "Protected personal data: write only what is needed to help {{name}}, and check it twice.",
    text: "Protected personal data: do not write where {{name}} lives, goes to school or stays. Free text is not hidden.",
    shielded:
      "{{name}} is protected from {{who}}. Write no place, times or contact details in free text: {{who}} reads it too.",
    print:
      "The paper shows everything that you may see yourself, also what is kept from somebody. Give it only to someone who may know all of it, or let the receiver fetch a copy of their own in Samlad.",
  },
  which: "About: {{entry}}",
  reason: { label: "Why?", missing: "Write why." },
  mark: {
    menu: "More about the entry",
    action: "Keep from somebody",
    actionHelp: "Somebody on the person's side may not read it",
    title: "From whom is the entry kept?",
    consequence:
      "Whoever it is kept from sees neither the text nor that it exists, not in the history or on paper either. The services that may read the part see it as before.",
    kind: "Keep it from",
    kinds: {
      thirdParty: "Everybody on the person's side",
      notToParties: "Certain people",
    },
    kindHelp: {
      thirdParty: "Told by a third person. Neither the individual, guardians nor relatives read it.",
      notToParties: "For example one of the guardians, or a relative.",
    },
    parties: "Who may not read it?",
    partiesMissing: "Choose at least one person.",
    nobody: "Nobody has been recorded beside the person yet.",
    reasonHelp: "The reason is read only by you who run the SIP.",
    save: "Keep it from them",
    saved: "The entry is kept from them",
    isThirdParty: "Kept back: told by a third person. Not shown to anybody on the person's side.",
    isFor: "Kept back: not shown to {{names}}.",
    somebody: "somebody who is no longer listed",
    lift: "Show it again",
    liftTitle: "Show it again?",
    liftConsequence: "The text is shown again to those it has been kept from, also in the history.",
    lifted: "The entry is shown again",
  },
  shield: {
    action: "Protect from {{name}}",
    short: "Protect from",
    lead: "Use this when {{name}} may be a threat to {{person}}, for example with a restraining order or violence.",
    extent: "What may {{name}} not see?",
    extents: { place: "Place, times and contact details", everything: "Anything at all" },
    extentHelp: {
      place:
        "Sees the plan, but not meetings, address, telephone, which services take part, the next follow-up, or what others beside the person have said.",
      everything: "To {{name}} there is no SIP: no news, and nothing to do in Samlad.",
    },
    stays:
      "This does not change who is a guardian. When the law asks for the consent it is still needed: ask for it in another way, or record the ground for going on without it. Free text is not hidden by itself.",
    staysAdult: "Free text is not hidden by itself. Keep back texts that tell where {{person}} is.",
    reasonHelp: "Read only by you who run the SIP.",
    save: "Begin the protection",
    saved: "The protection holds from now",
    isPlace: "{{person}} is protected from {{name}}, who sees no place, times or contact details.",
    isEverything: "{{person}} is protected from {{name}}, who sees nothing.",
    lift: "End the protection",
    liftTitle: "End the protection from {{name}}?",
    liftConsequence: "{{name}} sees again what goes with the role, also what has been written meanwhile.",
    lifted: "The protection has ended",
  },
  party: {
    label: "Has protected personal data",
    help: "Name, contact details and words are not shown to others beside the person. Nor does the other guardian see place and times.",
    tag: "Protected data",
  },
  redact: {
    action: "Remove by a decision",
    actionHelp: "The text is gone for ever",
    title: "Remove the entry by a decision",
    lead: "Only when IVO, a court or the controller has decided so. When the entry is merely mistaken it is struck instead.",
    decision: "Which decision?",
    decisionHelp: "Authority, day and reference. For example IVO 2026-11-02, 8.4-1234.",
    decisionMissing: "Write which decision it is.",
    reasonHelp: "Do not write of what is to be removed.",
    goOn: "Continue",
    confirmTitle: "Remove for ever?",
    confirm:
      "This is removed from “{{item}}” for everybody, also from the history and earlier versions: {{parts}}. It cannot be undone. What remains is who wrote it, when, and that it was removed by {{decision}}.",
    confirmPaper:
      "The paper and its file name are removed for everybody. It cannot be undone. What remains is who brought it, when, and that it was removed by {{decision}}.",
    save: "Remove for ever",
    saved: "The entry is removed",
    isGone: "Removed by decision {{decision}}.",
    reaches: "What does the decision cover?",
    reachesHelp:
      "Read what stands beside the entry and compare it with the decision. What the decision does not cover stays.",
    ownWords: "The person's own words. Only when the decision says so.",
    partsMissing: "Choose at least one part.",
    paperAction: "Remove by a decision",
    paperIsGone: "The paper has been removed by decision {{decision}}.",
    parts: {
      text: "The entry's text",
      strikes: "The reasons it was struck",
      disputes: "Objections to it",
      marks: "The reasons it was kept from somebody",
    },
  },
  mine: {
    action: "Do not show to somebody",
    title: "Who should not see what you have written?",
    consequence:
      "Whoever you choose sees neither the words nor that they exist. Those who help you in their work see them as before.",
    reason: "Why? A few words are enough.",
    reasonHelp: "Read only by you and the one who coordinates your plan.",
    save: "Do not show",
    saved: "The words are not shown to the one you chose",
    isFor: "Not shown to {{names}}.",
    lift: "Show again",
    liftReason: "Why do you want to show them again?",
  },
  kept: {
    title: "Some things are not shown here",
    text: "Where {{name}} is, is not shown to you. You answer about the plan, and the coordinator asks you about the rest.",
  },
};
