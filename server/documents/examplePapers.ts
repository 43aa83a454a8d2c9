// Every paper with the invented example: what whoever looks after the templates sees, and what the tests hold against pictures.
import type { LogActor } from "../../core/accessLog.ts";
import {
  type Audience,
  type DocumentKind,
  type DocumentOffer,
  documentKinds,
  documentsFor,
  type PaperSize,
} from "../../core/documents.ts";
import type { Language } from "../../core/errors.ts";
import { logPaper } from "../accessLog/logExtract.ts";
import { leafletPaper } from "../publicPages/leaflet.ts";
import { extractPaper } from "../registerExtract/extractPaper.ts";
import type { RegisterExtract } from "../registerExtract/extractRoutes.ts";
import { type ExampleStage, exampleAgreement, exampleViews } from "./exampleSip.ts";
import { makePaper } from "./papers/makePaper.ts";
import type { Paper, PaperKind } from "./renderPlan.ts";
import { type AllTexts, builtInTexts } from "./texts.ts";

/** The papers of the process, and the three that are made elsewhere. */
export const exampleNames = [...documentKinds, "logExtract", "registerExtract", "aboutSip"] as const;
export type ExampleName = (typeof exampleNames)[number];

export type ExampleWay = {
  language: Language;
  size?: PaperSize;
  audience?: Audience;
  format?: "a4" | "a3";
  texts?: AllTexts;
};
export type ExamplePaper = { paper: Paper; kind: PaperKind; sizes: readonly PaperSize[] };

/** Where in the story each paper is most itself. */
const stageOf: Record<DocumentKind, ExampleStage> = {
  summons: "called",
  invitation: "called",
  information: "called",
  consent: "called",
  "consent-form": "called",
  assessment: "called",
  agenda: "called",
  checklist: "called",
  notes: "met",
  plan: "planned",
  "follow-up": "followedUp",
  closing: "closed",
  record: "planned",
};

const readMore = "https://samlad.example.org/om-sip";

let views: ReturnType<typeof exampleViews> | null = null;

/** One paper of the example; in the ordinary size when it does not come in the one asked for. */
export function examplePaper(name: ExampleName, way: ExampleWay): ExamplePaper {
  views ??= exampleViews();
  if (name === "logExtract") return { paper: logExample(way), kind: "logExtract", sizes: ["ordinary"] };
  if (name === "registerExtract") return { paper: registerExample(way), kind: name, sizes: ["ordinary", "large"] };
  if (name === "aboutSip")
    return {
      paper: leafletPaper(way.language, way.size === "large" ? "large" : "folder", readMore, way.texts?.[way.language]),
      kind: name,
      sizes: ["ordinary", "large"],
    };
  const { view, today } = views[stageOf[name]];
  const offer = usual(documentsFor(view).filter((one) => one.kind === name));
  if (!offer) throw new Error(`The example has no ${name}.`);
  const { language, size = "ordinary", audience, format, texts = builtInTexts } = way;
  const made = makePaper(view, {
    offer,
    agreement: exampleAgreement,
    language,
    size: offer.sizes.includes(size) ? size : "ordinary",
    today,
    isSelf: false,
    texts: texts[language],
    ...(audience ? { audience } : {}),
    ...(format ? { format } : {}),
  });
  if (!made) throw new Error(`The example's ${name} could not be made.`);
  return { ...made, sizes: offer.sizes };
}

/** Each paper in each language, and in each size and on each format that it comes in; `tag` names its reviewed picture. */
export function drawnWays(): { name: ExampleName; tag: string; way: ExampleWay }[] {
  return exampleNames.flatMap((name) =>
    (["sv", "en"] as const).flatMap((language) => {
      const sizes = examplePaper(name, { language }).sizes.map((size) => ({
        tag: size === "ordinary" ? `${name}.${language}` : `${name}-${size}.${language}`,
        way: { language, size },
      }));
      const a3 = name === "agenda" ? [{ tag: `${name}-a3.${language}`, way: { language, format: "a3" as const } }] : [];
      return [...sizes, ...a3].map((one) => ({ name, ...one }));
    }),
  );
}

/** To a called one where there are several; the letter of closing to the person. */
function usual(offers: DocumentOffer[]): DocumentOffer | undefined {
  return offers.find((one) => one.for === "person") ?? offers.find((one) => one.for !== undefined) ?? offers[0];
}

const acts: { at: string; action: "read" | "print"; actor: LogActor; principal: string }[] = [
  {
    at: "2026-11-25T13:10:00Z",
    action: "print",
    actor: { kind: "staff", name: "Anna Exempel", title: "samordnare", unit: "Hemtjänsten Söder" },
    principal: "Exempelköpings kommun",
  },
  {
    at: "2026-11-24T08:02:00Z",
    action: "read",
    actor: { kind: "protectedStaff", unit: "Vårdcentralen Ängen" },
    principal: "Region Exempel",
  },
];

function logExample({ language, texts = builtInTexts }: ExampleWay): Paper {
  const person = { name: "Ingrid Exempel", self: true };
  return logPaper({
    person,
    acts,
    language,
    today: "2026-11-26",
    county: "Exempellän",
    keptYears: 5,
    texts: texts[language],
  });
}

function registerExample({ language, size = "ordinary", texts = builtInTexts }: ExampleWay): Paper {
  const { view, today } = views!.planned;
  const extract = {
    format: "samlad-register-extract",
    formatVersion: 1,
    madeAt: `${today}T12:00:00Z`,
    madeFor: { name: view.person.name, self: true },
    county: "Exempellän",
    person: { id: view.person.personId, name: view.person.name, address: "Exempelgatan 1" },
    sips: [{ view, history: [], whoHasWhat: [], papers: [] }],
    besideOthers: [],
    drafts: [],
    news: [],
    calendarAddresses: [],
    calendarAnswers: [],
    lastSeen: [],
    noticeSettings: [],
    accessLog: { keptYears: 5, acts },
    sessions: [],
  } as unknown as RegisterExtract;
  const asked = size === "large" ? "large" : "ordinary";
  return extractPaper(extract, { agreement: exampleAgreement, today, language, size: asked, texts: texts[language] });
}
