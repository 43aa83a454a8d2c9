import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useSignedIn } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { dayInWords, todayInSweden } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Page.tsx";
import { AssignmentDialog } from "./AssignmentDialog.tsx";
import { type AssignmentRow, principalsQuery, type StaffRow } from "./directory.ts";

/** A staff member's assignments: those that hold or will, each to change; the earlier ones folded away. */
export function Assignments({ staff }: { staff: StaffRow }) {
  const t = useText("admin");
  const today = todayInSweden();
  const isOwn = useSignedIn().user.id === staff.id;
  const [open, setOpen] = useState<AssignmentRow | "new" | null>(null);
  const holding = staff.assignments.filter((it) => it.endsOn === null || it.endsOn > today);
  const past = staff.assignments.filter((it) => !holding.includes(it));
  const add = !isOwn && (
    <Button look="primary" icon={<Plus aria-hidden size={20} />} onPress={() => setOpen("new")}>
      {t("assignment.add")}
    </Button>
  );
  return (
    <Section title={t("assignment.title")} lead={t("assignment.lead")} actions={holding.length > 0 && add}>
      {isOwn && <Notice>{t("assignment.own")}</Notice>}
      {holding.length === 0 ? (
        <EmptyState title={t("assignment.empty")} action={add}>
          {t("assignment.emptyText")}
        </EmptyState>
      ) : (
        <ul className="plain-list Admin-items">
          {holding.map((it) => (
            <Item key={it.id} assignment={it} {...(isOwn ? {} : { onChange: () => setOpen(it) })} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <Disclosure title={t("assignment.pastTitle")}>
          <ul className="plain-list Admin-items">
            {past.map((it) => (
              <Item key={it.id} assignment={it} />
            ))}
          </ul>
        </Disclosure>
      )}
      {open !== null && (
        <AssignmentDialog staff={staff} assignment={open === "new" ? null : open} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}

function Item({ assignment, onChange }: { assignment: AssignmentRow; onChange?: () => void }) {
  const t = useText("admin");
  const language = useLanguage();
  const { data } = useQuery(principalsQuery);
  const { unitName, roles, startsOn, endsOn, principalId, principalName } = assignment;
  const words = (day: string) => dayInWords(day, language, { short: true });
  const isMine = data?.principals.some((it) => it.id === principalId && it.mayChange) ?? false;
  return (
    <li className="Admin-item">
      <div className="stack-tight">
        <h3>{unitName}</h3>
        <p>{roles.map((role) => t(`role.${role}`)).join(", ")}</p>
        <p className="soft small">
          {endsOn
            ? t("assignment.fromTo", { from: words(startsOn), to: words(endsOn) })
            : t("assignment.fromOn", { from: words(startsOn) })}
          {!isMine && data && `. ${t("assignment.otherPrincipal", { principal: principalName })}`}
        </p>
      </div>
      <div className="row">
        <Standing assignment={assignment} />
        {onChange && isMine && (
          <Button onPress={onChange} aria-label={t("assignment.changeLabel", { unit: unitName })}>
            {t("assignment.change")}
          </Button>
        )}
      </div>
    </li>
  );
}

function Standing({ assignment: { startsOn, endsOn } }: { assignment: AssignmentRow }) {
  const t = useText("admin");
  const language = useLanguage();
  const today = todayInSweden();
  const words = (day: string) => dayInWords(day, language, { short: true });
  if (endsOn !== null && endsOn <= today) return <Badge>{t("assignment.past", { day: words(endsOn) })}</Badge>;
  if (startsOn > today) return <Badge tone="calm">{t("assignment.later", { day: words(startsOn) })}</Badge>;
  return <Badge tone="done">{t("assignment.holds")}</Badge>;
}
