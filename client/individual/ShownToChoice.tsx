import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { ActForm } from "../act/ActForm.tsx";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { CautionLine } from "../ui/CautionLine.tsx";
import { CheckboxGroup } from "../ui/CheckboxGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** Who does not see the person's own words, and how to choose that or undo it. */
export function ShownToChoice({ item, about }: { item: string; about?: string | undefined }) {
  const t = useText("secrecy");
  const { view } = useMine();
  const [isOpen, setOpen] = useState(false);
  const near = (view.parties ?? []).filter((one) => !one.removed);
  const mark = view.marks[item];
  const names = mark?.parties.map((id) => near.find((one) => one.id === id)?.name ?? t("mark.somebody")).join(", ");
  return (
    <div className="stack-tight">
      {mark && <CautionLine>{t("mine.isFor", { names: names ?? "" })}</CautionLine>}
      {isOpen ? (
        mark ? (
          <ShowAgain item={item} onDone={() => setOpen(false)} />
        ) : (
          <Hide item={item} near={near} onDone={() => setOpen(false)} />
        )
      ) : (
        <div className="screen-only">
          <Button
            look="quiet"
            isSmall
            icon={mark ? <Eye aria-hidden size={16} /> : <EyeOff aria-hidden size={16} />}
            onPress={() => setOpen(true)}
          >
            {t(mark ? "mine.lift" : "mine.action")}
            {about && <span className="visually-hidden">: {about}</span>}
          </Button>
        </div>
      )}
    </div>
  );
}

type FormProps = { item: string; onDone: () => void };

function Hide({ item, near, onDone }: FormProps & { near: { id: string; name: string; relation: string }[] }) {
  const t = useText("secrecy");
  const [parties, setParties] = useState<string[]>([]);
  const [reason, setReason] = useState("");
  const act = useAnswer("markEntry", { fields: ["parties", "reason"], said: t("mine.saved"), onDone });
  return (
    <ActForm
      act={act}
      action={t("mine.save")}
      onCancel={onDone}
      onSend={() => {
        const found = {
          parties: parties.length === 0 ? t("mark.partiesMissing") : null,
          reason: reason.trim() ? null : t("reason.missing"),
        };
        if (act.check(found)) void act.give({ item, kind: "notToParties", parties, reason });
      }}
    >
      <p>{t("mine.consequence")}</p>
      <CheckboxGroup
        name="parties"
        label={t("mine.title")}
        error={act.error("parties")}
        value={parties}
        onChange={setParties}
        options={near.map((one) => ({ value: one.id, label: one.name, description: one.relation || undefined }))}
      />
      <Reason label={t("mine.reason")} error={act.error("reason")} value={reason} onChange={setReason} />
    </ActForm>
  );
}

function ShowAgain({ item, onDone }: FormProps) {
  const t = useText("secrecy");
  const [reason, setReason] = useState("");
  const act = useAnswer("unmarkEntry", { fields: ["reason"], said: t("mark.lifted"), onDone });
  return (
    <ActForm
      act={act}
      action={t("mine.lift")}
      onCancel={onDone}
      onSend={() => {
        if (act.check({ reason: reason.trim() ? null : t("reason.missing") })) void act.give({ item, reason });
      }}
    >
      <Reason label={t("mine.liftReason")} error={act.error("reason")} value={reason} onChange={setReason} />
    </ActForm>
  );
}

type ReasonProps = { label: string; error: string | null; value: string; onChange: (text: string) => void };

function Reason(props: ReasonProps) {
  const t = useText("secrecy");
  return <TextField name="reason" description={t("mine.reasonHelp")} maxLength={2000} {...props} />;
}
