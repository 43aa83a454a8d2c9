// The leaflet about SIP: what stands on the paper. How it looks stands in server/documents/templates/aboutSip.typ.
import type { Language } from "../../core/errors.ts";
import type { LeafletKind } from "./places.ts";

type Part = { heading: string; lines: readonly string[]; list: readonly string[] };

type Words = {
  title: string;
  kicker: string;
  lead: string;
  promises: readonly string[];
  /** The inside and the back: a page each on the folder. */
  pages: readonly (readonly Part[])[];
  /** Lines to write on. */
  fillIn: readonly string[];
  fillInHeading: string;
  more: string;
  page: readonly [string, string];
  unprintable: string;
};

export type LeafletPaper = ReturnType<typeof leafletPaper>;

/** The leaflet in a language: as a folder of four pages A5, or in large type on A4. `address` is where to read more. */
export function leafletPaper(language: Language, kind: LeafletKind, address: string) {
  return { language, kind, title: words[language].title, address, note: "", words: words[language] };
}

const words: Record<Language, Words> = {
  sv: {
    title: "SIP – en gemensam plan när flera hjälper dig",
    kicker: "Samordnad individuell plan",
    lead: "Har du hjälp från både kommunen och vården? Då kan ni göra en plan ihop. Den kallas SIP.",
    promises: ["Du är i mitten.", "Du bestämmer.", "Det är gratis."],
    pages: [
      [
        {
          heading: "Vad är en SIP?",
          lines: ["En plan för dig som får hjälp från flera håll. Alla som hjälper dig gör den ihop med dig."],
          list: [],
        },
        {
          heading: "Vad står i den?",
          lines: ["Det som är viktigt för dig, i dina ord. Och det som lagen kräver:"],
          list: [
            "vilken hjälp du behöver",
            "vad kommunen och regionen ska göra",
            "vad andra gör: skolan, din familj eller du själv",
            "om kommunen eller regionen har ansvar för hela planen.",
          ],
        },
        {
          heading: "När kan den hjälpa?",
          lines: [],
          list: [
            "När du inte vet vem som gör vad.",
            "När du får olika svar från olika håll.",
            "När du berättar samma sak gång på gång.",
            "När du eller din familj får hålla ihop allt.",
            "När något stort ska hända, som att komma hem från sjukhus.",
          ],
        },
      ],
      [
        {
          heading: "Så går det till",
          lines: [],
          list: [
            "Någon ser att det behövs och säger till.",
            "Du får veta vad en SIP är. Sedan säger du ja eller nej.",
            "Du berättar vad som fungerar, vad som är svårt och vad du önskar.",
            "De som behövs kallas till ett möte.",
            "Ni ses, i ett rum eller på en skärm.",
            "Planen skrivs. Där står vem som gör vad, och när.",
            "Ni följer upp på en bestämd dag.",
            "När planen inte behövs längre avslutar ni den.",
          ],
        },
        {
          heading: "Du bestämmer",
          lines: [],
          list: [
            "Ingen SIP utan ditt ja.",
            "Du säger vem som får veta vad.",
            "Du kan ta tillbaka ditt ja när du vill.",
            "Du kan ha med någon som stöd.",
          ],
        },
      ],
      [
        {
          heading: "Så ber du om en SIP",
          lines: [
            "Säg till någon som du redan har kontakt med, i vården eller i kommunen. Du behöver ingen blankett. Säger de nej ska du få veta varför.",
            "Du kan säga så här: Jag får hjälp av er och av … Det är svårt att få det att hänga ihop. Jag vill ha en SIP.",
          ],
          list: [],
        },
      ],
    ],
    fillInHeading: "Mina anteckningar",
    fillIn: ["Den jag kan fråga", "Telefon", "Det här är viktigt för mig"],
    more: "Läs mer, också för barn, unga och närstående:",
    page: ["Sida ", " av "],
    unprintable: "Några tecken kunde inte skrivas ut.",
  },
  en: {
    title: "SIP – one shared plan when several help you",
    kicker: "Coordinated individual plan",
    lead: "Do you get help from both the municipality and health care? Then you can make one plan together. It is called a SIP.",
    promises: ["You are in the middle.", "You decide.", "It is free."],
    pages: [
      [
        {
          heading: "What is a SIP?",
          lines: ["A plan for you who get help from several places. Everybody who helps you makes it with you."],
          list: [],
        },
        {
          heading: "What does it say?",
          lines: ["What matters to you, in your words. And what the law demands:"],
          list: [
            "which help you need",
            "what the municipality and the region are to do",
            "what others do: the school, your family or you yourself",
            "whether the municipality or the region has the responsibility for the whole plan.",
          ],
        },
        {
          heading: "When can it help?",
          lines: [],
          list: [
            "When you do not know who does what.",
            "When you get different answers from different places.",
            "When you tell the same thing over and over.",
            "When you or your family have to keep it all together.",
            "When something big will happen, such as coming home from hospital.",
          ],
        },
      ],
      [
        {
          heading: "How it is done",
          lines: [],
          list: [
            "Somebody sees that it is needed and speaks up.",
            "You are told what a SIP is. Then you say yes or no.",
            "You tell what works, what is hard and what you wish.",
            "Those who are needed are called to a meeting.",
            "You meet, in a room or on a screen.",
            "The plan is written. It tells who does what, and when.",
            "You follow up on an appointed day.",
            "When the plan is no longer needed you close it.",
          ],
        },
        {
          heading: "You decide",
          lines: [],
          list: [
            "No SIP without your yes.",
            "You say who may know what.",
            "You can take back your yes whenever you want.",
            "You can bring somebody as support.",
          ],
        },
      ],
      [
        {
          heading: "How to ask for a SIP",
          lines: [
            "Tell somebody you are already in contact with, in health care or in the municipality. You need no form. If they say no you are to be told why.",
            "You can say: I get help from you and from … It is hard to make it all fit together. I would like a SIP.",
          ],
          list: [],
        },
      ],
    ],
    fillInHeading: "My notes",
    fillIn: ["The one I can ask", "Telephone", "This matters to me"],
    more: "Read more, also for children, young people and relatives (in Swedish and English):",
    page: ["Page ", " of "],
    unprintable: "Some characters could not be printed.",
  },
};
