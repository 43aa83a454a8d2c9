// What stands around every public page, in both languages.
import type { Language } from "../../core/errors.ts";
import type { groups } from "./places.ts";

type Words = {
  skip: string;
  home: string;
  breadcrumb: string;
  menu: string;
  toMenu: string;
  groups: Record<keyof typeof groups, string>;
  other: string;
  inOther: string;
  search: string;
  searchLabel: string;
  searchTitle: string;
  searchLead: string;
  hits: (count: number, query: string) => string;
  noHits: (query: string) => string;
  noHitsHelp: string;
  previous: string;
  next: string;
  turn: string;
  leaflet: string;
  leafletText: string;
  leafletKinds: { folder: string; large: string };
  share: string;
  shareText: string;
  signIn: string;
  myth: string;
  truth: string;
  missing: string;
  missingText: string;
  /** Of the accessibility statement, where the settings do not say. */
  owner: string;
  report: (contact: string) => string;
  reportNowhere: string;
};

export const aroundWords: Record<Language, Words> = {
  sv: {
    skip: "Till innehållet",
    home: "Samlad",
    breadcrumb: "Du är här",
    menu: "Sidor om SIP",
    toMenu: "Alla sidor",
    groups: { about: "Om SIP", forYou: "Särskilt för dig", service: "Mer hjälp" },
    other: "English",
    inOther: "Vad en SIP är, på andra språk",
    search: "Sök",
    searchLabel: "Sök på sidorna om SIP",
    searchTitle: "Sök om SIP",
    searchLead: "Skriv ett eller flera ord.",
    hits: (count, query) => `${count === 1 ? "En träff" : `${count} träffar`} på ”${query}”.`,
    noHits: (query) => `Ingen träff på ”${query}”.`,
    noHitsHelp: "Prova ett annat ord, eller ett kortare. Alla sidor finns i menyn.",
    previous: "Föregående",
    next: "Nästa",
    turn: "Bläddra",
    leaflet: "Ta med på papper",
    leafletText: "Broschyren säger det viktigaste på fyra små sidor. Du får skriva ut den och ge den till andra.",
    leafletKinds: { folder: "Broschyr om SIP (pdf, A5)", large: "Broschyr i stor stil (pdf, A4)" },
    share: "Skicka sidan till någon",
    shareText: "Läs gärna det här:",
    signIn: "Logga in",
    myth: "Myt",
    truth: "Så är det",
    missing: "Sidan finns inte",
    missingText: "Adressen kan vara felskriven. Sök, eller välj en sida i menyn.",
    owner: "Den kommun eller region som du har kontakt med",
    report: (contact) => `Säg till här: ${contact}.`,
    reportNowhere: "Säg till den verksamhet som du har kontakt med. De ska se till att det kommer rätt.",
  },
  en: {
    skip: "To the content",
    home: "Samlad",
    breadcrumb: "You are here",
    menu: "Pages about SIP",
    toMenu: "All pages",
    groups: { about: "About SIP", forYou: "Especially for you", service: "More help" },
    other: "Svenska",
    inOther: "What a SIP is, in other languages",
    search: "Search",
    searchLabel: "Search the pages about SIP",
    searchTitle: "Search about SIP",
    searchLead: "Write one or several words.",
    hits: (count, query) => `${count === 1 ? "One hit" : `${count} hits`} for “${query}”.`,
    noHits: (query) => `No hit for “${query}”.`,
    noHitsHelp: "Try another word, or a shorter one. All pages are in the menu.",
    previous: "Previous",
    next: "Next",
    turn: "Turn the page",
    leaflet: "Take it along on paper",
    leafletText: "The leaflet says the most important on four small pages. You may print it and give it to others.",
    leafletKinds: { folder: "Leaflet about SIP (PDF, A5)", large: "Leaflet in large type (PDF, A4)" },
    share: "Send the page to somebody",
    shareText: "Do read this:",
    signIn: "Sign in",
    myth: "Myth",
    truth: "How it is",
    missing: "There is no such page",
    missingText: "The address may be misspelt. Search, or choose a page in the menu.",
    owner: "The municipality or region you are in contact with",
    report: (contact) => `Tell us here: ${contact}.`,
    reportNowhere: "Tell the service you are in contact with. They are to see that it comes to the right place.",
  },
};
