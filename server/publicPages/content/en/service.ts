import type { Content } from "../content.ts";

export const words: Content = {
  title: "Word list",
  description: "Words you may meet around a SIP, explained in plain language, with the Swedish word.",
  lead: "Words that you may meet, in plain language. Is a word missing? Ask the one who used it to explain.",
  sections: [
    {
      id: "people",
      heading: "Those who take part",
      blocks: [
        {
          terms: [
            { id: "individual", term: "The individual (den enskilde)", means: "The one the plan is about. You." },
            {
              id: "relative",
              term: "Relative (närstående)",
              means: "Somebody close to you: family, friend or neighbour.",
            },
            {
              id: "guardian",
              term: "Guardian (vårdnadshavare)",
              means: "Whoever has custody of a child by law. Mostly a parent.",
            },
            {
              id: "representative",
              term: "Legal representative (god man, förvaltare)",
              means:
                "Somebody appointed to help you with what you cannot manage yourself. A decision says what the appointment covers.",
            },
            {
              id: "principal",
              term: "Principal (huvudman)",
              means: "Whoever is responsible by law: the municipality or the region.",
            },
            {
              id: "region",
              term: "Region",
              means: "Runs hospitals, health centres and most of health care in your county.",
            },
            {
              id: "socialservices",
              term: "Social services (socialtjänsten)",
              means: "The part of the municipality that gives support and care, such as home care and housing support.",
            },
            {
              id: "coordinator",
              term: "Coordinator (samordningsansvarig)",
              means: "The person who keeps the work with your SIP together. The one you call.",
            },
            {
              id: "carecontact",
              term: "Permanent care contact (fast vårdkontakt)",
              means: "Somebody in health care who helps you keep your care together. You can ask for one.",
            },
            { id: "actor", term: "Actor (aktör)", means: "A service or person that takes part in the plan." },
          ],
        },
      ],
    },
    {
      id: "yes",
      heading: "Saying yes or no",
      blocks: [
        {
          terms: [
            {
              id: "consent",
              term: "Consent (samtycke)",
              means: "That you say yes. You decide what it covers, for whom and for how long.",
            },
            {
              id: "withdraw",
              term: "Withdraw (återkalla)",
              means: "To take back one's yes. You can do that whenever you want.",
            },
            {
              id: "secrecy",
              term: "Secrecy (sekretess, tystnadsplikt)",
              means: "That whoever knows something about you may not tell others, unless you or the law allows it.",
            },
            {
              id: "protected",
              term: "Protected identity (skyddade personuppgifter)",
              means:
                "When somebody is threatened, address and other details can be hidden. Then the plan does not show them either.",
            },
          ],
        },
      ],
    },
    {
      id: "work",
      heading: "The work",
      blocks: [
        {
          terms: [
            {
              id: "sip",
              term: "SIP",
              means:
                "Samordnad individuell plan. Samordnad (coordinated) means that several make it together. Individuell (individual) means that it is yours.",
            },
            { id: "need", term: "Need (behov)", means: "What you need help with." },
            {
              id: "assessment",
              term: "Assessment (kartläggning)",
              means: "Finding out how things are: what works, what is hard and what you wish.",
            },
            {
              id: "lifearea",
              term: "Life area (livsområde)",
              means: "A part of life, such as home, leisure, health, sleep or money.",
            },
            {
              id: "summons",
              term: "Summons (kallelse)",
              means: "A letter or message that one must come to the meeting.",
            },
            {
              id: "invitation",
              term: "Invitation (inbjudan)",
              means: "A message that one may come to the meeting, if one wants.",
            },
            {
              id: "goal",
              term: "Goal, subgoal (mål, delmål)",
              means: "What you want to happen. A subgoal is a step on the way.",
            },
            {
              id: "measure",
              term: "Measure (insats)",
              means: "Something that somebody is to do so that you reach your goal.",
            },
            {
              id: "commitment",
              term: "Own commitment (eget åtagande)",
              means: "Something that you yourself say you will do.",
            },
            { id: "followup", term: "Follow-up (uppföljning)", means: "When you meet and see how it has gone." },
            { id: "closing", term: "Closing (avslut)", means: "When the plan is no longer needed." },
          ],
        },
      ],
    },
    {
      id: "plans",
      heading: "Other plans",
      blocks: [
        {
          terms: [
            {
              id: "lss",
              term: "Plan by LSS",
              means:
                "A plan for you who get support by the act on support and service for certain persons with disabilities. It is to be looked through at least once a year.",
            },
            {
              id: "implementation",
              term: "Implementation plan (genomförandeplan)",
              means: "How a certain help is to be given, such as how home care does it in your home.",
            },
            {
              id: "discharge",
              term: "Ready for discharge (utskrivningsklar)",
              means: "When the doctor has said that you no longer need to be in hospital.",
            },
          ],
        },
      ],
    },
  ],
};

export const accessibility: Content = {
  title: "Accessibility of Samlad",
  description:
    "How well Samlad follows the Swedish act on accessibility of digital public services, which flaws are known and how to report more.",
  lead: "{owner} stands behind this service. Everybody should be able to use it. Here is how well that works and how to tell us.",
  sections: [
    {
      id: "report",
      heading: "Tell us when something does not work",
      blocks: [
        "{report}",
        "Do tell which page it is, what happened and which assistive technology you use. Write nothing about your health or your plan. You get an answer as soon as possible.",
        "You can also ask to get something in another way: in large type, read aloud or on paper.",
        "No answer, or an answer you think is wrong? Report it to [the Agency for Digital Government, Digg](https://www.digg.se/tdosanmalan). They see to it that the law is followed.",
      ],
    },
    {
      id: "how",
      heading: "How accessible is the service?",
      blocks: [
        "Samlad is built to follow WCAG 2.2 at level AA. That is more than the act (2018:1937) on accessibility of digital public services demands. We find that the service partly complies with the act, because of the flaws below.",
      ],
    },
    {
      id: "flaws",
      heading: "Flaws that we know of",
      blocks: [
        {
          list: [
            "Files that users attach, such as a scanned paper, may be impossible to have read aloud. Ask the one who attached the file for the text.",
            "Texts that staff write in a plan may hold difficult words. Ask them to rewrite.",
            "The plan's own texts are only in the language they were written in.",
            "Nobody from outside has tried the service yet, nor enough people who use assistive technology every day. There may be flaws that we have not seen.",
          ],
        },
      ],
    },
    {
      id: "tested",
      heading: "How we have tested",
      blocks: [
        "We have made the assessment ourselves. The pages are tested with the program axe in a real browser each time something changes. Each time, the beginning of a SIP and many parts of it are also tested with the keyboard alone and on a screen as wide as a telephone. Documents that the service makes follow PDF/UA-1. How hard the open pages are to read in Swedish is measured with LIX.",
        "The assessment was made on {day}. The page was last changed on the same day.",
      ],
    },
    {
      id: "help",
      heading: "What you can adjust",
      blocks: [
        {
          list: [
            "The pages follow the text size of your browser. You can enlarge them to 400 per cent.",
            "If you choose dark mode or more contrast in your computer or telephone the pages follow.",
            "The open pages work without JavaScript.",
            "[The leaflet about SIP is there in large type](leaflet-large).",
          ],
        },
      ],
    },
  ],
};
