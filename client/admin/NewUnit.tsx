import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { goTo } from "../navigation.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Select } from "../ui/Select.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { principalsQuery } from "./directory.ts";
import { emptyUnit, UnitFields, unitBodyOf, useMissingInUnit } from "./UnitFields.tsx";
import { useSave } from "./useSave.ts";

/** A new unit, at a principal the administrator looks after. */
export function NewUnit() {
  const t = useText("admin");
  const { data, error } = useQuery(principalsQuery);
  const [form, setForm] = useState(emptyUnit);
  const [chosen, setChosen] = useState<string | null>(null);
  const missing = useMissingInUnit();
  const { save, errors, attempt, problem, isPending } = useSave<{ id: string; name: string }>({
    onSaved: ({ id, name }) => {
      announce(t("unit.added", { unit: name }));
      return goTo(`/admin/units/${id}`);
    },
  });

  const principals = data?.principals.filter((it) => it.mayChange) ?? [];
  const principalId = chosen ?? (principals.length === 1 ? (principals[0]?.id ?? null) : null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const noPrincipal = principalId ? null : t("choose", { field: t("unit.principal").toLowerCase() });
    save(
      "POST",
      "/api/v1/admin/units",
      { principalId, ...unitBodyOf(form) },
      { principalId: noPrincipal, ...missing(form) },
    );
  }

  return (
    <Page
      title={t("unit.new")}
      lead={t("unit.newLead")}
      back={{ href: "/admin/units", label: t("unit.back") }}
      isNarrow
    >
      <ProblemMessage problem={error ?? problem} />
      {!data && !error && <Skeleton lines={6} isBlock />}
      {data && (
        <form className="form" onSubmit={submit} noValidate>
          <ErrorSummary errors={errors} attempt={attempt} />
          {principals.length > 1 && (
            <Select
              name="principalId"
              label={t("unit.principal")}
              value={principalId}
              onChange={setChosen}
              error={errors.principalId ?? null}
              options={principals.map((it) => ({ value: it.id, label: it.name }))}
            />
          )}
          <UnitFields form={form} onChange={setForm} errors={errors} />
          <div className="row">
            <Button type="submit" look="primary" isPending={isPending} isWide>
              {t("unit.create")}
            </Button>
          </div>
        </form>
      )}
    </Page>
  );
}
