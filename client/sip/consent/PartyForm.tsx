import { useState } from "react";
import { type Party, partyKinds, representativeKinds } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { SipContext } from "../parts/sipContext.ts";

const noAppointment = { kind: "godMan" as const, coversConsent: false, scope: "", until: null };

/** One person beside the individual: who, how related, and for a representative what the appointment covers. */
export function PartyForm({ sip, party, onDone }: { sip: SipContext; party?: Party; onDone: () => void }) {
  const t = useText("consent");
  const s = useText("secrecy");
  const kinds = partyKinds.filter((kind) => kind !== (sip.view.child ? "representative" : "guardian"));
  const [kind, setKind] = useState(party?.kind ?? kinds[0] ?? "relative");
  const [name, setName] = useState(party?.name ?? "");
  const [relation, setRelation] = useState(party?.relation ?? "");
  const [phone, setPhone] = useState(party?.phone ?? "");
  const [isProtected, setProtected] = useState(party?.protected ?? false);
  const [number, setNumber] = useState("");
  const [appointment, setAppointment] = useState<NonNullable<Party["appointment"]>>(
    party?.appointment ?? noAppointment,
  );
  const isRepresentative = kind === "representative";
  const fields = ["name", "kind", "relation", "phone", "personalIdentityNumber", "appointment.scope", "appointment"];
  const act = useAct(sip, party ? "changeParty" : "addParty", { fields, said: t("saved"), onDone });

  function send() {
    const found = {
      name: name.trim() ? null : t("people.nameMissing"),
      "appointment.scope": isRepresentative && !appointment.scope.trim() ? t("people.scopeMissing") : null,
    };
    if (!act.check(found)) return;
    void act.give({
      ...(party ? { partyId: party.id } : {}),
      kind,
      name,
      relation,
      phone,
      ...(isProtected || party?.protected ? { protected: isProtected } : {}),
      ...(number.trim() ? { personalIdentityNumber: number.trim() } : {}),
      appointment: isRepresentative ? appointment : null,
    });
  }

  return (
    <ActForm act={act} action={t(party ? "people.saveChange" : "people.save")} onCancel={onDone} onSend={send}>
      <RadioGroup
        name="kind"
        label={t("people.kindLabel")}
        error={act.error("kind")}
        value={kind}
        onChange={setKind}
        options={kinds.map((one) => ({ value: one, label: t(`people.kind.${one}`) }))}
      />
      <TextField name="name" label={t("people.name")} error={act.error("name")} value={name} onChange={setName} />
      <TextField
        name="relation"
        label={t("people.relation")}
        description={t("people.relationHelp")}
        error={act.error("relation")}
        isOptional
        value={relation}
        onChange={setRelation}
      />
      {isRepresentative && (
        <>
          <RadioGroup
            name="appointmentKind"
            label={t("people.appointmentLabel")}
            isRow
            value={appointment.kind}
            onChange={(next) => setAppointment({ ...appointment, kind: next })}
            options={representativeKinds.map((one) => ({ value: one, label: t(`people.appointment.${one}`) }))}
          />
          <TextArea
            name="appointment.scope"
            label={t("people.scope")}
            description={t("people.scopeHelp")}
            error={act.error("appointment.scope") ?? act.error("appointment")}
            rows={2}
            value={appointment.scope}
            onChange={(scope) => setAppointment({ ...appointment, scope })}
          />
          <Checkbox
            isSelected={appointment.coversConsent}
            onChange={(coversConsent) => setAppointment({ ...appointment, coversConsent })}
            description={t("people.coversHelp")}
          >
            {t("people.coversLabel")}
          </Checkbox>
          <DateField
            name="appointmentUntil"
            label={t("people.untilLabel")}
            isOptional
            value={appointment.until}
            onChange={(until) => setAppointment({ ...appointment, until })}
          />
        </>
      )}
      <TextField
        name="phone"
        label={t("people.phone")}
        error={act.error("phone")}
        type="tel"
        isShort
        isOptional
        value={phone}
        onChange={setPhone}
      />
      <Checkbox isSelected={isProtected} onChange={setProtected} description={s("party.help")}>
        {s("party.label")}
      </Checkbox>
      {party?.personId ? (
        <Notice>{t("people.hasOwnView")}</Notice>
      ) : (
        <TextField
          name="personalIdentityNumber"
          label={t("people.number")}
          description={t("people.numberHelp")}
          error={act.error("personalIdentityNumber")}
          inputMode="numeric"
          autoComplete="off"
          isShort
          isOptional
          value={number}
          onChange={setNumber}
        />
      )}
    </ActForm>
  );
}
