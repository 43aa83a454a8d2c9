import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { NoticeSetting, NoticeSettingAnswer } from "../../core/notices.ts";
import { sendJson } from "../api.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Checkbox } from "../ui/Checkbox.tsx";
import { ErrorSummary, type FieldErrors } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Notice } from "../ui/Notice.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { RadioGroup } from "../ui/RadioGroup.tsx";
import { TextField } from "../ui/TextField.tsx";
import { TimeField } from "../ui/TimeField.tsx";
import { settingQuery } from "./settingQuery.ts";

type Props = {
  path: string;
  answer: NoticeSettingAnswer;
  /** `unit`: a function mailbox, which is asked for less. */
  kind: "person" | "staff" | "unit";
};

/** How one, or a unit, wants to be told that something waits; addresses are asked for when they are needed. */
export function SettingForm({ path, answer, kind }: Props) {
  const t = useText("notices");
  const client = useQueryClient();
  const [form, setForm] = useState<NoticeSetting>(answer.setting);
  const [attempt, setAttempt] = useState(0);
  const saving = useMutation({
    mutationFn: (setting: NoticeSetting) => sendJson<NoticeSettingAnswer>("PUT", path, setting),
    onSuccess: (saved) => {
      client.setQueryData(settingQuery(path).queryKey, saved);
      setForm(saved.setting);
      announce(t("form.saved"));
    },
  });
  const change = (more: Partial<NoticeSetting>) => {
    // What was saved is no longer what stands here.
    if (saving.isSuccess) saving.reset();
    setForm((before) => ({ ...before, ...more }));
  };
  const { error } = saving;
  const errors: FieldErrors = error?.field
    ? { [error.field]: [error.title, error.detail].filter(Boolean).join(". ") }
    : {};
  const isUnit = kind === "unit";
  const word = isUnit ? "unit" : "form";
  const isOn = answer.setting.emailWhen !== "never" || answer.setting.smsWhen !== "never";

  function submit(event: FormEvent) {
    event.preventDefault();
    setAttempt((before) => before + 1);
    saving.mutate(form);
  }

  const choices = [
    { value: "never" as const, label: t(`${word}.never`) },
    { value: "atOnce" as const, label: t(`${word}.atOnce`) },
    { value: "daily" as const, label: t(`${word}.daily`), description: t("form.dailyHelp") },
  ];
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      {error && !error.field && <ProblemMessage problem={error} />}
      <RadioGroup
        name={`${kind}-emailWhen`}
        label={t(`${word}.emailWhen`)}
        value={form.emailWhen}
        onChange={(emailWhen) => change({ emailWhen })}
        options={choices}
      />
      {form.emailWhen !== "never" && (
        <TextField
          name="email"
          type="email"
          autoComplete={isUnit ? "off" : "email"}
          spellCheck="false"
          label={t(`${word}.address`)}
          description={t(`${word}.addressHelp`)}
          error={errors.email}
          value={form.email}
          onChange={(email) => change({ email })}
        />
      )}
      {form.emailWhen === "atOnce" && (
        <Checkbox
          name={`${kind}-calendar`}
          isSelected={form.calendar}
          onChange={(calendar) => change({ calendar })}
          description={t("form.calendarHelp")}
        >
          {t("form.calendar")}
        </Checkbox>
      )}
      {!isUnit && answer.channels.sms && (
        <RadioGroup
          name="smsWhen"
          label={t("form.smsWhen")}
          description={t("form.smsHelp")}
          value={form.smsWhen}
          onChange={(smsWhen) => change({ smsWhen })}
          options={choices}
        />
      )}
      {form.smsWhen !== "never" && (
        <TextField
          name="phone"
          type="tel"
          autoComplete="tel"
          label={t("form.phone")}
          description={t("form.phoneHelp")}
          error={errors.phone}
          value={form.phone}
          onChange={(phone) => change({ phone })}
          isShort
        />
      )}
      {(form.emailWhen !== "never" || form.smsWhen !== "never") && (
        <>
          {kind === "staff" && (
            <Checkbox
              name="withUnit"
              isSelected={form.withUnit}
              onChange={(withUnit) => change({ withUnit })}
              description={t("form.withUnitHelp")}
            >
              {t("form.withUnit")}
            </Checkbox>
          )}
          {!isUnit && <QuietHours quiet={form.quiet} onChange={(quiet) => change({ quiet })} />}
          <RadioGroup
            name={`${kind}-language`}
            label={t("form.language")}
            value={form.language}
            onChange={(language) => change({ language })}
            options={[
              { value: "sv", label: t("form.sv") },
              { value: "en", label: t("form.en") },
            ]}
            isRow
          />
        </>
      )}
      {saving.isSuccess && (
        <Notice tone="done" title={t("form.saved")}>
          {t(isOn ? `${word}.isOn` : `${word}.isOff`)}
        </Notice>
      )}
      <div className="row">
        <Button type="submit" look="primary" isPending={saving.isPending} isWide>
          {t("form.save")}
        </Button>
      </div>
    </form>
  );
}

/** A night, when there is one; turned on again it is the usual one. */
function QuietHours({
  quiet,
  onChange,
}: {
  quiet: NoticeSetting["quiet"];
  onChange: (it: NoticeSetting["quiet"]) => void;
}) {
  const t = useText("notices");
  return (
    <div className="stack-tight">
      <Checkbox
        name="quiet"
        isSelected={quiet !== null}
        onChange={(isOn) => onChange(isOn ? { from: "21:00", until: "07:00" } : null)}
        description={t("form.quietHelp")}
      >
        {t("form.quiet")}
      </Checkbox>
      {quiet && (
        <div className="row">
          <TimeField
            name="quietFrom"
            label={t("form.quietFrom")}
            value={quiet.from}
            onChange={(from) => from && onChange({ ...quiet, from })}
          />
          <TimeField
            name="quietUntil"
            label={t("form.quietUntil")}
            value={quiet.until}
            onChange={(until) => until && onChange({ ...quiet, until })}
          />
        </div>
      )}
    </div>
  );
}
