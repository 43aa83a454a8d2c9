import type { UnitLoad } from "../../core/sip/answers.ts";
import { useText } from "../text/text.ts";
import { TextLink } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { Section } from "../ui/Page.tsx";

/** What the manager needs to see: how much each coordinator has, and what slips. */
export function UnitLoadSection({ load }: { load: UnitLoad }) {
  const t = useText("work");
  return (
    <Section
      title={t("load.title")}
      lead={t("load.lead", { open: load.open, late: load.late })}
      actions={<TextLink href="/unit">{t("load.all")}</TextLink>}
    >
      {load.byCoordinator.length > 0 && (
        <DataTable
          caption={t("load.caption")}
          rows={load.byCoordinator}
          rowKey={(row) => row.staffId ?? "none"}
          columns={[
            { id: "name", title: t("load.coordinator"), cell: (row) => row.name ?? t("load.none"), isRowHeader: true },
            { id: "open", title: t("load.open"), cell: (row) => row.open, isNumber: true },
            { id: "late", title: t("load.late"), cell: (row) => row.late, isNumber: true },
          ]}
        />
      )}
    </Section>
  );
}
