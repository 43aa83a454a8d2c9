export const texts = {
  wrote: "this is what you asked for",
  wroteOther: "this is what has been raised",
  answers: "{{unit}} answers",
  whatNow: "What you can do now",
  ask: "Ask {{unit}} if you want to know more. They should be able to explain.",
  again:
    "Ask for a SIP again, from them or from somebody else who helps you. It is free, and you may ask several times.",
  againOther:
    "Ask for a SIP again, from them or from somebody else who helps {{name}}. It is free, and one may ask several times.",
  help: "The help is the same as before. You can also apply for more. A no to an application for help can often be appealed. A no to a SIP cannot be appealed.",
  complain:
    "Has something gone wrong? Tell {{unit}}. If it is about health care, the patients' advisory committee helps you, and it is free.",
  raise: "Ask for a SIP again",
};
