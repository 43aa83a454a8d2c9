import { useQuery } from "@tanstack/react-query";
import type { AgreementChanges, AgreementEffect as Effect } from "../../../core/agreementFields.ts";
import { type ApiProblem, sendJson } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Notice } from "../../ui/Notice.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";

type Props = { version: number; changes: AgreementChanges; fromDay: string; nameOf: (path: string) => string | null };

/** What the change would move, counted by the server before anything is decided. */
export function AgreementEffect({ version, changes, fromDay, nameOf }: Props) {
  const t = useText("agreement");
  const { data, error, isFetching } = useQuery({
    queryKey: ["agreementEffect", version, fromDay, changes],
    queryFn: () => sendJson<Effect>("POST", "/api/v1/admin/agreement/preview", { version, changes, fromDay }),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (error?.code === "request.stale") return null;
  if (error) {
    const name = nameOf(error.field ?? "");
    return <ProblemMessage problem={name ? named(name, error) : error} />;
  }
  if (!data || isFetching)
    return (
      <div role="status">
        <p className="soft">{t("dialog.counting")}</p>
        <Skeleton lines={2} />
      </div>
    );
  const { sips, sipsMoved, tasksMoved, becomeLate, noLongerLate, becomeInactive, isEstimate } = data;
  if (sips === 0) return <p role="status">{t("dialog.noSips")}</p>;
  if (sipsMoved === 0) return <p role="status">{t("dialog.nothingMoves", { count: sips })}</p>;
  return (
    <div role="status">
      <Notice
        tone={becomeLate > 0 ? "late" : "calm"}
        title={`${t("dialog.moves", { count: sipsMoved })} ${t("dialog.ofSips", { count: sips })}`}
      >
        <ul className="Agreement-differences">
          <li>{t("dialog.tasks", { count: tasksMoved })}</li>
          {becomeLate > 0 && <li>{t("dialog.late", { count: becomeLate })}</li>}
          {noLongerLate > 0 && <li>{t("dialog.notLate", { count: noLongerLate })}</li>}
          {becomeInactive > 0 && <li>{t("dialog.inactive", { count: becomeInactive })}</li>}
        </ul>
        <p className="soft">{isEstimate ? t("dialog.estimate") : t("dialog.effectToday")}</p>
      </Notice>
    </div>
  );
}

/** What is said of a problem, with the name of what it is about first. */
function named(name: string, { status, title, detail, law, reference }: ApiProblem) {
  return {
    status,
    title: `${name}: ${title}`,
    ...(detail ? { detail } : {}),
    ...(law ? { law } : {}),
    ...(reference ? { reference } : {}),
  };
}
