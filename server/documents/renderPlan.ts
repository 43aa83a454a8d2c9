// A paper's data in, a PDF out: tagged, PDF/UA-1 to read, or PDF/A-2a to archive. Typst runs inside the process that
// asks: for a county's templates it must be one that reaches nobody (renderer.ts).
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { type Look, plainLook } from "./look.ts";
import { noPackages, sourceFault } from "./ownSources.ts";
import type { PlanPaper } from "./planPaper.ts";
import { builtInFolder, builtInTemplate, ownFiles, type TemplateName, templateNames } from "./templates.ts";

/** The templates that draw a paper; each gets its data under its own name. */
export type PaperKind = Exclude<TemplateName, "pieces">;
/** What every paper has: a line at the end, and what is said there when a character cannot be printed. */
export type Paper = { note: string; words: { unprintable: string } };

/** To be read by everybody, aids included; or to be kept for ever. Typst writes one of them at a time, from the same template. */
export type PdfStandard = "ua-1" | "a-2a";

export type RenderWay = {
  look?: Look;
  standard?: PdfStandard;
  /** A county's folder; a file there named after the paper or the template takes the built-in one's place. */
  folder?: string | null;
  /** What the paper is called, as `summons`: the county may have a template for this paper alone. */
  name?: string;
};

/** A county's template that does not compile: which, where and why. The why may hold words of the paper: never log it. */
export type TemplateFault = { template: string; line: number | null; message: string };
export type Rendered = { pdf: Buffer; fault: TemplateFault | null };

const root = fileURLToPath(builtInFolder);
const fonts = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/atkinson-hyperlegible-next/package.json"),
);

let compiler: NodeCompiler | null = null;

/** The template does not take this data: a fault of ours, never of what somebody wrote. */
export class RenderFailed extends Error {}

/**
 * The PDF of a plan. What people wrote is shown as they wrote it, whatever it looks like to a program; characters that
 * no font at hand can show become [?], and a line at the end says so (PDF/UA demands that every character can be read).
 * @throws RenderFailed when the template and the data do not fit.
 */
export function renderPlan(paper: PlanPaper): Buffer {
  return renderPaper("plan", paper);
}

/** The PDF of a paper of any kind, as `renderPlan`. @throws RenderFailed */
export function renderPaper(kind: PaperKind, paper: Paper, way: RenderWay = {}): Buffer {
  return renderAs(kind, paper, way).pdf;
}

/**
 * The same, and what was wrong with the county's own template when the built-in one had to be used in its place.
 * @throws RenderFailed when the built-in template does not take the data either.
 */
export function renderAs(kind: PaperKind, paper: Paper, way: RenderWay = {}): Rendered {
  const own = way.folder ? ownFiles(way.folder, ".typ") : new Map<string, string>();
  if (own.size > 0) {
    const name = way.name && own.has(way.name) ? way.name : own.has(kind) ? kind : "pieces";
    if (own.has(name)) {
      const outcome = asksForMore([name, kind, "pieces"], own) ?? attempt({ kind, name, own, paper, way });
      if (Buffer.isBuffer(outcome)) return { pdf: outcome, fault: null };
      const pdf = attempt({ kind, name: kind, own: null, paper, way });
      if (Buffer.isBuffer(pdf)) return { pdf, fault: outcome };
      throw new RenderFailed(pdf.message);
    }
  }
  const outcome = attempt({ kind, name: kind, own: null, paper, way });
  if (Buffer.isBuffer(outcome)) return { pdf: outcome, fault: null };
  throw new RenderFailed(outcome.message);
}

/** A fault in one of these; one that this paper does not use is taken away, and told of with the paper that does. */
function asksForMore(used: string[], own: Map<string, string>): TemplateFault | null {
  let fault: TemplateFault | null = null;
  for (const [name, source] of [...own]) {
    const found = sourceFault(name, source);
    if (found) own.delete(name);
    if (used.includes(name)) fault ??= found;
  }
  return fault;
}

type Attempt = { kind: PaperKind; name: string; own: Map<string, string> | null; paper: Paper; way: RenderWay };

/** The PDF, or what the compiler complained of; characters that cannot be printed are taken out one round at a time. */
function attempt({ kind, name, own, paper, way }: Attempt): Buffer | TemplateFault {
  const whole = withBreaks(paper);
  const missing = new Set<string>();
  for (let round = 0; round < 6; round++) {
    const note = missing.size === 0 ? whole.note : [whole.note, whole.words.unprintable].filter(Boolean).join(" ");
    const data = JSON.stringify(withoutTexts({ ...whole, note }, missing));
    const outcome = compile({ kind, name, own, data, way });
    if (Buffer.isBuffer(outcome)) return outcome;
    const found = unprintable(outcome.message);
    if (found.length === 0) return outcome;
    for (const text of found) missing.add(text);
  }
  return { template: name, line: null, message: "There was always one more character that could not be printed." };
}

/** What stands under the compiler's root: written there only when it is another than what stood there. */
const placed = new Map<string, string>();

function place(path: string, source: string) {
  if (placed.get(path) === source) return;
  placed.set(path, source);
  compiler?.addSource(join(root, path), source);
}

/**
 * The pages of a paper as one picture, under each other, by the built-in templates: for holding them against those that have been
 * looked at. @throws RenderFailed
 */
export function drawPaper(kind: PaperKind, paper: Paper): string {
  const drawn = compile({ kind, name: kind, own: null, data: JSON.stringify(withBreaks(paper)), way: {} }, "svg");
  if (typeof drawn === "string") return drawn;
  throw new RenderFailed("message" in drawn ? drawn.message : "It was drawn as something else.");
}

type Compiled = { kind: PaperKind; name: string; own: Map<string, string> | null; data: string; way: RenderWay };

function compile(of: Compiled): Buffer | TemplateFault;
function compile(of: Compiled, as: "svg"): string | TemplateFault;
function compile({ kind, name, own, data, way }: Compiled, as?: "svg"): Buffer | string | TemplateFault {
  const { look = plainLook, standard = "ua-1" } = way;
  compiler ??= NodeCompiler.create({
    workspace: root,
    fontArgs: [{ fontPaths: ["400Regular", "600SemiBold", "700Bold"].map((weight) => join(fonts, weight)) }],
  });
  for (const one of templateNames) place(`${one}.typ`, own?.get(one) ?? builtIn(one));
  const isOfItsOwn = own !== null && !templateNames.some((one) => one === name);
  const main = isOfItsOwn ? `own-${name}.typ` : `${kind}.typ`;
  if (isOfItsOwn) place(main, own.get(name)!);
  const logo = look.logo && `logo.${look.logo.type}`;
  if (look.logo) compiler.mapShadow(join(root, logo!), look.logo.picture);
  const inputs = {
    [kind]: data,
    look: JSON.stringify({ name: look.name, colour: look.colour, logo: logo ? `/${logo}` : "" }),
  };
  try {
    const result = compiler.compile({ mainFilePath: join(root, main), inputs });
    if (!result.result) {
      const error = result.takeDiagnostics() ?? result.takeError();
      return faultOf(name, error ? compiler.fetchDiagnostics(error) : []);
    }
    if (as === "svg") return compiler.plainSvg(result.result);
    return compiler.pdf(result.result, { pdfStandard: standard });
  } catch (error) {
    return { template: name, line: null, message: error instanceof Error ? error.message : String(error) };
  } finally {
    if (logo) compiler.unmapShadow(join(root, logo));
    // What was laid out for one person is not kept in memory for the next.
    compiler.evictCache(0);
  }
}

const sources = new Map<TemplateName, string>();
function builtIn(name: TemplateName): string {
  const known = sources.get(name);
  if (known !== undefined) return known;
  const source = builtInTemplate(name);
  sources.set(name, source);
  return source;
}

type Diagnostic = { message: string; path: string; severity: number; range: { start: { line: number } } | null };

/** The first error of the compiler, with the file and the line it stands on. */
function faultOf(name: string, diagnostics: Diagnostic[]): TemplateFault {
  const first = diagnostics.find((one) => one.severity === 1) ?? diagnostics[0];
  const file = /([\w-]+)\.typ$/.exec(first?.path ?? "")?.[1]?.replace(/^own-/, "");
  return {
    template: file ?? name,
    line: first?.range ? first.range.start.line + 1 : null,
    message: asksForPackage.test(first?.message ?? "")
      ? noPackages
      : (first?.message ?? "The paper could not be laid out."),
  };
}

/** What the compiler says when it was kept from fetching one; the name may hold words of the paper. */
const asksForPackage = /^(failed to download package|package not found|failed to load package)/;

/** The texts that the compiler says no font can show: `the text "漢" could not be displayed`. */
function unprintable(complaint: string): string[] {
  const found = [...complaint.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/g)].map(([, text = ""]) =>
    text
      .replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\\+(["\\'])/g, "$1"),
  );
  return found.filter((text) => text !== "");
}

function withoutTexts<T>(data: T, missing: Set<string>): T {
  if (missing.size === 0) return data;
  // The longest first, so that a whole is not taken for its parts; a row of them is said once.
  const texts = [...missing].sort((a, b) => b.length - a.length);
  return mapTexts(data, (text) =>
    texts.reduce((now, one) => now.replaceAll(one, "[?]"), text).replace(/\[\?\](\s*\[\?\])+/g, "[?]"),
  );
}

const months =
  "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|" +
  "January|February|March|April|May|June|July|August|September|October|November|December";
const dates = new RegExp(`\\b\\d{1,2} (${months})\\b( \\d{4}\\b)?`, "g");

/** Lines as they were written; control characters away; a date in one piece; a place to break in words longer than a line. */
function withBreaks<T>(data: T): T {
  return mapTexts(data, (text) =>
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, "")
      .replace(dates, (date) => date.replaceAll(" ", "\u00a0"))
      .replace(/\S{30,}/gu, (word) => [...word].map((it, index) => (index % 12 === 11 ? `${it}\u200b` : it)).join("")),
  );
}

function mapTexts<T>(data: T, change: (text: string) => string): T {
  if (typeof data === "string") return change(data) as T;
  if (Array.isArray(data)) return data.map((one) => mapTexts(one, change)) as T;
  if (data && typeof data === "object")
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)])) as T;
  return data;
}
