import { type AdminAgreement, type Difference, fieldAt } from "../../../core/agreementFields.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { dayInWords, swedishParts, todayInSweden } from "../../ui/dates.ts";
import { Section } from "../../ui/Page.tsx";
import { useWritten } from "../../ui/written.ts";
import type { AgreementWords } from "./useAgreementWords.ts";

/** What was decided, by whom and why: newest first. */
export function AgreementHistory({ agreement, words }: { agreement: AdminAgreement; words: AgreementWords }) {
  const t = useText("agreement");
  const language = useLanguage();
  const written = useWritten();
  const today = todayInSweden();
  const day = (value: string) => dayInWords(value, language, { weekday: false });
  return (
    <Section title={t("history.title")}>
      {agreement.history.length === 0 && <p className="soft">{t("history.none")}</p>}
      <ol className="plain-list Agreement-history" reversed>
        {agreement.history.map((one) => (
          <li key={one.version} className="stack-tight">
            <p>
              <strong>{t("history.decided", { day: day(swedishParts(one.madeAt).day), who: one.madeBy })}</strong>{" "}
              <Badge tone={one.fromDay > today ? "soon" : "none"}>
                {t(one.fromDay > today ? "history.coming" : "history.from", { day: day(one.fromDay) })}
              </Badge>
            </p>
            <p {...written(one.reason)}>{one.reason}</p>
            <Differences all={one.differences} agreement={agreement} words={words} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** From what to what, line by line. */
export function Differences({
  all,
  agreement,
  words,
}: {
  all: readonly Difference[];
  agreement: AdminAgreement;
  words: AgreementWords;
}) {
  const t = useText("agreement");
  return (
    <ul className="Agreement-differences">
      {all.map(({ path, from, to }) => {
        const field = fieldAt(agreement.newest, path);
        if (!field) return null;
        const figure = (value: typeof from) => {
          if (field.form.kind !== "ground" && field.form.kind !== "words") return words.figure(field, value);
          if (value === null) return "";
          const both = value as { sv: string; en: string; retired?: true };
          const names = t("bothNames", { sv: both.sv, en: both.en });
          return both.retired ? `${names} (${t("groundRetired").toLocaleLowerCase()})` : names;
        };
        const isGround = field.form.kind === "ground";
        const key = isGround && from === null ? "added" : isGround && to === null ? "removed" : "fromTo";
        return (
          <li key={path}>{t(`dialog.${key}`, { label: words.label(field), from: figure(from), to: figure(to) })}</li>
        );
      })}
    </ul>
  );
}
