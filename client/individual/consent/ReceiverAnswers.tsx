import type { AreaKey } from "../../../core/agreement.ts";
import type { ConsentRow } from "../../../core/sip/viewConsent.ts";
import { cellOf, type Edits, isEdited, type MatrixRow } from "../../consent/matrix.ts";
import { useText } from "../../text/text.ts";
import { ActorShape } from "../../ui/ActorShape.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { dayInWords } from "../../ui/dates.ts";
import { useMine } from "../mine.ts";
import { useAreaWords } from "./areaWords.ts";
import { ByStaff } from "./ByStaff.tsx";

type Props = {
  row: MatrixRow;
  areas: AreaKey[];
  edits: Edits;
  latest: ConsentRow["latest"][string] | undefined;
  onChange: () => void;
};

/** What one receiver may and may not read, in sentences, with the way to change it. */
export function ReceiverAnswers({ row, areas, edits, latest, onChange }: Props) {
  const t = useText("myConsent");
  const { isMe, language } = useMine();
  const words = useAreaWords();
  const cells = areas.map((area) => ({ area, ...cellOf(row, area, edits) }));
  const list = (answer: string) => cells.flatMap((cell) => (cell.answer === answer ? [cell.area] : []));
  const allowed = list("allowed");
  const refused = list("refused");
  const ended = list("ended");
  const open = list("notAsked");
  const ends = [...new Set(cells.flatMap((cell) => (cell.answer === "allowed" ? [cell.until] : [])))].sort();
  const edited = areas.some((area) => isEdited(edits, row, area));
  const isAnswered = open.length < areas.length;
  return (
    <li className="Receiver">
      <p className="My-actorName">
        <ActorShape kind={row.group} size={22} />
        <span>
          <strong>{row.name}</strong>
          {row.detail && row.detail !== row.name && <span className="ActorName-detail"> {row.detail}</span>}
        </span>
      </p>
      {edited && (
        <p>
          <Badge tone="soon">{t("ask.changed")}</Badge>
        </p>
      )}
      {ends.map((until) => {
        const here = words.list(allowed.filter((area) => cellOf(row, area, edits).until === until));
        return (
          <p key={until ?? "always"}>
            {until
              ? t("answers.mayUntil", { areas: here, day: dayInWords(until, language, { weekday: false }) })
              : t("answers.may", { areas: here })}
          </p>
        );
      })}
      {ended.length > 0 && <p>{t("answers.ended", { areas: words.list(ended) })}</p>}
      {refused.length > 0 && (
        <p>
          {refused.length === areas.length
            ? t("answers.mayNothing")
            : t("answers.mayNot", { areas: words.list(refused) })}
        </p>
      )}
      {!isAnswered && <p className="soft">{t(isMe ? "answers.unanswered" : "answers.unansweredOther")}</p>}
      {isAnswered && open.length > 0 && (
        <p className="soft">
          {open.length > 4
            ? t("answers.leftMany", { count: open.length })
            : t("answers.left", { areas: words.list(open) })}
        </p>
      )}
      {!edited && <ByStaff written={latest} isOwn />}
      <div className="screen-only">
        <Button
          onPress={onChange}
          isWide
          aria-label={t(isAnswered ? "answers.changeFor" : "answers.answerFor", { who: row.name })}
        >
          {t(isAnswered ? "answers.change" : "answers.answer")}
        </Button>
      </div>
    </li>
  );
}
