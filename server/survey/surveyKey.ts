// What the survey's marks are made with and its sums are sealed with, and the database does not know.
import { createHash } from "node:crypto";
import { NoDatabase } from "../db/noDatabase.ts";
import type { Deps } from "../deps.ts";

/**
 * The key of SURVEY_KEY; else one worked out from the password of the database's address, of which the database itself keeps
 * only a sum that cannot be turned back. Every process on the same database has the same.
 * @throws NoDatabase when there is neither: a key made from nothing is everybody's. A demo, with nobody real in it, has that one.
 */
export function surveyKey({ config, databaseUrl }: Pick<Deps, "config" | "databaseUrl">): Buffer {
  const secret = config.surveyKey ?? new URL(databaseUrl).password;
  if (secret === "" && !config.demo)
    throw new NoDatabase(
      "DATABASE_URL has no password, and without one the key of the surveys could be worked out by anybody. Set SURVEY_KEY to a random text of at least 32 characters, the same for all processes.",
    );
  return createHash("sha256").update(`samlad, surveys: ${secret}`).digest();
}
