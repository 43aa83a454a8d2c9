/** Words that are explained on the person's pages. `forms`: how the word is written, first as it stands in the list. */
export const texts = {
  sip: {
    forms: "SIP, coordinated individual plan",
    means: "SIP is short for coordinated individual plan. It shows who does what for you, and when.",
  },
  coordinator: {
    forms: "coordinator",
    means: "The one who runs your plan. Ask that person if you wonder about something.",
  },
  deputy: {
    forms: "deputy",
    means: "The one who takes over when the one who runs the plan is away.",
  },
  consent: {
    forms: "consent, consents",
    means: "Consent is your yes. Without your yes, those who help you may not tell each other anything.",
  },
  withdrawConsent: {
    forms: "withdraw, withdrawn, withdrawal",
    means: "To take your yes back. You may do so whenever you like.",
  },
  secrecy: {
    forms: "secrecy, professional secrecy",
    means: "Those who work with you may not tell others what they know about you.",
  },
  secrecyMark: {
    forms: "confidentiality marking",
    means: "A mark at the Tax Agency. It means that nobody may tell where you live without thinking it over with care.",
  },
  protectedRegistration: {
    forms: "protected population registration",
    means: "A strong protection for somebody who is threatened. The address is then not in the registers.",
  },
  disclosure: {
    forms: "disclosure, disclosed, given out",
    means:
      "That somebody gets to know something about you from somebody else. All of it stands in a list that you can read.",
  },
  accessLog: {
    forms: "access log, log",
    means: "A list of everybody who has opened your information. You can always read it.",
  },
  medicalRecord: {
    forms: "medical record, record",
    means: "What health care writes about you. You have the right to read your own record.",
  },
  caseFile: {
    forms: "case file, personal file",
    means: "What social services write about you. You have the right to read your own file.",
  },
  need: {
    forms: "need, needs",
    means: "What you need help with.",
  },
  assessment: {
    forms: "assessment",
    means: "There it is gathered what works, what is hard and what you want. It is made before you meet.",
  },
  lifeArea: {
    forms: "life area, life areas",
    means: "A part of life, for example health, work, money or friends.",
  },
  goal: {
    forms: "goal, goals",
    means: "What you want to become different. The goal stands in the plan in your own words.",
  },
  subgoal: {
    forms: "subgoal, subgoals",
    means: "A step on the way to the goal.",
  },
  measure: {
    forms: "measure, measures",
    means: "Something that somebody does to help you. The plan says who does it and when.",
  },
  commitment: {
    forms: "commitment, commitments",
    means: "Something that somebody has promised to do.",
  },
  responsible: {
    forms: "overall responsibility",
    means: "The one who sees to it that the whole plan is done. It is the municipality or the region.",
  },
  principal: {
    forms: "principal, principals",
    means: "The municipality or the region, which answers for your care.",
  },
  region: {
    forms: "region",
    means: "The region runs hospitals, health centres and psychiatry.",
  },
  municipality: {
    forms: "municipality",
    means: "The municipality runs for example home care, schools, housing and social services.",
  },
  socialServices: {
    forms: "social services",
    means:
      "Those in the municipality who give support, for example home care, housing, money to live on or help to families.",
  },
  socialWorker: {
    forms: "social worker",
    means: "The one in social services who looks after your case.",
  },
  careAssessor: {
    forms: "care assessor",
    means: "The one in the municipality who decides what help you can get at home.",
  },
  assistanceDecision: {
    forms: "assistance decision, assistance",
    means: "A decision on what help you get from the municipality. You can appeal if you think that it is wrong.",
  },
  lss: {
    forms: "LSS",
    means: "A law on support to those who have a major disability.",
  },
  sol: {
    forms: "SoL, Social Services Act",
    means: "The law on help from the municipality.",
  },
  hsl: {
    forms: "HSL, Health and Medical Services Act",
    means: "The law on how health care is to work.",
  },
  homeCare: {
    forms: "home care",
    means: "Those who come to your home and help, for example with food, cleaning or a shower.",
  },
  homeNursing: {
    forms: "home nursing",
    means: "Nurses and others who give you care at home.",
  },
  housingSupport: {
    forms: "housing support",
    means: "Somebody who supports you in everyday life at home, for example to plan the day.",
  },
  personalAssistance: {
    forms: "personal assistance, personal assistant",
    means: "Own staff for somebody who needs a lot of help every day.",
  },
  contactPerson: {
    forms: "contact person",
    means: "Somebody you can do things with, or the one you call about a certain question.",
  },
  fixedCareContact: {
    forms: "permanent care contact",
    means: "A person in health care who helps you to keep your care together. You can ask for one.",
  },
  fixedDoctor: {
    forms: "permanent doctor",
    means: "The doctor who knows you and whom you see the most.",
  },
  fixedCareWorker: {
    forms: "permanent home care contact",
    means: "The one in home care who knows you best and sees to it that the help is good.",
  },
  primaryCare: {
    forms: "primary care, health centre",
    means: "Where you go first when you are ill or feel bad.",
  },
  hospitalCare: {
    forms: "inpatient care",
    means: "Care when you stay in hospital.",
  },
  outpatientCare: {
    forms: "outpatient care",
    means: "Care where you come for a visit and go home again.",
  },
  discharge: {
    forms: "discharge, discharged",
    means: "When you may leave the hospital and go home.",
  },
  psychiatry: {
    forms: "psychiatry",
    means: "Care for those whose mental health is bad.",
  },
  bup: {
    forms: "BUP",
    means: "Psychiatry for children and young people.",
  },
  habilitation: {
    forms: "habilitation",
    means: "Support to somebody with a disability, so that everyday life works better.",
  },
  rehabilitation: {
    forms: "rehabilitation, rehab",
    means: "Training to get back what you could do before, for example after an injury.",
  },
  physiotherapist: {
    forms: "physiotherapist",
    means: "The one who helps you to train your body.",
  },
  occupationalTherapist: {
    forms: "occupational therapist",
    means: "The one who helps you to manage everyday life, for example with assistive devices.",
  },
  counsellor: {
    forms: "counsellor",
    means: "The one in health care or school whom you can talk to when life is hard.",
  },
  schoolHealth: {
    forms: "pupil health, student health",
    means: "Those in school who work with how pupils feel.",
  },
  socialInsurance: {
    forms: "Social Insurance Agency",
    means: "The authority that pays for example sickness benefit and support to families.",
  },
  employmentService: {
    forms: "Public Employment Service",
    means: "The authority that helps those who look for work.",
  },
  disability: {
    forms: "disability, disabilities",
    means: "When something in the body or the brain makes some things harder.",
  },
  guardian: {
    forms: "guardian, guardians",
    means: "The one who decides for a child, most often a parent.",
  },
  administrator: {
    forms: "god man, appointed representative",
    means: "Somebody who helps you with money and papers, and speaks for you if you want that.",
  },
  trustee: {
    forms: "trustee",
    means: "Somebody whom the court has chosen to decide some things in your place, for example about money.",
  },
  futureAttorney: {
    forms: "lasting power of attorney",
    means: "A paper where you have chosen who is to help you if you no longer can.",
  },
  personalOmbudsman: {
    forms: "personal ombudsman",
    means: "Somebody who is on your side and helps you to get the help you have a right to.",
  },
  relative: {
    forms: "relative, relatives",
    means: "Somebody close to you, for example a child, a partner or a friend.",
  },
  summons: {
    forms: "summons, summoned",
    means: "A letter to those who must come to the meeting.",
  },
  invitation: {
    forms: "invitation",
    means: "A letter to those who may come to the meeting, if they want to and can.",
  },
  chair: {
    forms: "chair, chairperson",
    means: "The one who leads the meeting and sees to it that everybody gets to speak.",
  },
  agenda: {
    forms: "agenda",
    means: "What you are going to talk about at the meeting, in order.",
  },
  interpreter: {
    forms: "interpreter",
    means: "Somebody who translates what is said. It is free for you.",
  },
  followUp: {
    forms: "follow-up, follow-ups",
    means: "You meet again and see how it has gone.",
  },
  establish: {
    forms: "established, establish",
    means: "When the plan is ready and holds.",
  },
  revise: {
    forms: "revise, revised",
    means: "To write the plan anew when something has changed.",
  },
  decision: {
    forms: "decision, decided",
    means: "What somebody has settled.",
  },
  careProvider: {
    forms: "care provider, provider",
    means: "Those who give you the help, for example a company that runs home care.",
  },
  crisisPlan: {
    forms: "crisis plan",
    means: "What you and others are to do when you feel much worse.",
  },
  carePlan: {
    forms: "care plan",
    means: "The plan that health care has for your treatment. It is not the same thing as a SIP.",
  },
  dischargePlan: {
    forms: "discharge plan",
    means: "A plan for what is to happen when you come home from hospital.",
  },
  medication: {
    forms: "medication, medications",
    means: "Medicine.",
  },
  assistiveDevice: {
    forms: "assistive device, assistive devices",
    means: "Things that make everyday life easier, for example a walker or an app.",
  },
} satisfies Record<string, { forms: string; means: string }>;
