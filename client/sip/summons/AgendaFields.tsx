import { CircleAlert } from "lucide-react";
import { agendaFor, minutesOf } from "../../../core/sip/agenda.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { fieldId } from "../../ui/Field.tsx";
import { NumberField } from "../../ui/NumberField.tsx";
import type { Invitation } from "./invitation.ts";

type Props = {
  agenda: Invitation["agenda"];
  minutes: number;
  onChange: (agenda: Invitation["agenda"]) => void;
  error: string | null;
};

/** The parts of the meeting circle with the minutes of each (M2). */
export function AgendaFields({ agenda, minutes, onChange, error }: Props) {
  const t = useText("summons");
  const m = useText("meeting");
  return (
    <fieldset className="stack-tight" id={fieldId("agenda")} data-field="agenda">
      <legend className="Field-label">{t("form.agenda")}</legend>
      <p className="Field-description">{t("form.agendaHelp")}</p>
      {error && (
        <p className="Field-error">
          <CircleAlert aria-hidden size={18} />
          <span>{error}</span>
        </p>
      )}
      <div className="InvitationForm-agenda">
        {agenda.map((one) => (
          <NumberField
            key={one.part}
            name={`agenda.${one.part}`}
            label={m(`part.${one.part}`)}
            value={one.minutes}
            onChange={(next) =>
              onChange(agenda.map((other) => (other === one ? { ...one, minutes: next ?? 0 } : other)))
            }
            minValue={0}
            maxValue={480}
            isOptional={false}
          />
        ))}
      </div>
      <div className="row">
        <span className="soft">{t("form.agendaSum", { sum: minutesOf(agenda), total: minutes })}</span>
        <Button look="quiet" isSmall onPress={() => onChange(agendaFor(minutes))}>
          {t("form.agendaReset")}
        </Button>
      </div>
    </fieldset>
  );
}
