import type { Migration } from "./migrate.ts";

/**
 * For one day Samlad was given out with migrations 7 to 22 written in another way, which make the very same database.
 * One that was set up then holds these names; it is told the names of today instead of being refused.
 */
export const otherLine: [name: string, checksumBegins: string][] = [
  ["0007_access_log", "1da5697479b40f7f"],
  ["0008_sign_in", "af76100b4a51cc67"],
  ["0009_redaction_retention", "acd41f41467c8937"],
  ["0010_log_review_draw", "46abddf01e0f636c"],
  ["0011_protection", "4f41eee56283a053"],
  ["0012_doors", "a72e77954be43706"],
  ["0013_redacted_papers", "bf8e6808038e831d"],
  ["0014_log_door", "8eb7833b579950eb"],
  ["0015_words", "f97b894c34da5b2a"],
  ["0016_document_text", "75903ec65d787646"],
  ["0017_survey", "29e0bf91ec36b50c"],
  ["0018_calendar_address", "45907891b13c3c4e"],
  ["0019_invitation_link", "5bf90c53ea03fc35"],
  ["0020_session_time", "d0eb378d975ddd43"],
  ["0021_sealed_survey", "57d4d926092c2c2f"],
  ["0022_calendar_guard", "b1a082ed6cb1dd24"],
];

/** The last migration of today's line that makes what the other line made. */
const lastOfSame = 24;

type Ran = { number: number; name: string; checksum: string };

/** The rows that stand for the same database in today's line; null when it was not set up by the other line, whole and alone. */
export function sameInThisLine(ran: readonly Ran[], migrations: readonly Migration[]): Ran[] | null {
  const [firstOther] = otherLine;
  const since = ran.filter(({ name }) => name >= (firstOther?.[0] ?? ""));
  const isOther =
    since.length === otherLine.length &&
    since.every(({ name, checksum }, index) => {
      const [otherName, begins] = otherLine[index] ?? ["", ""];
      return name === otherName && checksum.startsWith(begins);
    });
  if (!isOther) return null;
  const ofOther = new Set(since.map((one) => one.number));
  return [
    ...ran.filter(({ number }) => !ofOther.has(number)),
    ...migrations
      .filter(({ number }) => number >= (since[0]?.number ?? 0) && number <= lastOfSame)
      .map(({ number, name, checksum }) => ({ number, name, checksum })),
  ];
}
