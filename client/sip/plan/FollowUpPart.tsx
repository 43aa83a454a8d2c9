import { useState } from "react";
import { addDays, type Day, dueDay, isWorkingDay } from "../../../core/time.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { Section } from "../../ui/Page.tsx";
import { TextField } from "../../ui/TextField.tsx";
import type { PlanShown } from "./Goals.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { firstOf } from "./personName.ts";

/** The follow-up: its day, how, and who calls to it (F1). */
export function FollowUpPart({ sip, content, isWriting }: PlanShown) {
  const t = useText("plan");
  const [isOpen, setOpen] = useState(false);
  const { followUp } = content;
  return (
    <Section
      title={t("followUp.title")}
      level={3}
      actions={
        isWriting &&
        !isOpen && (
          <Button isSmall onPress={() => setOpen(true)}>
            {followUp ? t("edit") : t("followUp.book")}
            {followUp && <span className="visually-hidden"> {t("followUp.title")}</span>}
          </Button>
        )
      }
    >
      {isOpen ? (
        <BookFollowUp sip={sip} content={content} onDone={() => setOpen(false)} />
      ) : followUp ? (
        <div className="stack-tight">
          <p className="PlanFollowUp-day">
            <DateText value={followUp.on} isStart />
          </p>
          {followUp.how && <p>{t("followUp.says", { how: followUp.how })}</p>}
          {followUp.caller && <p>{t("followUp.calls", { name: followUp.caller })}</p>}
        </div>
      ) : (
        <p className="soft">{t("followUp.none")}</p>
      )}
    </Section>
  );
}

function BookFollowUp({ sip, content, onDone }: Pick<PlanShown, "sip" | "content"> & { onDone: () => void }) {
  const t = useText("plan");
  const language = useLanguage();
  const latest = workingDayAt(dueDay(todayInSweden(), sip.agreement.deadlines.followUp));
  const [on, setOn] = useState<string | null>(content.followUp?.on ?? latest);
  const [how, setHow] = useState(content.followUp?.how ?? "");
  const [caller, setCaller] = useState(content.followUp?.caller ?? sip.view.lead.coordinator?.name ?? "");
  const act = useAct(sip, "bookFollowUp", { fields: ["on", "how", "caller"], said: t("followUp.done"), onDone });
  return (
    <PlanForm opener="before">
      <ActForm
        act={act}
        action={t("followUp.action")}
        onCancel={onDone}
        onSend={() => {
          if (act.check({ on: on ? null : t("followUp.onMissing") })) void act.give({ on, how, caller });
        }}
      >
        <DateField
          name="on"
          label={t("followUp.on")}
          description={t("followUp.suggest", { day: dayInWords(latest, language) })}
          error={act.error("on")}
          value={on}
          onChange={setOn}
        />
        <TextField
          name="how"
          label={t("followUp.how")}
          description={t("followUp.howHelp", { name: firstOf(sip.view.person.name) })}
          error={act.error("how")}
          value={how}
          onChange={setHow}
          isOptional={!sip.agreement.planDemands.followUpWay}
        />
        <TextField
          name="caller"
          label={t("followUp.caller")}
          error={act.error("caller")}
          value={caller}
          onChange={setCaller}
          isOptional
        />
      </ActForm>
    </PlanForm>
  );
}

/** That day, or the last working day before it: nobody meets on a holiday. */
function workingDayAt(day: Day): Day {
  let found = day;
  while (!isWorkingDay(found)) found = addDays(found, -1);
  return found;
}
