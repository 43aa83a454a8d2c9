import { SaidMark } from "../../../meeting/OwnTimesSaid.tsx";
import { useLanguage, useText } from "../../../text/text.ts";
import type { TimeStanding, Voice } from "../../../times.ts";
import { Button } from "../../../ui/Button.tsx";
import { DataTable } from "../../../ui/DataTable.tsx";
import { asStart, instantInWords } from "../../../ui/dates.ts";
import { listed } from "./bestInWords.ts";

type Props = {
  rows: TimeStanding[];
  voices: Voice[];
  /** Where the reader may choose one. */
  onChoose?: ((time: TimeStanding) => void) | undefined;
  isPending?: boolean;
};

/** The times, best first: who can, who can if needed and who cannot, each with a word and a shape. On a phone a card each. */
export function TimesTable({ rows, voices, onChoose, isPending }: Props) {
  const t = useText("times");
  const language = useLanguage();
  const silent = voices.filter((one) => !one.answer).map((one) => one.name);
  const said = (key: "yes" | "ifNeeded" | "no") => ({
    id: key,
    title: t(key),
    cell: (row: TimeStanding) =>
      row.said[key].length > 0 ? (
        <SaidMark said={key}>{row.said[key].join(", ")}</SaidMark>
      ) : (
        <span className="soft">{t("nobody")}</span>
      ),
  });
  return (
    <div className="TimesTable">
      <DataTable
        caption={t("open.table")}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          {
            id: "time",
            title: t("open.time"),
            isRowHeader: true,
            cell: (row) => {
              const leftOut = row.said.none.filter((name) => !silent.includes(name));
              return (
                <>
                  <strong>{asStart(instantInWords(row.startsAt, language))}</strong>
                  {leftOut.length > 0 && (
                    <span className="soft small">
                      <br />
                      {t("open.leftOut", { names: listed(leftOut, language) })}
                    </span>
                  )}
                </>
              );
            },
          },
          said("yes"),
          said("ifNeeded"),
          said("no"),
          ...(onChoose
            ? [
                {
                  id: "choose",
                  title: t("open.choice"),
                  cell: (row: TimeStanding) => (
                    <Button
                      isSmall
                      look={row === rows[0] ? "primary" : "secondary"}
                      isPending={isPending}
                      aria-label={t("open.chooseFor", { when: instantInWords(row.startsAt, language) })}
                      onPress={() => onChoose(row)}
                    >
                      {t("open.choose")}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
