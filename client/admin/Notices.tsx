import { useQuery } from "@tanstack/react-query";
import { noticeReasons } from "../../core/noticeReasons.ts";
import type { FailedNotice } from "../../core/notices.ts";
import { failedQuery } from "../notices/failedQuery.ts";
import { useFailed } from "../notices/useFailed.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { instantInWords } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";

/** What can be sent here, and what did not get there: a task for a human. */
export function Notices() {
  const t = useText("notices");
  const language = useLanguage();
  const { data, error } = useQuery(failedQuery);
  const again = useFailed("again", failedQuery.queryKey, t("admin.againDone"));
  const putAside = useFailed("putAside", failedQuery.queryKey, t("admin.handledDone"));
  const nameOf = (it: FailedNotice) => it.unitName ?? it.staffName ?? t("admin.person");
  return (
    <Page title={t("admin.title")} lead={t("admin.lead")}>
      <ProblemMessage problem={error ?? again.error ?? putAside.error} />
      {!data && !error && <Skeleton lines={4} isBlock />}
      {data && (
        <>
          {!data.channels.email && <Notice tone="soon">{t("admin.emailOff")}</Notice>}
          <p className="row">
            {data.channels.email && <Badge tone="done">{t("admin.emailOn")}</Badge>}
            {data.channels.sms ? <Badge tone="done">{t("admin.smsOn")}</Badge> : t("admin.smsOff")}
          </p>
          {again.isSuccess && <Notice tone="done">{t("admin.againDone")}</Notice>}
          <Section
            title={t("admin.failedTitle")}
            lead={data.failed.length > 0 ? t("admin.failedLead") : undefined}
            actions={
              data.failed.length > 1 && (
                <Button isPending={again.isPending} onPress={() => again.mutate(data.failed.map((it) => it.id))}>
                  {t("admin.againAll")}
                </Button>
              )
            }
          >
            <DataTable
              caption={t("admin.caption")}
              rows={data.failed}
              rowKey={(it) => it.id}
              empty={<EmptyState title={t("admin.empty")}>{t("admin.emptyText")}</EmptyState>}
              columns={[
                { id: "to", title: t("admin.to"), isRowHeader: true, cell: nameOf },
                { id: "channel", title: t("admin.channel"), cell: (it) => t(`sent.${it.channel}`) },
                {
                  id: "why",
                  title: t("admin.why"),
                  cell: (it) => `${noticeReasons[it.why][language]}, ${t("admin.tries", { count: it.tries })}`,
                },
                {
                  id: "when",
                  title: t("admin.when"),
                  cell: (it) => instantInWords(it.settledAt, language, { weekday: false }),
                },
                {
                  id: "again",
                  title: t("admin.action"),
                  isAct: true,
                  cell: (it) => (
                    <div className="row">
                      <Button
                        isSmall
                        isPending={again.isPending && again.variables[0] === it.id}
                        onPress={() => again.mutate([it.id])}
                        aria-label={t("admin.againTo", { to: nameOf(it) })}
                      >
                        {t("admin.again")}
                      </Button>
                      <Button
                        isSmall
                        look="quiet"
                        isPending={putAside.isPending && putAside.variables[0] === it.id}
                        onPress={() => putAside.mutate([it.id])}
                        aria-label={t("admin.handledTo", { to: nameOf(it) })}
                      >
                        {t("admin.handled")}
                      </Button>
                    </div>
                  ),
                },
              ]}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
