import { useState } from "react";
import { ActForm } from "../act/ActForm.tsx";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/TextField.tsx";
import { useMine } from "./mine.ts";
import { useAnswer } from "./useAnswer.ts";

/** Tells of somebody close who should be along (C9). What they may read is answered in the consent. */
export function AddRelative() {
  const t = useText("individual");
  const { may } = useMine();
  const [isOpen, setOpen] = useState(false);
  if (!may("addParty")) return null;
  return (
    <div className="screen-only">
      {isOpen ? (
        <RelativeForm onClose={() => setOpen(false)} />
      ) : (
        <Button onPress={() => setOpen(true)}>{t("relative.open")}</Button>
      )}
    </div>
  );
}

function RelativeForm({ onClose }: { onClose: () => void }) {
  const t = useText("individual");
  const [name, setName] = useState("");
  const [relation, setRelation] = useState("");
  const [phone, setPhone] = useState("");
  const [number, setNumber] = useState("");
  const answer = useAnswer("addParty", {
    fields: ["name", "relation", "phone", "personalIdentityNumber"],
    said: t("relative.saved"),
    onDone: onClose,
  });
  return (
    <ActForm
      act={answer}
      action={t("relative.save")}
      onSend={() => {
        if (!answer.check({ name: name.trim() ? null : t("relative.needName") })) return;
        void answer.give({
          kind: "relative",
          name: name.trim(),
          relation: relation.trim(),
          phone: phone.trim(),
          ...(number.trim() ? { personalIdentityNumber: number.trim() } : {}),
        });
      }}
      onCancel={onClose}
    >
      <TextField
        name="name"
        label={t("relative.name")}
        value={name}
        onChange={setName}
        error={answer.error("name")}
        autoComplete="off"
      />
      <TextField
        name="relation"
        label={t("relative.relation")}
        description={t("relative.relationHelp")}
        value={relation}
        onChange={setRelation}
        error={answer.error("relation")}
        isOptional
      />
      <TextField
        name="phone"
        label={t("relative.phone")}
        type="tel"
        isShort
        value={phone}
        onChange={setPhone}
        error={answer.error("phone")}
        autoComplete="off"
        isOptional
      />
      <TextField
        name="personalIdentityNumber"
        label={t("relative.number")}
        description={t("relative.numberHelp")}
        inputMode="numeric"
        isShort
        value={number}
        onChange={setNumber}
        error={answer.error("personalIdentityNumber")}
        autoComplete="off"
        isOptional
      />
    </ActForm>
  );
}
