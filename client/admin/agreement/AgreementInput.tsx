import { type UnitKind, unitKinds, type Words } from "../../../core/agreement.ts";
import { type AgreementValue, mostDays, mostWorkingDays } from "../../../core/agreementFields.ts";
import type { Deadline } from "../../../core/time.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { CheckboxGroup } from "../../ui/CheckboxGroup.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { EditedRow } from "./useAgreementEdits.ts";
import type { AgreementWords } from "./useAgreementWords.ts";

type Props = {
  row: EditedRow;
  words: AgreementWords;
  onChange: (value: AgreementValue) => void;
  /** A ground that could be chosen once: it is retired, never removed. */
  isKept: boolean;
};

/** The fields in which one line of the agreement is changed, with what the program came with and what the law says. */
export function AgreementInput({ row, words, onChange, isKept }: Props) {
  const t = useText("agreement");
  const admin = useText("admin");
  const { field, shipped, to } = row;
  const { form, path } = field;
  const name = path.replaceAll(".", "-");
  const label = words.label(field);
  const comes =
    shipped === null && form.kind === "ground" ? null : t("shipped", { figure: words.figure(field, shipped) });
  const description = [comes, words.law(field)].filter(Boolean).join(" ");
  const say = t as (key: string) => string;

  switch (form.kind) {
    case "deadline": {
      const written = to as Deadline | null;
      const standing = (written ?? shipped ?? { days: 15, counted: "working" }) as Deadline;
      return (
        <div className="Agreement-input">
          {written && (
            <div className="Agreement-pair">
              <NumberField
                name={name}
                label={label}
                description={description}
                value={written.days}
                minValue={form.least}
                maxValue={written.counted === "working" ? mostWorkingDays : mostDays}
                onChange={(days) => onChange({ ...written, days: days ?? form.least })}
              />
              {!form.calendarOnly && (
                <RadioGroup
                  name={`${name}-counted`}
                  label={t("counted")}
                  isRow
                  value={written.counted}
                  onChange={(counted) =>
                    onChange({
                      days: counted === "working" ? Math.min(written.days, mostWorkingDays) : written.days,
                      counted,
                    })
                  }
                  options={[
                    { value: "working", label: t("working") },
                    { value: "calendar", label: t("calendar") },
                  ]}
                />
              )}
            </div>
          )}
          {form.none && (
            <Checkbox
              isSelected={to === null}
              onChange={(isNone) => onChange(isNone ? null : standing)}
              description={to === null ? `${label}. ${description}` : undefined}
            >
              {say(`rows.${path}.noneLabel`)}
            </Checkbox>
          )}
        </div>
      );
    }
    case "number": {
      const none = {
        hour: say(`rows.${path}.noneLabel`),
        age: t("noneForAge"),
        years: t("noneForYears"),
        hours: "",
        days: "",
      };
      const usual = typeof shipped === "number" ? shipped : form.least;
      return (
        <div className="Agreement-input">
          {to !== null && (
            <NumberField
              name={name}
              label={label}
              description={description}
              value={to as number}
              minValue={form.least}
              maxValue={form.most}
              onChange={(value) => onChange(value ?? form.least)}
            />
          )}
          {form.none && (
            <Checkbox
              isSelected={to === null}
              onChange={(isNone) => onChange(isNone ? null : usual)}
              description={to === null ? `${label}. ${description}` : undefined}
            >
              {none[form.of]}
            </Checkbox>
          )}
        </div>
      );
    }
    case "yesNo":
      return (
        <Checkbox isSelected={to === true} onChange={onChange} description={description}>
          {say(`rows.${path}.yes`)}
        </Checkbox>
      );
    case "choice":
      return (
        <RadioGroup
          name={name}
          label={label}
          description={description}
          value={to as string}
          onChange={onChange}
          options={form.options.map((value) => ({ value, label: say(`rows.${path}.${value}Choice`) }))}
        />
      );
    case "units":
      return (
        <div className="Agreement-units">
          <CheckboxGroup
            name={name}
            label={label}
            description={description}
            value={to as UnitKind[]}
            onChange={onChange}
            options={unitKinds.map((value) => ({ value, label: admin(`unitKind.${value}`) }))}
          />
        </div>
      );
    case "words":
    case "ground": {
      const written = (to ?? { sv: "", en: "" }) as Words & { retired?: true };
      const fault = (text: string) => (text.trim() === "" ? t("fillName") : null);
      return (
        // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in the frame that all fields share
        <div className="Agreement-input" role="group" aria-label={label}>
          <p className="Field-label">{label}</p>
          <div className="Agreement-pair">
            <TextField
              name={`${name}-sv`}
              label={t("sv")}
              value={written.sv}
              onChange={(sv) => onChange({ ...written, sv })}
              error={fault(written.sv)}
              maxLength={80}
            />
            <TextField
              name={`${name}-en`}
              label={t("en")}
              value={written.en}
              onChange={(en) => onChange({ ...written, en })}
              error={fault(written.en)}
              maxLength={80}
            />
          </div>
          {form.kind === "ground" && isKept && (
            <Checkbox
              isSelected={written.retired === true}
              onChange={(isOff) => onChange({ sv: written.sv, en: written.en, ...(isOff ? { retired: true } : {}) })}
              description={t("groundRetiredHelp")}
            >
              {t("groundRetired")}
            </Checkbox>
          )}
          {form.kind === "ground" && !isKept && (
            <div className="row">
              <Button isSmall onPress={() => onChange(null)}>
                {t("groundRemove")}
              </Button>
            </div>
          )}
        </div>
      );
    }
  }
}
