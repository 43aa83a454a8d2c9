import { useQuery } from "@tanstack/react-query";
import { noticeReasons } from "../../../core/noticeReasons.ts";
import type { ShownLetter, ShownNotice } from "../../../core/notices.ts";
import { noticeTable } from "../../../core/noticeTable.ts";
import { getJson } from "../../api.ts";
import { useSendAgain } from "../../notices/useSendAgain.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Badge, type BadgeTone } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { instantInWords } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";

/** Who has been told what, how, and whether it got there: for those who run the SIP. */
export function Sent({ sipId }: { sipId: string }) {
  const t = useText("notices");
  const language = useLanguage();
  const queryKey = ["sip", sipId, "notices"];
  const { data, error } = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<{ letters: ShownLetter[] }>(`/api/v1/sips/${sipId}/notices`, signal),
  });
  const again = useSendAgain(queryKey, t("sent.againDone"));
  if (!data) return error ? <ProblemMessage problem={error} /> : <Skeleton lines={5} isBlock />;
  const failed = data.letters.flatMap((it) => it.notices.filter((one) => one.state === "failed"));
  return (
    <div className="stack">
      <p>{t("sent.lead")}</p>
      {again.error && <ProblemMessage problem={again.error} />}
      {failed.length > 0 && (
        <Notice tone="late" title={t("sent.failedTitle", { count: failed.length })}>
          <p>{t("sent.failedText")}</p>
          <div className="row">
            <Button isPending={again.isPending} onPress={() => again.mutate(failed.map((one) => one.id))}>
              {t("sent.again")}
            </Button>
          </div>
        </Notice>
      )}
      {again.isSuccess && failed.length === 0 && <Notice tone="done">{t("sent.againDone")}</Notice>}
      <DataTable
        caption={t("sent.caption")}
        rows={data.letters}
        rowKey={(it) => it.letterId}
        empty={<EmptyState title={t("sent.empty")}>{t("sent.emptyText")}</EmptyState>}
        columns={[
          { id: "what", title: t("sent.what"), isRowHeader: true, cell: (it) => noticeTable[it.kind].title[language] },
          { id: "to", title: t("sent.to"), cell: (it) => <Recipient letter={it} /> },
          { id: "how", title: t("sent.how"), cell: (it) => <Ways letter={it} /> },
          {
            id: "when",
            title: t("sent.when"),
            cell: (it) => instantInWords(it.plannedAt, language, { weekday: false }),
          },
        ]}
      />
    </div>
  );
}

function Recipient({ letter: { audience, unitName, isSubject } }: { letter: ShownLetter }) {
  const t = useText("notices");
  if (audience === "person") return <>{t(isSubject ? "sent.subject" : "sent.beside")}</>;
  const unit = unitName ?? t("sent.hiddenUnit");
  return <>{audience === "unit" ? unit : t(audience === "manager" ? "sent.manager" : "sent.staff", { unit })}</>;
}

const tones: Record<ShownNotice["state"], BadgeTone> = {
  planned: "calm",
  sending: "calm",
  sent: "done",
  failed: "late",
  dropped: "none",
};

function Ways({ letter }: { letter: ShownLetter }) {
  const t = useText("notices");
  const language = useLanguage();
  const when = (at: string) => instantInWords(at, language, { weekday: false });
  return (
    <ul className="plain-list stack-tight">
      <li>
        {t("sent.list")}: {letter.readAt ? t("sent.read", { when: when(letter.readAt) }) : t("sent.unread")}
      </li>
      {letter.notices.map((it) => (
        <li key={it.id}>
          <Badge tone={tones[it.state]}>
            {`${t(`sent.${it.channel}`)}${it.to === "person" ? "" : ` ${t(it.to === "unit" ? "sent.toUnit" : "sent.toStaff")}`}: `}
            {t(
              `sent.${it.state === "sent" ? "sentState" : it.state === "planned" && it.tries > 0 ? "again_" : it.state}`,
            )}
            {it.why && ` (${noticeReasons[it.why][language]})`}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
