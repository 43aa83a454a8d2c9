import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { todayInSweden } from "../ui/dates.ts";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page, Section, TwoColumns } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Assignments } from "./Assignments.tsx";
import { type StaffRow, staffQuery } from "./directory.ts";
import { EndStaff } from "./EndStaff.tsx";
import { StaffFields, staffBodyOf, staffFormOf, useMissingInStaff } from "./StaffFields.tsx";
import { StaleNotice } from "./StaleNotice.tsx";
import { useSave } from "./useSave.ts";

/** One staff member: assignments first, for that is what one comes for; then the facts, and the end. */
export function StaffPage({ id }: { id: string }) {
  const t = useText("admin");
  const { data, error } = useQuery(staffQuery(id));
  const back = { href: "/admin/staff", label: t("staff.back") };
  if (error)
    return (
      <Page title={t("notFound")} back={back} isNarrow>
        <ProblemMessage problem={error} />
      </Page>
    );
  if (!data)
    return (
      <Page title={t("staffList.title")} back={back} isNarrow>
        <Skeleton lines={8} isBlock />
      </Page>
    );
  return (
    <Page title={data.name} lead={data.title} back={back}>
      <TwoColumns asideLabel={t("staff.end")} aside={isElsewhere(data) ? null : <EndStaff staff={data} />}>
        <Assignments staff={data} />
        {data.mayChange ? <Facts key={data.version} staff={data} /> : <FactsSeen staff={data} />}
      </TwoColumns>
    </Page>
  );
}

function hasWork({ assignments }: StaffRow): boolean {
  const today = todayInSweden();
  return assignments.some((it) => it.endsOn === null || it.endsOn > today);
}

/** Who also works for another principal is not this administrator's to end: the assignments here are. */
function isElsewhere(staff: StaffRow): boolean {
  return !staff.mayChange && hasWork(staff);
}

/** The facts of somebody who is not this administrator's to change, and why. */
function FactsSeen({ staff }: { staff: StaffRow }) {
  const t = useText("admin");
  const facts: [string, string | null][] = [
    [t("staff.name"), staff.name],
    [t("staff.title"), staff.title],
    [t("staff.hsaId"), staff.hsaId],
    [t("staff.phone"), staff.phone],
    [t("staff.email"), staff.email],
    [t("staff.protected"), staff.protected ? t("staff.isProtected") : null],
  ];
  return (
    <Section title={t("staff.facts")} isCard>
      <Notice>{t(isElsewhere(staff) ? "staff.worksElsewhere" : "staff.hasLeft")}</Notice>
      <dl>
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label} className="Admin-fact">
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}

function Facts({ staff }: { staff: StaffRow }) {
  const t = useText("admin");
  const [form, setForm] = useState(() => staffFormOf(staff));
  const missing = useMissingInStaff();
  const { save, errors, attempt, problem, isPending } = useSave({ onSaved: () => announce(t("saved")) });

  function submit(event: FormEvent) {
    event.preventDefault();
    save("PUT", `/api/v1/admin/staff/${staff.id}`, { ...staffBodyOf(form), version: staff.version }, missing(form));
  }

  return (
    <Section title={t("staff.facts")} isCard>
      <form className="form" onSubmit={submit} noValidate>
        <StaleNotice problem={problem} />
        <ErrorSummary errors={errors} attempt={attempt} />
        <StaffFields form={form} onChange={setForm} errors={errors} />
        <div className="row">
          <Button type="submit" isPending={isPending} isWide>
            {t("save")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
