import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useSignedIn } from "../api.ts";
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
import { pageSize, principalsQuery, type UnitRow, unitsQuery } from "./directory.ts";
import { useListState } from "./listState.ts";

/** The units the administrator looks after. */
export function UnitList() {
  const t = useText("admin");
  const session = useSignedIn();
  const { asked, typed, setTyped, ask } = useListState("open");
  const { data, error, isPending } = useQuery({ ...unitsQuery(asked), placeholderData: keepPreviousData });
  const { data: principals } = useQuery(principalsQuery);
  const add = (
    <LinkButton look="primary" href="/admin/units/new" icon={<Plus aria-hidden size={20} />}>
      {t("units.add")}
    </LinkButton>
  );
  const own = principals?.principals.find((it) => it.mayChange);
  const lead =
    principals &&
    (principals.mayAdd
      ? t("scopeCounty", { county: session.county.name })
      : own && t("scopeOwn", { principal: own.name }));
  const isNarrowed = asked.query !== "" || asked.state !== "open";

  return (
    <Page title={t("units.title")} lead={lead} actions={add}>
      <div className="Admin-filter">
        <TextField
          name="query"
          type="search"
          label={t("search")}
          description={t("units.searchHelp")}
          isOptional
          value={typed}
          onChange={setTyped}
        />
        <RadioGroup
          name="state"
          label={t("units.state")}
          isRow
          value={asked.state}
          onChange={(state) => ask({ state })}
          options={[
            { value: "open", label: t("units.stateOpen") },
            { value: "closed", label: t("units.stateClosed") },
            { value: "all", label: t("units.stateAll") },
          ]}
        />
      </div>
      <ProblemMessage problem={error} />
      {isPending && <Skeleton lines={6} isBlock />}
      {data && (
        <>
          <UnitTable
            units={data.units}
            empty={
              isNarrowed ? (
                <EmptyState
                  title={t("none")}
                  action={
                    <Button
                      onPress={() => {
                        setTyped("");
                        void ask({ query: "", state: "open" });
                      }}
                    >
                      {t("showAll")}
                    </Button>
                  }
                >
                  {t("noneText")}
                </EmptyState>
              ) : (
                <EmptyState title={t("units.empty")}>{t("units.emptyText")}</EmptyState>
              )
            }
          />
          <Pager page={asked.page} pageSize={pageSize} total={data._meta.total} onPage={(page) => ask({ page })} />
        </>
      )}
    </Page>
  );
}

function UnitTable({ units, empty }: { units: UnitRow[]; empty: React.ReactNode }) {
  const t = useText("admin");
  return (
    <DataTable
      caption={t("units.caption")}
      rows={units}
      rowKey={(it) => it.id}
      empty={empty}
      columns={[
        {
          id: "name",
          title: t("units.column.name"),
          isRowHeader: true,
          cell: (it) => (
            <TextLink href={`/admin/units/${it.id}`} className="Admin-name">
              {it.name}
            </TextLink>
          ),
        },
        { id: "kind", title: t("units.column.kind"), cell: (it) => t(`unitKind.${it.kind}`) },
        { id: "principal", title: t("units.column.principal"), cell: (it) => it.principal.name },
        { id: "hsaId", title: t("units.column.hsaId"), cell: (it) => it.hsaId ?? "–" },
        { id: "staff", title: t("units.column.staff"), isNumber: true, cell: (it) => it.staffCount },
        { id: "state", title: t("units.column.state"), cell: (it) => <UnitState closedOn={it.closedOn} /> },
      ]}
    />
  );
}

/** Open, closing or closed, in words with an icon. */
export function UnitState({ closedOn }: { closedOn: string | null }) {
  const t = useText("admin");
  const language = useLanguage();
  if (closedOn === null) return <Badge tone="done">{t("open")}</Badge>;
  const day = dayInWords(closedOn, language, { short: true });
  return closedOn <= todayInSweden() ? (
    <Badge>{t("closed", { day })}</Badge>
  ) : (
    <Badge tone="soon">{t("closes", { day })}</Badge>
  );
}
