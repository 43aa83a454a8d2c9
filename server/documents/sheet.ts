// What a sheet is made of (sheet.typ draws it): headings with pieces under them, in one of three sizes.
import type { ActorGroup } from "../../core/access.ts";
import { type PaperSize, paperSizes } from "../../core/documents.ts";
import type { Language } from "../../core/errors.ts";
import type { Day } from "../../core/time.ts";
import type { PaperTexts } from "./texts.ts";

export const sheetSizes = paperSizes;
export type SheetSize = PaperSize;

export type Piece =
  /** `label`: "" for none. `struck`: why and when it was struck, "" when it was not. */
  | { kind: "text"; label: string; text: string; struck: string }
  | { kind: "own"; says: string; text: string; struck: string }
  /** The first line stands out. */
  | { kind: "boxed"; lines: string[] }
  | { kind: "list"; items: string[] }
  | { kind: "facts"; rows: [label: string, text: string][] }
  | { kind: "heading"; text: string }
  /** A heading with the shape of an actor. */
  | { kind: "name"; name: string; group: ActorGroup }
  | { kind: "who"; name: string; detail: string; group: ActorGroup }
  /** Small print under what stands before it: who wrote it. */
  | { kind: "aside"; text: string }
  /** Boxes to tick, each with what it means; `together`: on one page, in two columns. */
  | { kind: "checks"; items: string[]; ticked?: boolean[]; says?: string; together?: boolean }
  /** Empty lines to write on. */
  | { kind: "blanks"; label: string; count: number }
  /** Lines side by side to sign on, each with what is written there. */
  | { kind: "sign"; fields: string[] }
  /** Who may know what, to tick: a column for each receiver. `corner` stands above the rows' labels. */
  | {
      kind: "matrix";
      corner: string;
      columns: { name: string; group: ActorGroup }[];
      rows: { label: string; cells: boolean[] }[];
      /** What stands beside a tick, for who listens and who sees badly. */
      ticked: string;
    }
  /** `widths` are shares of the paper's width. */
  | { kind: "table"; columns: string[]; widths: number[]; rows: string[][] }
  /** The first line is what it is about, the others tell more. */
  | { kind: "lines"; lines: string[]; struck: string };

export type SheetPart = { heading: string; lead: string; pieces: Piece[]; onNewPage: boolean };

export type Sheet = {
  language: Language;
  size: SheetSize;
  title: string;
  date: number[];
  kicker: string;
  heading: string;
  facts: [label: string, text: string][];
  /** In a frame: that the person is protected. */
  warnings: string[];
  notices: string[];
  parts: SheetPart[];
  footer: string;
  pageWords: string[];
  note: string;
  words: { unprintable: string };
};

/** How a paper is wanted by whom; what it says comes from what its reader may see. */
export type SheetRequest = {
  size: SheetSize;
  language: Language;
  today: Day;
  /** The one whom the plan is about reads it: it speaks to "you". */
  isSelf: boolean;
  /** The county's own texts, when it has some. */
  texts?: PaperTexts;
};

/** A part with its pieces; nothing when there are none. */
export function part(
  heading: string,
  pieces: Piece[],
  { lead = "", onNewPage = false }: { lead?: string; onNewPage?: boolean } = {},
): SheetPart[] {
  return pieces.length > 0 ? [{ heading, lead, pieces, onNewPage }] : [];
}

export const text = (of: string, { label = "", struck = "" } = {}): Piece[] =>
  of.trim() === "" ? [] : [{ kind: "text", label, text: of, struck }];

export const own = (says: string, of: string, struck = ""): Piece[] =>
  of.trim() === "" ? [] : [{ kind: "own", says, text: of, struck }];

export const list = (items: string[]): Piece[] => (items.length > 0 ? [{ kind: "list", items }] : []);

/** "2026-11-22" as Typst wants it. */
export const dateParts = (day: Day): number[] => day.split("-").map(Number);

export const raised = (of: string): string => of.slice(0, 1).toUpperCase() + of.slice(1);

/** A sentence with its full stop. */
export const sentence = (of: string): string => {
  const words = raised(of.trim());
  return words === "" || /[.!?…]$/.test(words) ? words : `${words}.`;
};
