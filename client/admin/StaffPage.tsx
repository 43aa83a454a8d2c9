import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
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
      <TwoColumns asideLabel={t("staff.end")} aside={<EndStaff staff={data} />}>
        <Assignments staff={data} />
        <Facts key={data.version} staff={data} />
      </TwoColumns>
    </Page>
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
