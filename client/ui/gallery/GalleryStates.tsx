import { useState } from "react";
import { Badge } from "../Badge.tsx";
import { Button } from "../Button.tsx";
import { DataTable, type Sorting } from "../DataTable.tsx";
import { DueDate } from "../DueDate.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { Notice } from "../Notice.tsx";
import { Section } from "../Page.tsx";
import { Pager } from "../Pager.tsx";
import { ProblemMessage } from "../ProblemMessage.tsx";
import { Skeleton } from "../Skeleton.tsx";

const rows = [
  { id: "1", name: "Ingrid L, 84", phase: "Plan", due: "2026-11-22", unit: "Hemtjänsten Söder" },
  { id: "2", name: "Noel A, 15", phase: "Samtycke", due: "2026-11-18", unit: "Elevhälsan Bergskolan" },
  { id: "3", name: "Samir H, 41", phase: "Uppföljning", due: "2026-12-14", unit: "Psykiatrin öppenvård" },
];

export function GalleryStates() {
  const [sorting, setSorting] = useState<Sorting>({ by: "due", isDescending: false });
  const [page, setPage] = useState(2);
  return (
    <>
      <Section title="Besked">
        <Notice title="Samtycket gäller till 30 juni">Förnya det i god tid.</Notice>
        <Notice tone="soon" title="Två enheter har inte svarat">
          Svar behövs senast i morgon.
        </Notice>
        <Notice tone="done" title="Planen är upprättad">
          Alla fyra delar som lagen kräver finns med.
        </Notice>
        <ProblemMessage
          problem={{
            title: "Hemtjänsten Söder får inte kallas",
            detail: "Samtycket omfattar inte enheten. Fråga Ingrid först, och lägg till enheten i samtycket.",
            law: "SoL 10 kap. 8 §",
          }}
        />
      </Section>

      <Section title="Lista">
        <DataTable
          caption="Enhetens SIP:ar"
          rows={rows}
          rowKey={(row) => row.id}
          sorting={sorting}
          onSort={setSorting}
          columns={[
            { id: "name", title: "Vem", cell: (row) => row.name, isRowHeader: true, isSortable: true },
            { id: "phase", title: "Skede", cell: (row) => <Badge tone="calm">{row.phase}</Badge>, isSortable: true },
            { id: "unit", title: "Håller i SIP:en", cell: (row) => row.unit },
            {
              id: "due",
              title: "Nästa dag",
              cell: (row) => <DueDate day={row.due} today="2026-11-21" />,
              isSortable: true,
            },
          ]}
        />
        <Pager page={page} pageSize={50} total={1240} onPage={setPage} />
      </Section>

      <Section title="Tomt och på väg">
        <EmptyState title="Inget väntar på dig just nu" action={<Button>Anmäl ett behov</Button>}>
          Här kommer det du behöver göra, med det mest brådskande först.
        </EmptyState>
        <Skeleton lines={3} />
        <Skeleton lines={2} isBlock />
      </Section>
    </>
  );
}
