// What the survey's marks are made with and its sums are sealed with, and the database does not know.
import { createHash } from "node:crypto";
import type { Deps } from "../deps.ts";

/**
 * The key of SURVEY_KEY; else one worked out from the password of the database's address, of which the database itself keeps
 * only a sum that cannot be turned back. Every process on the same database has the same.
 */
export function surveyKey({ config, databaseUrl }: Pick<Deps, "config" | "databaseUrl">): Buffer {
  const secret = config.surveyKey ?? new URL(databaseUrl).password;
  return createHash("sha256").update(`samlad, surveys: ${secret}`).digest();
}
