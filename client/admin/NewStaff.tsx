import { type FormEvent, useState } from "react";
import { goTo } from "../navigation.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { emptyStaff, StaffFields, staffBodyOf, useMissingInStaff } from "./StaffFields.tsx";
import { useSave } from "./useSave.ts";

/** A new staff member; the assignment is given on the page that follows. */
export function NewStaff() {
  const t = useText("admin");
  const [form, setForm] = useState(emptyStaff);
  const missing = useMissingInStaff();
  const { save, errors, attempt, problem, isPending } = useSave<{ id: string; name: string }>({
    onSaved: ({ id, name }) => {
      announce(t("staff.added", { name }));
      return goTo(`/admin/staff/${id}`);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    save("POST", "/api/v1/admin/staff", staffBodyOf(form), missing(form));
  }

  return (
    <Page
      title={t("staff.new")}
      lead={t("staff.newLead")}
      back={{ href: "/admin/staff", label: t("staff.back") }}
      isNarrow
    >
      <ProblemMessage problem={problem} />
      <form className="form" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} attempt={attempt} />
        <StaffFields form={form} onChange={setForm} errors={errors} />
        <div className="row">
          <Button type="submit" look="primary" isPending={isPending} isWide>
            {t("staff.create")}
          </Button>
        </div>
      </form>
    </Page>
  );
}
