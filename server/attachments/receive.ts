// A file on its way in: read from the form, found to be what it is, and looked through for viruses. Nothing is kept here.
import type { FastifyRequest } from "fastify";
import { isRefusal, Refused, refuse } from "../../core/errors.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { scan } from "./clamd.ts";
import { type Inspected, inspect, largestFile } from "./inspect.ts";

/** What forms may hold: one file, and before it which information area it belongs to. */
export const formLimits = { fileSize: largestFile, files: 1, fields: 1, fieldSize: 100, parts: 2 };

/** A file that may be kept. */
export type Received = Inspected & { name: string; area: string | null };

/**
 * The file of a form, as it may be kept.
 * @throws Refused `attachment.…` for what is not taken; HttpProblem 413 when it is too large, 503 `attachment.scanAway` when the
 * scanner does not answer: then nothing is kept, and the same file may be sent again.
 */
export async function receive(
  request: FastifyRequest,
  { config, log }: Pick<Deps, "config" | "log">,
): Promise<Received> {
  if (!request.isMultipart()) throw new Refused(refuse("field.missing", "file"));
  const file = await request.file().catch(notAForm);
  if (!file) throw new Refused(refuse("field.missing", "file"));
  const bytes = await file.toBuffer().catch(notAForm);
  const area = areaIn(file.fields);
  const inspected = await inspect(bytes);
  if (isRefusal(inspected)) throw new Refused(inspected);
  if (config.clamdAddress) {
    const verdict = await scan(config.clamdAddress, bytes);
    if (verdict.is === "found") throw new Refused(refuse("attachment.virus", "file"));
    if (verdict.is === "away") {
      log.warn({ why: verdict.why }, "the virus scanner does not answer");
      throw new HttpProblem(503, "attachment.scanAway", "file");
    }
  }
  return { ...inspected, name: file.filename, area };
}

/** The only field there may be besides the file; empty for none. */
function areaIn(fields: Record<string, unknown>): string | null {
  const unknown = Object.keys(fields).find((name) => name !== "file" && name !== "area");
  if (unknown !== undefined) throw new Refused(refuse("field.unknown"));
  const field = fields.area as { value?: unknown } | undefined;
  if (field === undefined) return null;
  if (typeof field.value !== "string") throw new Refused(refuse("field.invalid", "area"));
  return field.value === "" ? null : field.value;
}

/** A form that ends too soon, or has no boundary: what reads forms says so without a status. */
function notAForm(error: Error & { statusCode?: number }): never {
  throw error.statusCode === undefined ? new HttpProblem(400, "request.unreadable") : error;
}
