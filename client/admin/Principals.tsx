import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { type PrincipalKind, principalKinds } from "../../core/agreement.ts";
import { useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorSummary } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TextField } from "../ui/TextField.tsx";
import { orNull, type PrincipalRow, principalsQuery } from "./directory.ts";
import { StaleNotice } from "./StaleNotice.tsx";
import { useSave } from "./useSave.ts";

/** The principals of the county. Only who looks after the whole county adds any. */
export function Principals() {
  const t = useText("admin");
  const { data, error } = useQuery(principalsQuery);
  const [open, setOpen] = useState<PrincipalRow | "new" | null>(null);
  return (
    <Page
      title={t("principals.title")}
      actions={
        data?.mayAdd && (
          <Button look="primary" icon={<Plus aria-hidden size={20} />} onPress={() => setOpen("new")}>
            {t("principals.add")}
          </Button>
        )
      }
    >
      <ProblemMessage problem={error} />
      {!data && !error && <Skeleton lines={5} isBlock />}
      {data && (
        <DataTable
          caption={t("principals.caption")}
          rows={data.principals}
          rowKey={(it) => it.id}
          columns={[
            {
              id: "name",
              title: t("principals.column.name"),
              isRowHeader: true,
              cell: (it) => <Name principal={it} />,
            },
            { id: "kind", title: t("principals.column.kind"), cell: (it) => t(`principalKind.${it.kind}`) },
            { id: "orgNumber", title: t("principals.column.orgNumber"), cell: (it) => withHyphen(it.orgNumber) || "–" },
            {
              id: "change",
              title: t("principals.column.change"),
              cell: (it) =>
                it.mayChange ? (
                  <Button
                    isSmall
                    onPress={() => setOpen(it)}
                    aria-label={t("principals.changeLabel", { name: it.name })}
                  >
                    {t("assignment.change")}
                  </Button>
                ) : (
                  "–"
                ),
            },
          ]}
        />
      )}
      {open !== null && <PrincipalDialog principal={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function Name({ principal }: { principal: PrincipalRow }) {
  const t = useText("admin");
  return (
    <span className="row">
      {principal.name}
      {principal.managesCounty && <Badge tone="calm">{t("principals.managesCounty")}</Badge>}
    </span>
  );
}

function PrincipalDialog({ principal, onClose }: { principal: PrincipalRow | null; onClose: () => void }) {
  const t = useText("admin");
  const [name, setName] = useState(principal?.name ?? "");
  const [kind, setKind] = useState<PrincipalKind | null>(principal?.kind ?? null);
  const [orgNumber, setOrgNumber] = useState(withHyphen(principal?.orgNumber ?? null));
  const { save, errors, attempt, problem, isPending } = useSave({
    onSaved: () => {
      announce(t("saved"));
      onClose();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const missing = {
      name: name.trim() ? null : t("fill", { field: t("principals.name").toLowerCase() }),
      kind: kind ? null : t("choose", { field: t("principals.kind").toLowerCase() }),
    };
    const body = { name, kind, orgNumber: orNull(orgNumber) };
    if (principal)
      save("PUT", `/api/v1/admin/principals/${principal.id}`, { ...body, version: principal.version }, missing);
    else save("POST", "/api/v1/admin/principals", body, missing);
  }

  return (
    <Dialog title={principal?.name ?? t("principals.newTitle")} isOpen onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <StaleNotice problem={problem} />
        <ErrorSummary errors={errors} attempt={attempt} />
        <TextField
          name="name"
          label={t("principals.name")}
          value={name}
          onChange={setName}
          error={errors.name ?? null}
          maxLength={200}
        />
        <RadioGroup<PrincipalKind>
          name="kind"
          label={t("principals.kind")}
          value={kind}
          onChange={setKind}
          error={errors.kind ?? null}
          options={principalKinds.map((it) => ({ value: it, label: t(`principalKind.${it}`) }))}
        />
        <TextField
          name="orgNumber"
          label={t("principals.orgNumber")}
          description={t("principals.orgNumberHelp")}
          isOptional
          isShort
          inputMode="numeric"
          value={orgNumber}
          onChange={setOrgNumber}
          error={errors.orgNumber ?? null}
          maxLength={13}
        />
        <div className="row">
          <Button type="submit" look="primary" isPending={isPending} isWide>
            {t(principal ? "save" : "principals.create")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function withHyphen(orgNumber: string | null): string {
  return orgNumber ? `${orgNumber.slice(0, 6)}-${orgNumber.slice(6)}` : "";
}
