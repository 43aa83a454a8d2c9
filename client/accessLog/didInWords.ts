import type { ReviewRow } from "../../core/logReview.ts";
import type { Say } from "../text/text.ts";

/** What a row of the log tells was done, for the reviewer; of a command also which: "Ändrade SIP:en: skrev insats". */
export function didInWords(
  { action, command }: Pick<ReviewRow, "action" | "command">,
  t: Say<"accessLog">,
  c: Say<"commands">,
): string {
  if (command && action === "command") return t("review.didCommand", { command: c(command) });
  if (command && action === "disclose") return t("review.didDisclose", { command: c(command) });
  return t(`review.did.${action}`);
}
