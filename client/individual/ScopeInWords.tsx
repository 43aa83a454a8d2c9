import type { ConsentRow, ConsentView } from "../../core/sip/viewConsent.ts";
import { recipientKind, recipientName } from "../actors.ts";
import { useText } from "../text/text.ts";
import { ActorShape } from "../ui/ActorShape.tsx";
import { dayInWords } from "../ui/dates.ts";
import { useAreaWords } from "./consent/areaWords.ts";
import { ByStaff } from "./consent/ByStaff.tsx";
import { useMine } from "./mine.ts";

/** Who may read about what, said as one would tell it: one unit or person at a time (C4). */
export function ScopeInWords({ consent }: { consent: ConsentView }) {
  const g = useText("givenOut");
  const { isMe } = useMine();
  return (
    <ul className="plain-list My-scope">
      {consent.rows.map((row) => (
        <li key={row.key} className="stack-tight">
          <p className="My-actorName">
            <ActorShape kind={recipientKind(row.recipient)} size={22} />
            <strong>{recipientName(row.recipient) || g("protectedName")}</strong>
          </p>
          <RowInWords row={row} areas={consent.areas} />
          <ByStaff written={row.latest.person} isOwn={isMe} />
        </li>
      ))}
    </ul>
  );
}

function RowInWords({ row, areas }: { row: ConsentRow; areas: string[] }) {
  const t = useText("individual");
  const c = useText("myConsent");
  const { language } = useMine();
  const words = useAreaWords();
  const inState = (state: string) => areas.filter((area) => row.cells[area]?.state === state);
  const allowed = inState("allowed");
  const refused = inState("refused");
  const ends = [...new Set(allowed.map((area) => row.cells[area]?.until ?? null))];
  if (allowed.length === 0 && refused.length === 0) return <p>{t("consent.scopeNothing")}</p>;
  return (
    <>
      {ends.sort().map((until) => {
        const here = words.list(allowed.filter((area) => (row.cells[area]?.until ?? null) === until));
        return (
          <p key={until ?? "always"}>
            {until
              ? c("answers.mayUntil", { areas: here, day: dayInWords(until, language, { weekday: false }) })
              : c("answers.may", { areas: here })}
          </p>
        );
      })}
      {refused.length > 0 && <p>{c("answers.mayNot", { areas: words.list(refused) })}</p>}
    </>
  );
}
