import type { ReactNode } from "react";
import type { SipLine } from "../../core/sip/answers.ts";
import { useProtectedNames } from "../protectedNames.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { TextLink } from "../ui/Button.tsx";
import { DataTable, type Sorting } from "../ui/DataTable.tsx";
import { DateText } from "../ui/DateText.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { ProtectionTag } from "../ui/ProtectionTag.tsx";

type Props = { sips: SipLine[]; sorting: Sorting; onSort: (sorting: Sorting) => void; empty: ReactNode };

/** The rows of a list of SIPs: who, where it stands, who runs it, and the next day. */
export function SipTable({ sips, sorting, onSort, empty }: Props) {
  const t = useText("work");
  const s = useText("sip");
  return (
    <DataTable
      caption={t("sips.caption")}
      rows={useProtectedNames(sips)}
      rowKey={(row) => row.id}
      sorting={sorting}
      onSort={onSort}
      empty={empty}
      columns={[
        {
          id: "person",
          title: t("sips.column.person"),
          isRowHeader: true,
          isSortable: true,
          cell: ({ id, personName, age, protection }) => (
            <>
              <TextLink href={`/sips/${id}`} className="SipTable-person">
                {age === null ? personName : `${personName}, ${age}`}
              </TextLink>{" "}
              <ProtectionTag level={protection} />
            </>
          ),
        },
        {
          id: "stage",
          title: t("sips.column.stage"),
          isSortable: true,
          cell: (row) =>
            row.closed ? (
              <Badge tone="done">{t("sips.closed")}</Badge>
            ) : (
              <Badge tone="calm">{s(`stage.${row.stage}`)}</Badge>
            ),
        },
        { id: "lead", title: t("sips.column.lead"), cell: (row) => row.leadUnit.name },
        {
          id: "coordinator",
          title: t("sips.column.coordinator"),
          cell: (row) => row.coordinator?.name ?? <span className="soft">{t("sips.noCoordinator")}</span>,
        },
        {
          id: "due",
          title: t("sips.column.due"),
          isSortable: true,
          cell: (row) =>
            row.nextDueOn ? <DueDate day={row.nextDueOn} /> : <span className="soft">{t("sips.nothingDue")}</span>,
        },
        {
          id: "changed",
          title: t("sips.column.changed"),
          isSortable: true,
          cell: (row) => <DateText value={row.lastEventAt} short weekday={false} />,
        },
      ]}
    />
  );
}
