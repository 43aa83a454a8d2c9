// A paper's data in, a PDF out: A4, tagged, PDF/UA-1. Typst runs inside this process and takes some tens of milliseconds.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { PlanPaper } from "./planPaper.ts";

/** The templates are read once; the fonts are the same as on the screen. Each gets its data under its own name. */
const templates = {
  plan: templateOf("pieces") + templateOf("plan"),
  sheet: templateOf("pieces") + templateOf("sheet"),
  logExtract: templateOf("logExtract"),
  registerExtract: templateOf("registerExtract"),
  aboutSip: templateOf("aboutSip"),
};
export type PaperKind = keyof typeof templates;
/** What every paper has: a line at the end, and what is said there when a character cannot be printed. */
export type Paper = { note: string; words: { unprintable: string } };

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
export function renderPaper(kind: PaperKind, paper: Paper): Buffer {
  const whole = withBreaks(paper);
  const missing = new Set<string>();
  for (let attempt = 0; attempt < 6; attempt++) {
    const note = missing.size === 0 ? whole.note : [whole.note, whole.words.unprintable].filter(Boolean).join(" ");
    const outcome = compile(kind, JSON.stringify(withoutTexts({ ...whole, note }, missing)));
    if (typeof outcome !== "string") return outcome;
    const found = unprintable(outcome);
    if (found.length === 0) throw new RenderFailed(outcome);
    for (const text of found) missing.add(text);
  }
  throw new RenderFailed("There was always one more character that could not be printed.");
}

function templateOf(name: string): string {
  return readFileSync(new URL(`${name}.typ`, import.meta.url), "utf8");
}

/** The PDF, or what the compiler complained of. */
function compile(kind: PaperKind, data: string): Buffer | string {
  compiler ??= NodeCompiler.create({
    fontArgs: [{ fontPaths: ["400Regular", "600SemiBold", "700Bold"].map((weight) => join(fonts, weight)) }],
  });
  const result = compiler.compile({ mainFileContent: templates[kind], inputs: { [kind]: data } });
  try {
    if (!result.result) {
      const error = result.takeDiagnostics() ?? result.takeError();
      return error ? JSON.stringify(compiler.fetchDiagnostics(error)) : "The plan could not be laid out.";
    }
    return compiler.pdf(result.result, { pdfStandard: "ua-1" });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    // What was laid out for one person is not kept in memory for the next.
    compiler.evictCache(0);
  }
}

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

/** Lines as they were written; control characters away; a place to break in words longer than a line. */
function withBreaks<T>(data: T): T {
  return mapTexts(data, (text) =>
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g, "")
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
