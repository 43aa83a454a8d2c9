import type { Content } from "../content.ts";

export const start: Content = {
  title: "What is a SIP?",
  description:
    "A SIP is one shared plan when you get help from both the municipality and health care. It is free and you decide.",
  lead: "A SIP is a plan for you who get help from several places. Everybody who helps you makes it together with you. Then you know who does what, and when.",
  sections: [
    {
      id: "short",
      heading: "The most important",
      blocks: [
        {
          list: [
            "SIP is short for samordnad individuell plan: coordinated individual plan.",
            "It is for you who get support from both the municipality and the region. The region runs most of health care.",
            "You decide. Nobody makes a SIP unless you say yes.",
            "You can take back your yes whenever you want.",
            "A SIP is free of charge.",
            "Anybody can ask for a SIP: you, somebody in your family or those who work with you.",
          ],
        },
      ],
    },
    {
      id: "why",
      heading: "Why is there such a thing as a SIP?",
      blocks: [
        "Many people get help from several at once. Home care comes in the morning. A doctor prescribes medicine. The school helps with homework. Each does their own part, but nobody sees the whole.",
        "Then it easily falls to you to keep it together. You call, wait and tell the same thing again. It should not be so. With a SIP it is those who help you who keep it together.",
        { quote: "I used to be the one who called around. Now I know whom to call.", who: "How it can feel" },
      ],
    },
    {
      id: "holds",
      heading: "What does the plan say?",
      blocks: [
        "The law says that a SIP must always tell four things:",
        {
          list: [
            "which help you need",
            "what the municipality is to do and what the region is to do",
            "what others do, such as the school, your family or you yourself",
            "whether the municipality or the region has the responsibility for the whole plan.",
          ],
        },
        "A good plan says more than that. It begins with what matters to you, in your own words. It has a day when you see how things have gone.",
      ],
    },
    {
      id: "who",
      heading: "Who takes part?",
      blocks: [
        "You are in the middle. Around you are those whose help you need. It can be home care, the health centre, the school, a case officer or your daughter. You say whom you want there and what they may know.",
        "[How it is done, step by step](steps)",
      ],
    },
  ],
};

export const when: Content = {
  title: "When is a SIP needed?",
  description:
    "A SIP is needed when you get help from both the municipality and the region and they must work together. With examples.",
  lead: "A SIP is needed when several help you and must work together. Do not wait until things have come to a stop.",
  sections: [
    {
      id: "law",
      heading: "What the law says",
      blocks: [
        "A SIP is to be made when these things hold:",
        {
          list: [
            "You need help from both social services and health care.",
            "The municipality or the region finds that the plan is needed for you to get the help you need. It is enough that one of them does.",
            "You say yes.",
          ],
        },
        "Then they are to begin at once.",
      ],
    },
    {
      id: "signs",
      heading: "Signs that a SIP can help",
      blocks: [
        {
          list: [
            "You do not know who does what.",
            "You get different answers from different places.",
            "Somebody says: that is not our responsibility.",
            "You have to tell the same thing over and over.",
            "You or somebody in your family has to keep it all together.",
            "Something big is about to happen. You will move, change schools, turn 18 or come home from hospital.",
          ],
        },
      ],
    },
    {
      id: "hospital",
      heading: "When you go home from hospital",
      blocks: [
        "Then a law of its own holds. Will you need help from both the region and the municipality once you are home? Then they must plan it together with you. That is so even if all of the help is health care.",
        "You are to get a permanent care contact in health care outside the hospital. It is often somebody at your health centre. That person must call the others to the planning within three days after the hospital has said that you are ready to go home.",
      ],
    },
    {
      id: "not",
      heading: "When is there no SIP?",
      blocks: [
        {
          list: [
            "You say no. You still get the help you have a right to.",
            "Only one service helps you. Then its own plan is enough.",
            "You already have a plan that says all that a SIP must say.",
            "You are in compulsory care outside hospital. Then another plan is made, a coordinated care plan.",
          ],
        },
        "A SIP is not for emergencies. When life is in danger, call 112.",
        "[How to ask for a SIP](ask)",
      ],
    },
  ],
};

export const ask: Content = {
  title: "How to ask for a SIP",
  description:
    "You can ask for a SIP from somebody you are already in contact with. You need no form. Here is what you can say.",
  lead: "You need no form. Tell somebody you are already in contact with, in health care or in the municipality.",
  sections: [
    {
      id: "whom",
      heading: "Whom do I ask?",
      blocks: [
        "Ask the one you find easiest to talk to. It can be",
        {
          list: [
            "your health centre or another clinic",
            "home care, housing support or your case officer",
            "a counsellor or the head of the school",
            "somebody at the hospital, if you are there.",
          ],
        },
        "They are to receive your question and see that it comes to the right place. You do not have to know who is responsible.",
      ],
    },
    {
      id: "say",
      heading: "What do I say?",
      blocks: [
        "You can say or write like this:",
        {
          quote:
            "Hello! I get help from you and from … It is hard to make it all fit together. I would like a SIP. The hardest thing right now is … This matters to me: …",
          who: "Fill in your own words",
        },
        "Write nothing sensitive in an ordinary e-mail. Call, or say it when you meet.",
        "Can you [sign in to Samlad](/sign-in)? Then you can ask for a SIP there, for yourself or for somebody close to you.",
      ],
    },
    {
      id: "then",
      heading: "What happens then?",
      blocks: [
        {
          list: [
            "A manager reads what you have said and answers.",
            "If there is to be a SIP you get one person to talk to. That person keeps the work together.",
            "You are told what a SIP is and what may come to be shared. Only then are you asked whether you say yes.",
          ],
        },
        "[Read about all the steps](steps)",
      ],
    },
    {
      id: "no",
      heading: "If they say no",
      blocks: [
        "Those who ask for a SIP should as a rule get one. A no should be rare and you are to be told the reason. The reason is to be written down.",
        "If you do not understand the reason, ask them to explain. You can also ask somebody else who helps you. It is enough that the municipality or the region finds that the plan is needed.",
      ],
    },
    {
      id: "somebody",
      heading: "Asking on behalf of somebody else",
      blocks: [
        "You can speak up when you see that somebody needs a SIP. But it is that person who says yes or no. If it is a child, it is mostly the guardians who say yes, and the child is to say what it wants.",
        "[More for you who are a relative](relatives)",
      ],
    },
  ],
};

export const steps: Content = {
  title: "A SIP step by step",
  description:
    "Eight steps: need, consent, assessment, summons, meeting, plan, follow-up and closing. What happens in each of them.",
  lead: "Eight steps, from somebody seeing that you need a plan until it is no longer needed. You are there in all of them.",
  sections: [
    {
      id: "steps",
      heading: "The eight steps",
      blocks: [
        {
          steps: [
            {
              heading: "Somebody sees a need",
              texts: [
                "You, your family or somebody who helps you speaks up. A manager answers and appoints somebody who keeps the work together. That person has a deputy, so that the plan is never left without anybody.",
              ],
            },
            {
              heading: "You say yes or no",
              texts: [
                "First you are told what a SIP is and what may come to be shared. Then you say two things: whether a plan is to be made, and who may know what.",
                "That is your [consent](words#consent). You can say yes to one part and no to another. You can change your mind whenever you want.",
              ],
            },
            {
              heading: "You prepare",
              texts: [
                "You tell what works, what is hard and what you wish. That is called the [assessment](words#assessment). Your own words stand by themselves and nobody else changes them.",
                "This is most of the work. A meeting is a good one when everybody has thought beforehand.",
              ],
            },
            {
              heading: "Those who are needed are called",
              texts: [
                "You are to see who will be called before the summons goes out, and say what you think. The municipality and the region must come when they get a [summons](words#summons). Others get an [invitation](words#invitation) and can decline.",
              ],
            },
            {
              heading: "You meet",
              texts: [
                "You meet in a room or on a screen. You can lead the meeting yourself if you want. You can bring somebody as support. If you need an interpreter, that is to be arranged.",
                "The meeting has five parts: an opening, how things are now, what you need, a summary and an ending. The part about what you need is the longest.",
                "You cannot or do not want to be there? Then they can plan anyway, if you have said yes to the plan.",
              ],
            },
            {
              heading: "The plan is written",
              texts: [
                "It tells your goals in your words, who does what, when and how often. You get it in the way you want. If you are not content, say so. That is written into the plan.",
              ],
            },
            {
              heading: "You see how it goes",
              texts: [
                "There is always a day when you follow up. Did it turn out as you said? Did it help? Then you can go on, change or close the plan. You can ask to meet earlier.",
              ],
            },
            {
              heading: "The plan is closed",
              texts: [
                "That happens when the goals are reached, when nobody needs to keep the help together any more, or when you want it. Everybody who has taken part is told.",
              ],
            },
          ],
        },
      ],
    },
    {
      id: "order",
      heading: "It does not always go straight ahead",
      blocks: [
        "Often there are several meetings. New people can come in and others leave. You can change your yes all along. A plan can live for some weeks or for many years.",
      ],
    },
  ],
};
