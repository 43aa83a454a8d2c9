import type { MainPathContent } from "./mainPathContent.ts";

/** What the others are translated from. It is no page of its own: in Swedish there are the longer ones. */
export const page: MainPathContent = {
  title: "Vad är en SIP?",
  description:
    "En SIP är en gemensam plan när du har hjälp från både kommunen och vården. Den är gratis och du bestämmer.",
  lead: "En SIP är en plan för dig som har hjälp från flera håll. Alla som hjälper dig gör den ihop med dig. Då vet du vem som gör vad, och när.",
  sections: [
    {
      id: "short",
      heading: "Det viktigaste",
      blocks: [
        {
          list: [
            "SIP är kort för samordnad individuell plan. Säg SIP när du frågar, så förstår de dig.",
            "Den är till för dig som får stöd av både kommunen och regionen. Regionen har hand om det mesta av vården.",
            "Du bestämmer. Ingen gör en SIP om du inte säger ja.",
            "En SIP är gratis.",
            "Vem som helst kan be om en SIP: du, någon i din familj eller de som hjälper dig.",
          ],
        },
      ],
    },
    {
      id: "plan",
      heading: "Vad står i planen?",
      blocks: [
        "Den börjar med vad som är viktigt för dig, i dina egna ord. Lagen säger att fyra saker alltid ska stå där:",
        {
          list: [
            "vilken hjälp du behöver",
            "vad kommunen ska göra och vad regionen ska göra",
            "vad andra gör, till exempel skolan, din familj eller du själv",
            "om det är kommunen eller regionen som har ansvar för hela planen.",
          ],
        },
        { note: "Planen skrivs på svenska. Be att få den förklarad för dig, med tolk om du behöver." },
      ],
    },
    {
      id: "consent",
      heading: "Ditt ja",
      blocks: [
        "Först ska du få veta vad en SIP är och vad andra kan få veta om dig. Sedan säger du två saker: om planen ska göras, och vem som får veta vad. Det kallas samtycke.",
        {
          list: [
            "Du kan säga ja till en del och nej till en annan.",
            "Du kan ta tillbaka ditt ja när du vill. Du behöver inte säga varför.",
            "Säger du nej har du samma rätt till hjälp som förut.",
            "För ett barn är det oftast vårdnadshavarna som säger ja. Barnet ska få säga vad det vill.",
          ],
        },
      ],
    },
    {
      id: "steps",
      heading: "Så går det till",
      blocks: [
        {
          steps: [
            { heading: "Någon ser ett behov", texts: ["Du, din familj eller någon som hjälper dig säger till."] },
            { heading: "Du säger ja eller nej", texts: ["Utan ditt ja blir det ingen plan."] },
            {
              heading: "Ni förbereder er",
              texts: ["Du berättar vad som fungerar, vad som är svårt och vad du önskar."],
            },
            {
              heading: "De som behövs bjuds in",
              texts: ["Du ska få se vilka de är, och säga vad du tycker, innan inbjudan skickas."],
            },
            {
              heading: "Ni ses",
              texts: [
                "Ni träffas i ett rum eller på en skärm. Du kan ha med någon som stöd. Behöver du tolk ska det ordnas.",
              ],
            },
            {
              heading: "Planen skrivs",
              texts: ["Där står vem som gör vad, och när. Är du inte nöjd, säg det. Det skrivs in i planen."],
            },
            { heading: "Ni ser hur det går", texts: ["Det finns alltid en dag då ni följer upp."] },
            {
              heading: "Planen avslutas",
              texts: ["Det sker när målen är nådda, eller när du vill det."],
            },
          ],
        },
      ],
    },
    {
      id: "ask",
      heading: "Så ber du om en SIP",
      blocks: [
        "Du behöver ingen blankett. Säg till någon som du redan har kontakt med: på vårdcentralen, i hemtjänsten, på skolan, hos kommunen eller på sjukhuset.",
        "Du kan säga eller visa det här på svenska:",
        {
          sayInSwedish:
            "Hej! Jag får hjälp av er och av andra. Det är svårt att få det att hänga ihop. Jag vill ha en SIP. Jag behöver tolk.",
          means:
            "Hej! Jag får hjälp av er och av andra. Det är svårt att få det att hänga ihop. Jag vill ha en SIP. Jag behöver tolk.",
        },
        "Säger de nej ska du få veta skälet. Förstår du det inte, be dem förklara.",
        { note: "En SIP är inte till för det som är akut. Vid fara för liv, ring 112." },
      ],
    },
    {
      id: "words",
      heading: "Svenska ord som du kan få höra",
      blocks: [
        {
          swedishWords: [
            { term: "samtycke", means: "att du säger ja" },
            { term: "samordnare", means: "den som håller ihop arbetet med din plan" },
            { term: "kommun", means: "ansvarar för bland annat hemtjänst, skola och stöd" },
            { term: "region", means: "ansvarar för det mesta av vården" },
            { term: "vårdcentral", means: "dit man går först när man är sjuk" },
            { term: "handläggare", means: "den hos kommunen som utreder och beslutar om stöd" },
            { term: "vårdnadshavare", means: "den som har ansvar för ett barn, oftast föräldrarna" },
            { term: "uppföljning", means: "att ni ser hur det har gått" },
            { term: "tolk", means: "den som översätter det ni säger" },
          ],
        },
      ],
    },
  ],
  around: {
    skip: "Till innehållet",
    onPage: "På sidan",
    signIn: "Till Samlad",
    signInText: "Har du en plan? I Samlad kan du läsa den och svara. Du loggar in med e-legitimation.",
    inOther: "På andra språk",
    more: "På svenska och engelska finns det mer att läsa.",
    waiting: "Översättningen väntar på att granskas av någon som har språket som modersmål.",
    reviewed: (day) => `Översättningen är granskad den ${day}.`,
  },
};
