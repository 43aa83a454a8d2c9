import type { Content } from "../content.ts";

export const myths: Content = {
  title: "Myths about SIP",
  description:
    "Does it cost anything? Must everybody be there? Can I change my mind? Ten myths about SIP, and how it is.",
  lead: "Much is said about SIP that is not so. Here are ten myths, and how it is.",
  sections: [
    {
      id: "deciding",
      heading: "About getting one and deciding",
      blocks: [
        {
          myth: "You have to be old or very ill to get a SIP.",
          truth:
            "No. A SIP is for all ages. What counts is that you need help from both the municipality and the region and that they must work together.",
        },
        {
          myth: "Only a doctor can say that a SIP is needed.",
          truth: "No. You yourself, your family and everybody who helps you can.",
        },
        {
          myth: "You have to fill in a form.",
          truth: "No. You can say it, call or write. Nothing is demanded about how.",
        },
        {
          myth: "If I say yes everybody gets to know everything about me.",
          truth:
            "No. You decide who may know what. You can also say what your yes does not cover, and for how long it holds.",
        },
        {
          myth: "When I have said yes I cannot change my mind.",
          truth:
            "You can, at any time. Then they stop sharing anything new. What has already been handed out stays with those who got it.",
        },
      ],
    },
    {
      id: "meeting",
      heading: "About the meeting and the plan",
      blocks: [
        {
          myth: "A SIP is a meeting.",
          truth:
            "No. A SIP is a plan that several are responsible for. The meeting is a part of the work. Most of it is done before and after.",
        },
        {
          myth: "I have to sit in a big room with many people I do not know.",
          truth:
            "No. You may say whom you want there, where to meet and how. You can take part on a screen, for a short while, or let somebody you trust speak for you.",
        },
        {
          myth: "Whoever calls the meeting is responsible for everything.",
          truth:
            "No. Each is responsible for their own part. The plan says whether the municipality or the region is responsible for the whole.",
        },
        {
          myth: "Those who are called need not come.",
          truth:
            "They do. The municipality and the region must come when they are called. They can ask for another time. Whoever comes is to have the right to decide for their service.",
        },
        {
          myth: "A SIP replaces all other plans.",
          truth: "No. Each makes a plan of its own for its part. A SIP shows how the parts fit together.",
        },
      ],
    },
  ],
};

export const stories: Content = {
  title: "Four stories",
  description:
    "Four invented stories of how a SIP can go: home from hospital, back to school, a home of one's own, strength to work.",
  lead: "This is how it can go. The stories are invented. None of the people exist.",
  sections: [
    {
      id: "home",
      heading: "Elsa, 81, wants home to her garden",
      blocks: [
        { quote: "I want to walk to the roses without falling.", who: "Elsa" },
        "Elsa broke her leg and was in hospital for three weeks. She lives alone. Her son worried about the stairs, the medicine and the food.",
        "The health centre called a meeting before she came home. Home care, a nurse and an occupational therapist came. The son took part on a screen.",
        {
          list: [
            "The occupational therapist put up rails on the day Elsa came home.",
            "The nurse sees to the wound every Monday.",
            "Home care comes three times a day for the first month.",
            "The son does the shopping. Elsa walks to the letter box every day.",
          ],
        },
        "After six weeks they met again. Elsa had been out among the roses. Home care now comes once a day.",
      ],
    },
    {
      id: "school",
      heading: "Sixten, 13, wants out of the dining hall",
      blocks: [
        { quote: "It is not school that I cannot manage. It is the noise.", who: "Sixten" },
        "Sixten had almost stopped going to school. His mother had called the school, child psychiatry and social services. They were all waiting for each other.",
        "The school counsellor said that a SIP was needed. Both parents said yes. Sixten was asked what he himself wanted. He did not want to sit in the meeting. He wrote down three things, and they were read out before anything else.",
        {
          list: [
            "The school found him a room of his own to eat in.",
            "He began with two lessons a day.",
            "One person from social services calls home every Friday. Only one, and always the same.",
          ],
        },
        "They followed up every four weeks. In May he went to school all mornings.",
      ],
    },
    {
      id: "key",
      heading: "Amir, 31, wanted a key of his own",
      blocks: [
        { quote: "I say yes to the four of you. But not to my boss knowing.", who: "Amir" },
        "Amir had felt bad for a long time and drank to cope. He was in contact with psychiatry, an addiction clinic, housing support and the Social Insurance Agency. Nobody knew what the others did.",
        "He said yes to a SIP, but no to anything being told to his work. That was written down. The plan was made accordingly.",
        "The nights were the hardest. The plan says whom he calls then and what is to happen if it gets worse. He keeps that part on a card in his wallet.",
        "Now Amir has a small flat. The plan still holds and they meet every other month.",
      ],
    },
    {
      id: "work",
      heading: "Leila, 47, became a wife again",
      blocks: [
        { quote: "I was his coordinator. Now I am his wife.", who: "Leila" },
        "Leila's husband had a brain injury. She kept track of eleven contacts, in her lunch break. In the end she could not go on.",
        "A case officer in the municipality asked them about a SIP. He wanted one, but could only manage a short meeting. They divided it in two.",
        "Now they have one person to call. The municipality is responsible for the whole plan. It also tells what Leila does, and what she does not do.",
      ],
    },
  ],
};
