// What stands in the head of the client's one page, for the address it is asked for by: what the page is about, and the
// files that it begins with, so that they all come at once and not one after the other's wish.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { type AnyLanguage, anyLanguages, completeLanguage } from "../core/languages.ts";
import { textFile } from "../core/textFiles.ts";
import { html } from "./signIn/html.ts";

/** A page as it is sent, and its mark. */
export type Page = { body: Buffer; gzip: Buffer; br: Buffer; etag: string };
/** What Vite has written: the page without its head, and which files each module became. */
export type Built = { index: string; files: Record<string, BuiltFile> };
type BuiltFile = { file: string; imports?: string[]; css?: string[] };

/** The rooms of the person's own page that are told in one and the same way: the end of the address, the module, more texts. */
const rooms = {
  myMeeting: { path: "meeting", module: "MeetingRoom", texts: ["meeting", "prepare"] },
  myCircle: { path: "circle", module: "CircleRoom", texts: [] },
  myMessages: { path: "messages", module: "MessagesRoom", texts: ["messages"] },
  myWords: { path: "words", module: "WordsRoom", texts: ["draft", "myConsent"] },
  myShared: { path: "shared", module: "SharedRoom", texts: ["accessLog", "givenOut", "myConsent"] },
  myTakeAlong: { path: "take-along", module: "TakeAlongRoom", texts: ["takeAlong"] },
  mySettings: { path: "settings", module: "SettingsRoom", texts: ["takeAlong", "contact"] },
} as const;
type Room = keyof typeof rooms;

/** What else is the person's own, in or beside a SIP, and is told of in the words of the first page. */
const besides = {
  myRaise: { path: "/my/raise", modules: ["individual/MyRaiseNeed.tsx"], texts: ["individual", "askWhom", "draft"] },
  myWordList: { path: "/my/words", modules: ["individual/MyWordList.tsx"], texts: ["wordList"] },
  myLog: { path: "/my/access-log", modules: ["accessLog/ReadersPage.tsx"], texts: ["accessLog"] },
  mySurvey: {
    path: "/my/ID/survey",
    modules: ["individual/person/WithPerson.tsx", "survey/SurveyPage.tsx"],
    texts: ["survey"],
  },
  myReaders: {
    path: "/my/ID/readers",
    modules: ["individual/person/WithPerson.tsx", "accessLog/ReadersPage.tsx"],
    texts: ["accessLog"],
  },
} as const;
type Beside = keyof typeof besides;

type Own = "start" | "myPlans" | "mySip" | "myPlan" | "myConsent" | "myPrepare" | "work" | "sip" | "other";
type Kind = Own | Room | Beside;

const id = "[0-9a-f]{8}-[0-9a-f-]{27}";
const kinds: [Kind, RegExp][] = [
  ["start", /^\/$/],
  ["myPlans", /^\/my\/?$/],
  ["mySip", new RegExp(`^/my/${id}/?$`)],
  ["myPlan", new RegExp(`^/my/${id}/plan/?$`)],
  ["myConsent", new RegExp(`^/my/${id}/consent/?$`)],
  ["myPrepare", new RegExp(`^/my/${id}/prepare/?$`)],
  ...Object.entries(rooms).map(([kind, { path }]): [Kind, RegExp] => [
    kind as Room,
    new RegExp(`^/my/${id}/${path}/?$`),
  ]),
  ...Object.entries(besides).map(([kind, { path }]): [Kind, RegExp] => [
    kind as Beside,
    new RegExp(`^${path.replace("ID", id)}/?$`),
  ]),
  ["work", /^\/work\/?$/],
  ["sip", new RegExp(`^/sips/${id}/?$`)],
];

/** The modules that a page begins with, beside those of every page, and the areas of its texts. */
export const begins = {
  start: { modules: ["session/LandingPage.tsx"], texts: [] },
  myPlans: { modules: ["individual/MyPage.tsx"], texts: ["individual"] },
  mySip: { modules: ["individual/MySip.tsx"], texts: ["individual", "rooms", "easy"] },
  myPlan: { modules: ["individual/rooms/PlanRoom.tsx"], texts: ["individual", "rooms"] },
  myConsent: {
    modules: ["individual/rooms/ConsentRoom.tsx"],
    texts: ["individual", "rooms", "myConsent"],
  },
  myPrepare: {
    modules: ["individual/prepare/MyPreparePage.tsx"],
    texts: ["individual", "rooms", "prepare", "meeting"],
  },
  ...(Object.fromEntries(
    Object.entries(rooms).map(([kind, { module, texts }]) => [
      kind,
      { modules: [`individual/rooms/${module}.tsx`], texts: ["individual", "rooms", ...texts] },
    ]),
  ) as Record<Room, { modules: string[]; texts: string[] }>),
  ...besides,
  work: { modules: ["work/WorkPage.tsx"], texts: ["work", "sip", "tasks"] },
  sip: { modules: ["sip/SipPage.tsx", "sip/SipOverview.tsx"], texts: ["sip", "tasks"] },
  other: { modules: [], texts: [] },
} satisfies Record<Kind, { modules: readonly string[]; texts: readonly string[] }>;
const everyText = ["shell", "ui", "errors"];

const descriptions: Record<Own, { sv: string; en: string }> = {
  start: {
    sv: "Samlad är till för dig som har eller behöver en samordnad individuell plan (SIP), och för dem som gör den med dig.",
    en: "Samlad is for you who have or need a coordinated individual plan (SIP), and for those who make it with you.",
  },
  myPlans: {
    sv: "Dina planer (SIP): vad som händer nu, vem som gör vad, och vem som får veta vad.",
    en: "Your plans (SIP): what happens now, who does what, and who may know what.",
  },
  mySip: {
    sv: "Min SIP: vad som händer nu, vad som är viktigt för mig, vem som gör vad, och vad jag har sagt ja till.",
    en: "My SIP: what happens now, what matters to me, who does what, and what I have said yes to.",
  },
  myPrepare: {
    sv: "Förbered mötet om din plan (SIP): vad du vill prata om, vilka du vill ha med, och vad du behöver.",
    en: "Prepare the meeting about your plan (SIP): what to talk about, whom you want there, and what you need.",
  },
  myPlan: {
    sv: "Planen (SIP) i klara ord: vad jag vill, vem som gör vad och när, och vad som gäller om det blir sämre.",
    en: "The plan (SIP) in plain words: what I want, who does what and when, and what to do if it gets worse.",
  },
  myConsent: {
    sv: "Mitt samtycke: om planen får göras, vem som får veta vad, och hur jag tar tillbaka det.",
    en: "My consent: whether the plan may be made, who may know what, and how I take it back.",
  },
  work: {
    sv: "Arbetslistan: vad som väntar på dig i de planer (SIP) du arbetar med.",
    en: "The work list: what waits for you in the plans (SIP) you work with.",
  },
  sip: {
    sv: "En samordnad individuell plan (SIP), från behovet till uppföljningen.",
    en: "A coordinated individual plan (SIP), from the need to the follow-up.",
  },
  other: {
    sv: "Samordnad individuell plan (SIP): vem som gör vad och när, och vem som får veta vad.",
    en: "Coordinated individual plan (SIP): who does what and when, and who may know what.",
  },
};

/** What of a request its page hangs on: which page, its language, and that nobody is signed in. */
export function headKey(path: string, language: string | undefined, isVisitor: boolean): string {
  const kind = kinds.find(([, fits]) => fits.test(path))?.[0] ?? "other";
  return [kind, anyLanguages.find((it) => it === language) ?? "sv", isVisitor ? "visitor" : "session"].join(" ");
}

/** Reads what Vite has written to a folder. Without its list of files, pages get no files beforehand. */
export function readBuilt(folder: string): Built {
  const list = join(folder, "files.json");
  return {
    index: readFileSync(join(folder, "index.html"), "utf8"),
    files: existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : {},
  };
}

/** The page of a `headKey`. */
export async function makePage({ index, files }: Built, key: string): Promise<Page> {
  const [kind, language, who] = key.split(" ") as [Kind, AnyLanguage, "visitor" | "session"];
  const complete = completeLanguage(language);
  // The others lead to the sign-in, and from the start page to one's own.
  const { modules: own, texts } = begins[(who === "visitor") === (kind === "start") ? kind : "other"];
  const modules = [...own, ...[...everyText, ...texts].map((area) => `text/${textFile(language, area)}`)];
  const about = html`<meta name="description" content="${descriptions[kind in descriptions ? (kind as Own) : "mySip"][complete]}" />${
    // Then nobody need be asked who is signed in.
    who === "visitor" &&
    html`
    <meta name="samlad-session" content="none" />`
  }`;
  const ahead = html`${filesOf(modules, files)
    // What every page needs stands there already.
    .filter((file) => !index.includes(`"/${file}"`))
    .map((file) =>
      file.endsWith(".css")
        ? html`<link rel="stylesheet" crossorigin href="/${file}">`
        : html`<link rel="modulepreload" crossorigin href="/${file}">`,
    )}</head>`;
  const body = Buffer.from(
    index.replace(/<meta name="description"[^>]*>/, () => about.html).replace("</head>", () => ahead.html),
  );
  return {
    body,
    gzip: await promisify(gzip)(body),
    br: await promisify(brotliCompress)(body),
    etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
  };
}

/** The files of some modules and of all that those cannot begin without, each once. */
export function filesOf(modules: string[], files: Built["files"]): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const walk = (module: string) => {
    const it = files[module];
    if (!it || seen.has(module)) return;
    seen.add(module);
    for (const file of [...(it.css ?? []), it.file]) found.add(file);
    for (const next of it.imports ?? []) walk(next);
  };
  for (const module of modules) walk(module);
  return [...found];
}
