import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ChartColumn, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import type { Stage } from "../../core/agreement.ts";
import { useSignedIn } from "../api.ts";
import { stagePaths } from "../stage.ts";
import { useText } from "../text/text.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import type { Sorting } from "../ui/DataTable.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page } from "../ui/Page.tsx";
import { Pager } from "../ui/Pager.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Select } from "../ui/Select.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { SipTable } from "./SipTable.tsx";
import { everyOpen, type SipFilter, sipsQuery } from "./sipList.ts";
import "./UnitSips.css";

const pageSize = 50;

/** The unit's SIPs: filter, sort, turn pages. The server does the work, so that thousands of rows stay quick. */
export function UnitSips() {
  const t = useText("work");
  const s = useText("sip");
  const session = useSignedIn();
  const [filter, setFilter] = useState<SipFilter>(everyOpen);
  const [typed, setTyped] = useState("");
  const [isChoosing, setChoosing] = useState(false);
  const [sorting, setSorting] = useState<Sorting>({ by: "due", isDescending: false });
  const [page, setPage] = useState(1);
  const { data, error, isPending, isPlaceholderData } = useQuery({
    ...sipsQuery(filter, sorting, page, pageSize),
    placeholderData: keepPreviousData,
  });

  function choose(next: Partial<SipFilter>) {
    setFilter({ ...filter, ...next });
    setPage(1);
  }

  function clear() {
    setTyped("");
    choose(everyOpen);
  }

  const isFiltered = JSON.stringify(filter) !== JSON.stringify(everyOpen);
  return (
    <Page
      title={t("sips.title")}
      lead={t("sips.lead", { unit: session.assignment?.unitName ?? "" })}
      actions={
        session.assignment?.roles.includes("manager") && (
          <LinkButton href="/survey-results" icon={<ChartColumn aria-hidden size={20} />}>
            {t("sips.surveys")}
          </LinkButton>
        )
      }
    >
      <search>
        <form
          className="UnitSips-search"
          onSubmit={(event) => {
            event.preventDefault();
            choose({ name: typed.trim() });
          }}
        >
          <TextField
            name="name"
            label={t("sips.filter.name")}
            type="search"
            isOptional
            autoComplete="off"
            value={typed}
            onChange={(text) => {
              setTyped(text);
              if (text === "") choose({ name: "" });
            }}
          />
          <Button type="submit">{t("sips.filter.search")}</Button>
        </form>
      </search>
      {/* On a phone the list itself comes first. */}
      <div className="UnitSips-narrow">
        <Button
          look="quiet"
          icon={<SlidersHorizontal aria-hidden size={20} />}
          aria-expanded={isChoosing}
          aria-controls="choices"
          onPress={() => setChoosing(!isChoosing)}
        >
          {t("sips.filter.narrow")}
        </Button>
      </div>
      <fieldset id="choices" className="UnitSips-filter" data-open={isChoosing || undefined}>
        <legend className="visually-hidden">{t("sips.filter.heading")}</legend>
        <Select<Stage | "any">
          name="stage"
          label={t("sips.filter.stage")}
          value={filter.stage ?? "any"}
          onChange={(stage) => choose({ stage: stage === "any" ? null : stage })}
          options={[
            { value: "any", label: t("sips.filter.anyStage") },
            ...(Object.keys(stagePaths) as Stage[]).map((stage) => ({ value: stage, label: s(`stage.${stage}`) })),
          ]}
        />
        <RadioGroup
          name="part"
          label={t("sips.filter.part")}
          isRow
          value={filter.part}
          onChange={(part) => choose({ part })}
          options={[
            { value: "any", label: t("sips.filter.any") },
            { value: "lead", label: t("sips.filter.lead") },
            { value: "participant", label: t("sips.filter.participant") },
          ]}
        />
        <div className="UnitSips-boxes">
          <Checkbox isSelected={filter.mine} onChange={(mine) => choose({ mine })}>
            {t("sips.filter.mine")}
          </Checkbox>
          <Checkbox isSelected={filter.closed} onChange={(closed) => choose({ closed })}>
            {t("sips.filter.closed")}
          </Checkbox>
        </div>
      </fieldset>
      <ProblemMessage problem={error} />
      {isPending && <Skeleton lines={5} isBlock />}
      {data && (
        <div aria-busy={isPlaceholderData}>
          <SipTable
            sips={data.sips}
            sorting={sorting}
            onSort={(next) => {
              setSorting(next);
              setPage(1);
            }}
            empty={
              isFiltered ? (
                <EmptyState title={t("sips.none")} action={<Button onPress={clear}>{t("sips.clear")}</Button>}>
                  {t("sips.noneText")}
                </EmptyState>
              ) : (
                <EmptyState title={t("sips.empty")}>{t("sips.emptyText")}</EmptyState>
              )
            }
          />
          <Pager page={page} pageSize={pageSize} total={data._meta.total} onPage={setPage} />
        </div>
      )}
    </Page>
  );
}
