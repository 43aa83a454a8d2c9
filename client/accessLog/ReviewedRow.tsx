import { useState } from "react";
import type { ReviewRow, Verdict } from "../../core/logReview.ts";
import { everyPhrase } from "../../core/sip/relations.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { instantInWords } from "../ui/dates.ts";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import { didInWords } from "./didInWords.ts";

type Props = {
  row: ReviewRow;
  isSigned: boolean;
  onMark: (marks: { rowId: number; verdict: Verdict; note: string }[]) => void;
};

/** One row of the log: who, what, about whom, on what ground; and the reviewer's judgement, kept as it is given. */
export function ReviewedRow({ row, isSigned, onMark }: Props) {
  const t = useText("accessLog");
  const c = useText("commands");
  const language = useLanguage();
  const [note, setNote] = useState(row.mark?.note ?? "");
  const at = instantInWords(row.at, language);
  const { staff, unit, mark } = row;
  const send = (verdict: Verdict) => onMark([{ rowId: row.id, verdict, note }]);
  return (
    <li className={`Log-row${mark?.verdict === "investigate" ? " Log-row--investigate" : ""}`}>
      <div className="Log-facts">
        <p className="soft small">{at}</p>
        <p>
          <strong>{staff.name}</strong>
          <br />
          <span className="soft small">
            {staff.title
              ? t("review.reader", { title: staff.title, unit, hsaId: staff.hsaId })
              : t("review.readerNoTitle", { unit, hsaId: staff.hsaId })}
          </span>
        </p>
        <p>
          {didInWords(row, t, c)}. <About row={row} />
        </p>
        <p className="soft small">
          {t("review.ground")}: <Ground keys={row.ground} />. {t("review.from", { address: row.address })}
        </p>
      </div>
      {isSigned ? (
        <div className="Log-judge">
          {mark && (
            <p>
              <Badge tone={mark.verdict === "inOrder" ? "done" : "soon"}>{t(`review.${mark.verdict}`)}</Badge>
            </p>
          )}
          {mark?.note && <p className="Log-written">{mark.note}</p>}
        </div>
      ) : (
        <div className="Log-judge">
          <RadioGroup<Verdict>
            name={`verdict-${row.id}`}
            label={t("review.verdict")}
            isRow
            value={mark?.verdict ?? null}
            onChange={send}
            options={[
              { value: "inOrder", label: t("review.inOrder") },
              { value: "investigate", label: t("review.investigate") },
            ]}
          />
          {mark && (
            <TextField
              name={`note-${row.id}`}
              label={t("review.note")}
              isOptional
              value={note}
              onChange={setNote}
              onBlur={() => note !== mark.note && send(mark.verdict)}
              maxLength={2000}
            />
          )}
        </div>
      )}
    </li>
  );
}

function About({ row: { id, person, listed, action } }: { row: ReviewRow }) {
  const t = useText("accessLog");
  if (person?.isProtected) return t("review.aboutProtected", { id });
  if (person)
    return person.age === null
      ? t("review.aboutNoAge", { name: person.name })
      : t("review.about", { name: person.name, age: person.age });
  if (listed) return t("review.listed", { count: listed });
  return action === "search" ? t("review.nobody") : null;
}

/** How the reader stood to the SIP; that one is staff at all is no part in it. */
function Ground({ keys }: { keys: string[] }) {
  const t = useText("accessLog");
  const language = useLanguage();
  const parts = everyPhrase.filter((one) => keys.includes(one.key) && one.key !== "anyStaff");
  return parts.length === 0 ? t("review.noGround").toLowerCase() : parts.map((one) => one[language]).join("; ");
}
