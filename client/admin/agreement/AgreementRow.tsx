import { isSame } from "../../../core/agreementFields.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LawTag } from "../../ui/LawTag.tsx";
import type { EditedRow } from "./useAgreementEdits.ts";
import type { AgreementWords } from "./useAgreementWords.ts";

/** One line of the agreement: the sentence with its figure, whether the county has made it so, and what the law says. */
export function AgreementRow({ row, words }: { row: EditedRow; words: AgreementWords }) {
  const t = useText("agreement");
  const { field, shipped, now, from, to } = row;
  const isDraft = !isSame(from, to);
  const isOwn = !isSame(to, shipped);
  const isAhead = !isDraft && !isSame(now, from);
  const isRemoved = to === null && from !== null && field.form.kind === "ground";
  const { before, figure, after } = words.sentence(field, isRemoved ? from : to);
  const law = words.law(field);
  return (
    <li className="Agreement-row" data-draft={isDraft || undefined}>
      <p className={isRemoved ? "Agreement-removed" : undefined}>
        {before}
        {figure && <strong>{figure}</strong>}
        {after}
      </p>
      {(isDraft || isOwn || isAhead) && (
        <p className="Agreement-origin small">
          {(isDraft || isOwn) && (
            <Badge tone={isDraft ? "soon" : "calm"}>{t(isDraft ? (isRemoved ? "removed" : "draft") : "own")}</Badge>
          )}
          {isAhead && (now !== null || field.form.kind !== "ground") && (
            <span>{t("until", { figure: words.figure(field, now) })}</span>
          )}
          {isDraft && from !== null && !isRemoved && (
            <span className="soft">{t("draftFrom", { figure: words.figure(field, from) })}</span>
          )}
          {!isDraft && shipped !== null && (
            <span className="soft">{t("shipped", { figure: words.figure(field, shipped) })}</span>
          )}
        </p>
      )}
      {law && (
        <p className="small">
          <LawTag>{law}</LawTag>
        </p>
      )}
    </li>
  );
}
