import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ApiProblem, getJson, sendJson } from "../api.ts";
import { type ListedSession, useSessionWords } from "../sessionWords.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button, TextLink } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Page } from "../ui/Page.tsx";
import { Pager } from "../ui/Pager.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { adminKey, type Meta, pageSize } from "./directory.ts";
import { useListState } from "./listState.ts";

type StaffSession = ListedSession & { staffId: string; name: string; title: string; unitName: string | null };

const sessionsKey = [...adminKey, "sessions"] as const;

/** Who of the staff is signed in, and the end of a session that is not to go on. */
export function Sessions() {
  const t = useText("sessions");
  const a = useText("admin");
  const client = useQueryClient();
  const say = useSessionWords();
  const { asked, typed, setTyped, ask } = useListState("all", { byName: true });
  const [ending, setEnding] = useState<StaffSession | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { data, error, isPending } = useQuery<{ sessions: StaffSession[]; _meta: Meta }, ApiProblem>({
    queryKey: [...sessionsKey, asked.query, asked.page],
    // A name never stands in an address.
    queryFn: ({ signal }) =>
      asked.query === ""
        ? getJson(`/api/v1/admin/sessions?page=${asked.page}&limit=${pageSize}`, signal)
        : sendJson("POST", "/api/v1/admin/sessions/search", { query: asked.query, page: asked.page, limit: pageSize }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
  });
  const end = useMutation<unknown, ApiProblem, StaffSession>({
    mutationFn: ({ id }) => sendJson("POST", `/api/v1/admin/sessions/${id}/end`),
    onSuccess: (_done, { name }) => announce(t("staff.ended", { name })),
    onSettled: async () => {
      setAsking(false);
      await client.invalidateQueries({ queryKey: sessionsKey });
    },
  });

  function showAll() {
    setTyped("");
    void ask({ query: "" });
  }

  return (
    <Page title={t("staff.title")} lead={t("staff.lead")}>
      <div className="Admin-filter">
        <TextField
          name="query"
          type="search"
          label={a("search")}
          description={t("staff.searchHelp")}
          isOptional
          value={typed}
          onChange={setTyped}
        />
      </div>
      <ProblemMessage problem={error ?? end.error} />
      {isPending && <Skeleton lines={6} isBlock />}
      {data && (
        <>
          <DataTable
            caption={t("staff.caption")}
            rows={data.sessions}
            rowKey={(it) => it.id}
            empty={
              asked.query ? (
                <EmptyState title={a("none")} action={<Button onPress={showAll}>{a("showAll")}</Button>}>
                  {a("noneText")}
                </EmptyState>
              ) : (
                <EmptyState title={t("staff.empty")}>{t("staff.emptyText")}</EmptyState>
              )
            }
            columns={[
              {
                id: "name",
                title: t("staff.name"),
                isRowHeader: true,
                cell: (it) => (
                  <TextLink href={`/admin/staff/${it.staffId}`} className="Admin-name">
                    {it.name}
                  </TextLink>
                ),
              },
              { id: "unit", title: t("staff.unit"), cell: (it) => it.unitName ?? t("staff.noUnit") },
              { id: "device", title: t("staff.device"), cell: (it) => say.device(it) },
              { id: "lastSeen", title: t("staff.lastSeen"), cell: (it) => say.when(it.lastSeenAt) },
              { id: "begun", title: t("staff.begun"), cell: (it) => say.when(it.begunAt) },
              {
                id: "end",
                title: t("staff.action"),
                isAct: true,
                cell: (it) =>
                  it.isThis ? (
                    <Badge tone="done">{t("staff.isYou")}</Badge>
                  ) : (
                    <Button
                      isSmall
                      onPress={() => {
                        setEnding(it);
                        setAsking(true);
                      }}
                      aria-label={t("staff.endOne", {
                        name: it.name,
                        device: say.device(it),
                        when: say.when(it.begunAt),
                      })}
                    >
                      {t("staff.end")}
                    </Button>
                  ),
              },
            ]}
          />
          <Pager page={asked.page} pageSize={pageSize} total={data._meta.total} onPage={(page) => ask({ page })} />
        </>
      )}
      <ConfirmDialog
        title={t("staff.endTitle", { name: ending?.name ?? "" })}
        consequence={t("staff.endText", { name: ending?.name ?? "" })}
        action={t("staff.endAction")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => ending && end.mutate(ending)}
        isPending={end.isPending}
        isDanger
      />
    </Page>
  );
}
