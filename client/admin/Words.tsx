import { queryOptions, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { getJson } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { dayInWords, swedishParts } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { adminKey } from "./directory.ts";
import { WordDialog } from "./WordDialog.tsx";
import { type AdminWord, rowsOf, type WordRow, wordOf } from "./wordRows.ts";

const wordsQuery = queryOptions({
  queryKey: [...adminKey, "words"],
  queryFn: ({ signal }) => getJson<{ words: AdminWord[]; mayChange: boolean }>("/api/v1/admin/words", signal),
});

/** The words that are explained on the person's pages: those that come with the program, and what the county makes of them. */
export function Words() {
  const t = useText("wordList");
  const language = useLanguage();
  const { data, error } = useQuery(wordsQuery);
  const [open, setOpen] = useState<WordRow | "new" | null>(null);
  const [shown, setShown] = useState<"all" | "own" | "hidden">("all");
  const [asked, setAsked] = useState("");
  const rows = data ? rowsOf(data.words) : [];
  const sought = asked.trim().toLocaleLowerCase("sv");
  const found = rows.filter(
    (row) =>
      (shown === "all" || (shown === "hidden" ? row.from === "hidden" : ["changed", "own"].includes(row.from))) &&
      (sought === "" || `${row.sv.forms} ${row.sv.means}`.toLocaleLowerCase("sv").includes(sought)),
  );
  return (
    <Page
      title={t("title")}
      lead={t("admin.lead")}
      actions={
        data?.mayChange && (
          <Button look="primary" icon={<Plus aria-hidden size={20} />} onPress={() => setOpen("new")}>
            {t("admin.add")}
          </Button>
        )
      }
    >
      <ProblemMessage problem={error} />
      {data && !data.mayChange && <Notice>{t("admin.readOnly")}</Notice>}
      <div className="Admin-filter">
        <TextField name="query" type="search" label={t("search")} isOptional value={asked} onChange={setAsked} />
        <RadioGroup
          name="shown"
          label={t("admin.show")}
          isRow
          value={shown}
          onChange={setShown}
          options={[
            { value: "all", label: t("admin.showAll") },
            { value: "own", label: t("admin.showOwn") },
            { value: "hidden", label: t("admin.showHidden") },
          ]}
        />
      </div>
      {!data && !error && <Skeleton lines={6} isBlock />}
      {data && (
        <DataTable
          caption={t("admin.caption")}
          rows={found}
          rowKey={(it) => it.term}
          empty={<EmptyState title={t("admin.none")}>{t("admin.noneText")}</EmptyState>}
          columns={[
            { id: "word", title: t("admin.column.word"), isRowHeader: true, cell: wordOf },
            { id: "means", title: t("admin.column.means"), cell: (it) => it.sv.means },
            {
              id: "from",
              title: t("admin.column.from"),
              cell: (it) => (
                <span className="stack-tight">
                  <Badge tone={it.from === "hidden" ? "soon" : it.from === "shipped" ? "none" : "calm"}>
                    {t(`admin.${it.from}`)}
                  </Badge>
                  {it.changed && (
                    <span className="soft small">
                      {t("admin.byWhom", {
                        who: it.changed.by,
                        day: dayInWords(swedishParts(it.changed.at).day, language, { weekday: false, short: true }),
                      })}
                    </span>
                  )}
                </span>
              ),
            },
            ...(data.mayChange
              ? [
                  {
                    id: "change",
                    title: t("admin.column.change"),
                    isAct: true,
                    cell: (it: WordRow) => (
                      <Button
                        isSmall
                        onPress={() => setOpen(it)}
                        aria-label={t("admin.changeLabel", { word: wordOf(it) })}
                      >
                        {t("admin.change")}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {open !== null && <WordDialog word={open === "new" ? null : open} rows={rows} onClose={() => setOpen(null)} />}
    </Page>
  );
}
