import type { z } from "zod";
import { Refused, refusalOf } from "../core/errors.ts";

/** What a schema makes of a request's body or query. @throws Refused 400 that names the first field that is wrong. */
export function readBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const read = schema.safeParse(body, { reportInput: true });
  if (!read.success) throw new Refused(refusalOf(read.error));
  return read.data;
}
