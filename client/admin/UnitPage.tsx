import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { SettingPart } from "../notices/SettingPart.tsx";
import { unitPath } from "../notices/settingQuery.ts";
import { useText } from "../text/text.ts";
import { Button, LinkButton, TextLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Page, Section, TwoColumns } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { CloseUnit } from "./CloseUnit.tsx";
import { type Colleague, type UnitRow, unitQuery } from "./directory.ts";
import { StaleNotice } from "./StaleNotice.tsx";
import { UnitFields, unitBodyOf, unitFormOf, useMissingInUnit } from "./UnitFields.tsx";
import { UnitState } from "./UnitList.tsx";
import { useSave } from "./useSave.ts";

/** One unit: its facts, who works there, and its closing. */
export function UnitPage({ id }: { id: string }) {
  const t = useText("admin");
  const n = useText("notices");
  const { data, error } = useQuery(unitQuery(id));
  const back = { href: "/admin/units", label: t("unit.back") };
  if (error)
    return (
      <Page title={t("notFound")} back={back} isNarrow>
        <ProblemMessage problem={error} />
      </Page>
    );
  if (!data)
    return (
      <Page title={t("units.title")} back={back} isNarrow>
        <Skeleton lines={8} isBlock />
      </Page>
    );
  const { unit, staff } = data;
  return (
    <Page
      title={unit.name}
      lead={`${t(`unitKind.${unit.kind}`)}, ${unit.principal.name}`}
      actions={<UnitState closedOn={unit.closedOn} />}
      back={back}
    >
      <TwoColumns
        asideLabel={t("unit.aside")}
        aside={
          <>
            {(unit.closedOn === null || staff.length > 0) && <StaffHere staff={staff} />}
            <CloseUnit unit={unit} />
          </>
        }
      >
        <Facts key={unit.version} unit={unit} />
        {unit.closedOn === null && (
          <Section title={n("unit.title")} lead={n("unit.lead", { unit: unit.name })} isCard>
            <SettingPart path={unitPath(unit.id)} kind="unit" />
          </Section>
        )}
      </TwoColumns>
    </Page>
  );
}

function Facts({ unit }: { unit: UnitRow }) {
  const t = useText("admin");
  const [form, setForm] = useState(() => unitFormOf(unit));
  const missing = useMissingInUnit();
  const { save, errors, attempt, problem, isPending } = useSave({ onSaved: () => announce(t("saved")) });

  function submit(event: FormEvent) {
    event.preventDefault();
    save("PUT", `/api/v1/admin/units/${unit.id}`, { ...unitBodyOf(form), version: unit.version }, missing(form));
  }

  return (
    <Section title={t("unit.facts")} isCard>
      <form className="form" onSubmit={submit} noValidate>
        <StaleNotice problem={problem} />
        <ErrorSummary errors={errors} attempt={attempt} />
        <UnitFields form={form} onChange={setForm} errors={errors} />
        <div className="row">
          <Button type="submit" look="primary" isPending={isPending} isWide>
            {t("save")}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function StaffHere({ staff }: { staff: Colleague[] }) {
  const t = useText("admin");
  return (
    <Section title={t("unit.staff")}>
      {staff.length === 0 ? (
        <EmptyState
          title={t("unit.staffEmpty")}
          action={<LinkButton href="/admin/staff">{t("unit.findStaff")}</LinkButton>}
        >
          {t("unit.staffEmptyText")}
        </EmptyState>
      ) : (
        <ul className="plain-list Admin-items">
          {staff.map((it) => (
            <li key={it.assignmentId} className="Admin-item">
              <div>
                <TextLink href={`/admin/staff/${it.id}`} className="Admin-name">
                  {it.name}
                </TextLink>
                <p className="soft small">{it.title}</p>
              </div>
              <p className="soft">{it.roles.map((role) => t(`role.${role}`)).join(", ")}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
