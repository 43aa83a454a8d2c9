import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useLanguage, useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button, LinkButton, TextLink } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { dayInWords, todayInSweden } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Pager } from "../ui/Pager.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { pageSize, type StaffRow, staffListQuery } from "./directory.ts";
import { useListState } from "./listState.ts";

/** The staff the administrator looks after: those with an assignment there, and those without any. */
export function StaffList() {
  const t = useText("admin");
  const { asked, typed, setTyped, ask } = useListState("employed", { byName: true });
  const { data, error, isPending } = useQuery({ ...staffListQuery(asked), placeholderData: keepPreviousData });
  const isNarrowed = asked.query !== "" || asked.state !== "employed";

  function showAll() {
    setTyped("");
    void ask({ query: "", state: "employed" });
  }

  return (
    <Page
      title={t("staffList.title")}
      lead={t("assignment.lead")}
      actions={
        <LinkButton look="primary" href="/admin/staff/new" icon={<Plus aria-hidden size={20} />}>
          {t("staffList.add")}
        </LinkButton>
      }
    >
      <div className="Admin-filter">
        <TextField
          name="query"
          type="search"
          label={t("search")}
          description={t("staffList.searchHelp")}
          isOptional
          value={typed}
          onChange={setTyped}
        />
        <RadioGroup
          name="state"
          label={t("staffList.state")}
          isRow
          value={asked.state}
          onChange={(state) => ask({ state })}
          options={[
            { value: "employed", label: t("staffList.stateEmployed") },
            { value: "ended", label: t("staffList.stateEnded") },
            { value: "all", label: t("staffList.stateAll") },
          ]}
        />
      </div>
      <ProblemMessage problem={error} />
      {isPending && <Skeleton lines={6} isBlock />}
      {data && (
        <>
          <DataTable
            caption={t("staffList.caption")}
            rows={data.staff}
            rowKey={(it) => it.id}
            empty={
              isNarrowed ? (
                <EmptyState title={t("none")} action={<Button onPress={showAll}>{t("showAll")}</Button>}>
                  {t("noneText")}
                </EmptyState>
              ) : (
                <EmptyState title={t("staffList.empty")}>{t("staffList.emptyText")}</EmptyState>
              )
            }
            columns={[
              {
                id: "name",
                title: t("staffList.column.name"),
                isRowHeader: true,
                cell: (it) => (
                  <TextLink href={`/admin/staff/${it.id}`} className="Admin-name">
                    {it.name}
                  </TextLink>
                ),
              },
              { id: "title", title: t("staffList.column.title"), cell: (it) => it.title || "–" },
              { id: "hsaId", title: t("staffList.column.hsaId"), cell: (it) => it.hsaId },
              {
                id: "assignments",
                title: t("staffList.column.assignments"),
                cell: (it) => <AssignmentsInShort staff={it} />,
              },
            ]}
          />
          <Pager page={asked.page} pageSize={pageSize} total={data._meta.total} onPage={(page) => ask({ page })} />
        </>
      )}
    </Page>
  );
}

function AssignmentsInShort({ staff }: { staff: StaffRow }) {
  const t = useText("admin");
  const language = useLanguage();
  const today = todayInSweden();
  if (staff.endedOn !== null && staff.endedOn <= today)
    return <Badge>{t("staffList.ended", { day: dayInWords(staff.endedOn, language, { short: true }) })}</Badge>;
  const holding = staff.assignments.filter((it) => it.endsOn === null || it.endsOn > today);
  if (holding.length === 0) return <Badge tone="soon">{t("staffList.noAssignment")}</Badge>;
  return (
    <span className="Admin-lines">
      {holding.map((it) => (
        <span key={it.id}>
          {it.unitName} <span className="soft">({it.roles.map((role) => t(`role.${role}`)).join(", ")})</span>
        </span>
      ))}
    </span>
  );
}
