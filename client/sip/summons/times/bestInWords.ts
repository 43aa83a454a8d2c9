import type { Language } from "../../../text/language.ts";
import { numberInWords } from "../../../text/numberInWords.ts";
import type { Say } from "../../../text/text.ts";
import type { TimeStanding } from "../../../times.ts";
import { asStart, instantInWords } from "../../../ui/dates.ts";

/** What is said before the table: which time is best and for how many, and who cannot. */
export function bestInWords(best: TimeStanding | undefined, t: Say<"times">, language: Language): string {
  if (!best) return t("best.none");
  const { yes, ifNeeded, no, none } = best.said;
  const can = yes.length + ifNeeded.length;
  const total = can + no.length + none.length;
  if (none.length === total) return t("best.none");
  if (can === 0) return t("best.nobodyCan");
  const when = asStart(instantInWords(best.startsAt, language));
  const counted = (count: number) => numberInWords(count, language);
  const names = (list: string[]) => listed(list, language);
  if (yes.length === total)
    return total === 1 ? t("best.allOne", { when }) : t("best.all", { when, count: counted(total) });
  if (can === total && total > 1) return t("best.allIfNeeded", { when, count: counted(total), names: names(ifNeeded) });
  return [
    t("best.some", { when, can: counted(can), total: counted(total) }),
    no.length > 0 && t("best.cannot", { names: names(no) }),
    none.length > 0 && t("best.silent", { names: names(none) }),
  ]
    .filter(Boolean)
    .join(" ");
}

/** "Ingrid, Habiliteringen och Skolan". */
export function listed(names: string[], language: Language): string {
  return new Intl.ListFormat(language === "sv" ? "sv-SE" : "en-GB").format(names);
}
