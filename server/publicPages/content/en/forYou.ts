import type { Content } from "../content.ts";

export const relatives: Content = {
  title: "For you who are a relative",
  description:
    "You who are close to somebody can ask for a SIP and take part, if the person wants it. What you can do, what you should know.",
  lead: "You often know more about everyday life than anybody else. You can take part in the work if the one it is about wants it.",
  sections: [
    {
      id: "can",
      heading: "What you can do",
      blocks: [
        {
          list: [
            "Say that a SIP is needed. You can do that even if you may not be told anything in return.",
            "Be at the meeting, if the person does not object.",
            "Tell what works, what is hard and what you can manage.",
            "Take on something in the plan. Also say what you cannot do.",
            "Be a support before, during and after the meeting.",
          ],
        },
        "The law says that those close to the person are to get the chance to take part, if it is suitable and the person does not object.",
      ],
    },
    {
      id: "know",
      heading: "What may I know?",
      blocks: [
        "The one the plan is about decides. You may be allowed to read the whole plan, a part of it or none. That can change at any time. It is no sign that anybody is angry with you.",
        "Those who work with the plan are bound by secrecy. They may always listen to you, even when they may not tell you anything.",
      ],
    },
    {
      id: "guardian",
      heading: "You who are a child's guardian",
      blocks: [
        "If you are two guardians you say yes together. If one says yes and the other no, there are ways on. Ask the one who runs the plan.",
        "The child is to be told what happens and to say what it thinks. The older the child, the more that counts. From 15 the child has a voice of its own beside yours. At 18 the child decides for itself.",
        "[Do read the page for children together](children)",
      ],
    },
    {
      id: "representative",
      heading: "You who are a legal representative",
      blocks: [
        "As god man or förvaltare you can act within your appointment and not outside it. Bring the decision, so that everybody knows what it covers. Always find out what the person wants, as far as that can be done.",
      ],
    },
    {
      id: "self",
      heading: "Think of yourself",
      blocks: [
        "A plan built on you doing everything will not last. Say how you are. You too may need support, and that can stand in the plan.",
        { quote: "It was the first time anybody asked what I could manage.", who: "How it can feel" },
      ],
    },
  ],
};

export const children: Content = {
  title: "SIP for children",
  description:
    "A page for you who are 8 to 12 years old. What is a SIP? What may you say? What happens at the meeting?",
  lead: "A SIP is a plan. It is for you. The grown-ups make it together with you.",
  sections: [
    {
      id: "what",
      heading: "What is it?",
      blocks: [
        "Sometimes many grown-ups help you. One at school. One at the doctor's. One who helps you at home.",
        "Then they must talk to each other. They must know who does what. They write it in a plan. That plan is called a SIP.",
      ],
    },
    {
      id: "say",
      heading: "What may I say?",
      blocks: [
        "Anything you want. You can think about this:",
        {
          list: [
            "What is good now?",
            "What is hard?",
            "How do you want it to be?",
            "Whom do you like to talk to?",
            "Is there something they may not tell others?",
          ],
        },
        "You can say it, draw it or write it. You can ask somebody else to say it for you.",
      ],
    },
    {
      id: "meeting",
      heading: "What happens at the meeting?",
      blocks: [
        "Those who will help you meet. You may be there if you want. You may leave when you want. You may bring something that you like.",
        "Somebody says what everybody is called. Then you talk about you: what is good and what is hard. You find out what may help. Somebody writes it down.",
        "Does somebody use a hard word? Say: what does that mean?",
      ],
    },
    {
      id: "after",
      heading: "And then?",
      blocks: [
        "You get the plan. It says who does what. After a while you meet again. Then you see if it got better.",
        "Did they not do what they said? Tell them. It is not your fault.",
      ],
    },
    {
      id: "decide",
      heading: "Who decides?",
      blocks: [
        "Your mum and dad, or those who take care of you, say yes or no. But the grown-ups are to ask you and listen to you. They are to see that you have understood.",
        "Do you want to know more? Ask a grown-up you trust.",
      ],
    },
  ],
};

export const youth: Content = {
  title: "SIP for young people",
  description:
    "A page for you who are 13 to 17 years old. What a SIP is, what you decide, and how to make the meeting yours.",
  lead: "The plan is about your life. So the goals in it should be yours.",
  sections: [
    {
      id: "what",
      heading: "What is a SIP?",
      blocks: [
        "Are you in contact with several, such as school, child psychiatry (BUP) and social services? Then they should not pull in different directions. In a SIP you decide together who does what and when. It is written down, so that everybody has to keep to it.",
        "It costs nothing. You can ask for it yourself. Tell somebody you trust, such as the counsellor at school.",
      ],
    },
    {
      id: "decide",
      heading: "What do I decide?",
      blocks: [
        {
          list: [
            "You are to be told what happens, in a way that you understand.",
            "Your opinion is always to count. The older you are, the more it counts.",
            "If you are under 15 it is mostly your guardians who say yes or no. But you are to be asked.",
            "From 15 you have a voice of your own. In Samlad you then answer yourself, and if you say no nothing new is shared.",
            "Sometimes you can get help even if an adult at home says no. That can be so from 12. Ask social services.",
            "At 18 you decide all by yourself.",
          ],
        },
      ],
    },
    {
      id: "secret",
      heading: "Will my parents know everything?",
      blocks: [
        "Not always. There are things that those who help you may keep secret also from those at home, if you could otherwise come to harm. Ask how it is before you tell. They are to answer honestly.",
        "You can also say who may know what. The school may not need to know the same things as BUP.",
      ],
    },
    {
      id: "meeting",
      heading: "Make the meeting yours",
      blocks: [
        {
          list: [
            "Decide who should be there. Fewer is often better.",
            "Choose the place. It need not be an office.",
            "Bring somebody who is on your side.",
            "Write three things beforehand: this works, this is hard, this is what I want.",
            "Ask for a break. Ask them to explain difficult words.",
            "You may lead the meeting. You may also stay away.",
          ],
        },
      ],
    },
    {
      id: "after",
      heading: "Afterwards",
      blocks: [
        "You are to get the plan. It is to say whom you contact if something does not happen. You agree on a day to meet again. You can ask for it to be earlier.",
        { quote: "I thought it would be just talk. But they did what they said.", who: "How it can feel" },
      ],
    },
  ],
};
