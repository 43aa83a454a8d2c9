import type { z } from "zod";
import { type RefusalCode, refusals } from "./refusals.ts";

/**
 * A refusal is data: a code that a program can act on, the field it is about, and the rule or paragraph it rests on.
 * The sentence for the reader is looked up in `refusals.ts`.
 */
export type Refusal = {
  refused: true;
  status: 400 | 403 | 404 | 409;
  code: RefusalCode;
  field?: string;
  params?: Record<string, string | number>;
};

export type Language = "sv" | "en";

/** Makes a refusal. `params` fill the `{name}` places of the sentence. */
export function refuse(code: RefusalCode, field?: string, params?: Record<string, string | number>): Refusal {
  return {
    refused: true,
    status: refusals[code].status,
    code,
    ...(field ? { field } : {}),
    ...(params ? { params } : {}),
  };
}

/** Thrown where a refusal must leave a function that cannot return it; the server turns it into problem+json. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = "Refused";
    this.refusal = refusal;
  }
}

/** True when a value is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value;
}

/** The words of a refusal in the reader's language, with the rule id and the paragraph where there is one. */
export function explain(
  refusal: Refusal,
  language: Language,
): { title: string; detail: string; rule?: string; law?: string } {
  const entry: { rule?: string; law?: string; sv: [string, string]; en: [string, string] } = refusals[refusal.code];
  const [title, detail] = entry[language];
  return {
    title,
    detail: detail.replace(/\{(\w+)\}/g, (_, name: string) => String(refusal.params?.[name] ?? "")),
    ...(entry.rule ? { rule: entry.rule } : {}),
    ...(entry.law ? { law: entry.law } : {}),
  };
}

/** The first fault that a schema found, as a refusal with the path of the field (`goal.ownWords`). */
export function refusalOf(error: z.ZodError): Refusal {
  const issue = error.issues[0];
  if (!issue) return refuse("field.invalid");
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] ?? ""] : issue.path;
  const field = path.map(String).filter(isFieldName).join(".");
  if (issue.code === "unrecognized_keys") return refuse("field.unknown", field);
  if (issue.message in refusals) return refuse(issue.message as RefusalCode, field);
  if (issue.code === "invalid_type" && issue.input === undefined) return refuse("field.missing", field);
  if (issue.code === "invalid_value" || issue.code === "invalid_union") return refuse("field.notAChoice", field);
  if (issue.code === "too_big" || issue.code === "too_small") return refuse("field.outOfRange", field);
  return refuse("field.invalid", field);
}

/** What could be a field's name. Anything else that somebody put in its place is not repeated in the answer. */
const isFieldName = (text: string) => /^([A-Za-z][A-Za-z0-9]{0,39}|\d{1,4})$/.test(text);
