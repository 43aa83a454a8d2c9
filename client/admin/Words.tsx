import { queryOptions, useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { type CountyWord, type Explained, formsOf } from "../../core/words.ts";
import { getJson } from "../api.ts";
import { texts as en } from "../text/en/words.ts";
import { texts as sv } from "../text/sv/words.ts";
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

type AdminWord = CountyWord & { version: number; changedBy: string; changedAt: string };

/** One line of the list: what holds now, and where it comes from. */
export type WordRow = {
  term: string;
  sv: Explained;
  en: Explained;
  from: "shipped" | "changed" | "own" | "hidden";
  /** What comes with the program under that term. */
  shipped: { sv: Explained; en: Explained } | null;
  version: number | null;
  changed: { by: string; at: string } | null;
};

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

/** How a word is written in the list. */
export const wordOf = ({ sv: { forms } }: Pick<WordRow, "sv">): string => formsOf(forms)[0] ?? "";

/** The shipped list with the county's changes in it, in the order of the words. A word that is not explained stays in sight here. */
function rowsOf(words: AdminWord[]): WordRow[] {
  const county = new Map(words.map((it) => [it.term, it]));
  const shipped = Object.keys(sv) as (keyof typeof sv)[];
  const known = shipped.map((term): WordRow => {
    const both = { sv: sv[term], en: en[term] };
    const it = county.get(term);
    const base = { term, shipped: both, version: it?.version ?? null };
    if (!it || it.state === "removed") return { ...base, ...both, from: "shipped", changed: null };
    const changed = { by: it.changedBy, at: it.changedAt };
    if (it.state === "hidden") return { ...base, ...both, from: "hidden", changed };
    return { ...base, sv: it.sv, en: it.en, from: "changed", changed };
  });
  const own = words
    .filter((it) => !(it.term in sv) && it.state === "shown")
    .map((it): WordRow => {
      const changed = { by: it.changedBy, at: it.changedAt };
      return { term: it.term, sv: it.sv, en: it.en, from: "own", shipped: null, version: it.version, changed };
    });
  return [...known, ...own].sort((a, b) => wordOf(a).localeCompare(wordOf(b), "sv"));
}
