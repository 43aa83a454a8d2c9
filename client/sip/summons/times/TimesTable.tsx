import { SaidMark } from "../../../meeting/OwnTimesSaid.tsx";
import { useLanguage, useText } from "../../../text/text.ts";
import type { TimeStanding, Voice } from "../../../times.ts";
import { Button, type ButtonLook } from "../../../ui/Button.tsx";
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
  const choice = (row: TimeStanding, look: ButtonLook) =>
    onChoose && (
      <Button
        isSmall
        look={look}
        isPending={isPending}
        aria-label={t("open.chooseFor", { when: instantInWords(row.startsAt, language) })}
        onPress={() => onChoose(row)}
      >
        {t("open.choose")}
      </Button>
    );
  if (voices.every((one) => !one.answer))
    return (
      <ul className="plain-list Times-open">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{asStart(instantInWords(row.startsAt, language))}</strong>
            {choice(row, "secondary")}
          </li>
        ))}
      </ul>
    );
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
                  cell: (row: TimeStanding) =>
                    choice(
                      row,
                      row === rows[0] && row.said.yes.length + row.said.ifNeeded.length > 0 ? "primary" : "secondary",
                    ),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
}
