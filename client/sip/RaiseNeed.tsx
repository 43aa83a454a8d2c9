import { Send } from "lucide-react";
import { type FormEvent, useState } from "react";
import { channels } from "../../core/sip/state.ts";
import { useCommand, useSignedIn } from "../api.ts";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { goTo } from "../navigation.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { ComboBox } from "../ui/ComboBox.tsx";
import { DateField } from "../ui/DateField.tsx";
import { todayInSweden } from "../ui/dates.ts";
import { ErrorSummary, type FieldErrors } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { searchUnits } from "../units.ts";
import type { StaffSipAnswer } from "./parts/sipContext.ts";
import { faultsIn, type NeedForm, needInput } from "./raiseNeedForm.ts";
import "./RaiseNeed.css";

/** Raise a need, in under a minute (N1): nine fields. The name is asked for whether the person is known here or not: the form tells nobody which. */
export function RaiseNeed() {
  const t = useText("raise");
  const language = useLanguage();
  const { agreement } = useSignedIn();
  const today = todayInSweden();
  // The new SIP's id is chosen here, so that the same need sent twice is one.
  const [sipId] = useState(() => crypto.randomUUID());
  const what = useDraft("raise.what");
  const wish = useDraft("raise.wish");
  const [rest, setRest] = useState<Omit<NeedForm, "what" | "wish">>({
    personalIdentityNumber: "",
    personName: "",
    unit: null,
    seenOn: today,
    channel: "meeting",
    trigger: "socialAndHealth",
    urgent: false,
  });
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);
  const { sendAsync, isPending, problem, reset } = useCommand<StaffSipAnswer>(sipId);

  const form: NeedForm = { ...rest, what: what.text, wish: wish.text };

  function change(next: Partial<typeof rest>) {
    setRest({ ...rest, ...next });
    if (problem) reset();
    setErrors((before) => ({
      ...before,
      ...Object.fromEntries(Object.keys(next).map((field) => [field === "unit" ? "unitId" : field, null])),
    }));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    reset();
    const faults = faultsIn(form, today, t);
    setErrors(faults);
    setAttempt(attempt + 1);
    if (Object.values(faults).some(Boolean)) return;
    let answer: StaffSipAnswer;
    try {
      answer = await sendAsync("raiseNeed", needInput(form));
    } catch {
      return; // `problem` holds the answer; what was typed stays.
    }
    await Promise.all([what.clear(), wish.clear()]);
    announce(t("sent", { unit: rest.unit?.label ?? "" }));
    // A ward goes on with its admission notice, which is due within hours.
    goTo(`/sips/${sipId}${answer.view?.may.includes("noteAdmission") ? "#hospital" : ""}`);
  }

  // The server's refusal of a field stands at the field too.
  const refused = problem?.field?.replace(/^input\./, "");
  const shown: FieldErrors =
    refused && problem ? { ...errors, [refused]: errors[refused] || problem.detail || problem.title } : errors;

  return (
    <Page title={t("title")} lead={t("lead")} back={{ href: "/work", label: t("back") }} isNarrow>
      <form className="form" noValidate onSubmit={submit}>
        <ErrorSummary errors={shown} attempt={attempt} />
        {!refused && <ProblemMessage problem={problem} />}
        <TextField
          name="personalIdentityNumber"
          label={t("field.personalIdentityNumber")}
          description={t("field.personalIdentityNumberHelp")}
          value={rest.personalIdentityNumber}
          onChange={(personalIdentityNumber) => change({ personalIdentityNumber })}
          error={shown.personalIdentityNumber}
          inputMode="text"
          autoComplete="off"
          spellCheck="false"
          maxLength={30}
          isShort
        />
        <TextField
          name="personName"
          label={t("field.personName")}
          description={t("field.personNameHelp")}
          value={rest.personName}
          onChange={(personName) => change({ personName })}
          error={shown.personName}
          autoComplete="off"
        />
        <ComboBox
          name="unitId"
          label={t("field.unitId")}
          description={t("field.unitIdHelp")}
          value={rest.unit}
          onChange={(unit) => change({ unit })}
          search={searchUnits}
          error={shown.unitId}
        />
        <DraftArea
          name="what"
          label={t("field.what")}
          description={t("field.whatHelp")}
          draft={what}
          error={form.what.trim() ? null : shown.what}
          maxLength={4000}
        />
        <DraftArea
          name="wish"
          label={t("field.wish")}
          description={t("field.wishHelp")}
          draft={wish}
          error={shown.wish}
          maxLength={4000}
          rows={3}
          isOptional
        />
        <RadioGroup
          name="trigger"
          label={t("field.trigger")}
          value={rest.trigger}
          onChange={(trigger) => change({ trigger })}
          error={shown.trigger}
          options={[
            {
              value: "socialAndHealth",
              label: t("trigger.socialAndHealth"),
              description: t("trigger.socialAndHealthHelp"),
            },
            { value: "discharge", label: t("trigger.discharge"), description: t("trigger.dischargeHelp") },
            ...agreement.ownTriggers
              .filter((own) => !own.retired)
              .map((own) => ({
                value: `own:${own.key}`,
                label: own[language],
                description: t("trigger.ownHelp"),
              })),
          ]}
        />
        {rest.trigger === "discharge" && <Notice>{t("compulsory")}</Notice>}
        <div className="RaiseNeed-pair">
          <DateField
            name="seenOn"
            label={t("field.seenOn")}
            value={rest.seenOn}
            onChange={(seenOn) => change({ seenOn })}
            maxValue={today}
            error={shown.seenOn}
            isOptional
          />
          <Select
            name="channel"
            label={t("field.channel")}
            value={rest.channel}
            onChange={(channel) => change({ channel })}
            options={channels.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
          />
        </div>
        <Checkbox name="urgent" isSelected={rest.urgent} onChange={(urgent) => change({ urgent })}>
          {t("field.urgent")}
        </Checkbox>
        <div className="stack-tight">
          <div>
            <Button type="submit" look="primary" isPending={isPending} icon={<Send aria-hidden size={20} />} isWide>
              {t("send")}
            </Button>
          </div>
          <p className="soft small">{t("before")}</p>
        </div>
      </form>
    </Page>
  );
}
