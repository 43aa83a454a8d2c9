import { type Participant, type ParticipantStep, participantSteps } from "../../../core/sip/state.ts";
import { useCommand } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { dayInWords, swedishParts } from "../../ui/dates.ts";
import { announce } from "../../ui/LiveStatus.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** What the called unit does before the meeting, ticked by anybody there (S1). */
export function OwnPreparation({ sip, participant }: { sip: SipContext; participant: Participant }) {
  const t = useText("summons");
  const { name } = sip.view.person;
  const { prepared = {} } = participant;
  const { send, isPending, problem } = useCommand(sip.sipId, { onDone: () => announce(t("prepare.saved")) });
  const detail = (step: ParticipantStep) => {
    const mark = prepared[step];
    if (!mark || mark.by.kind === "system") return undefined;
    return t("prepare.by", {
      name: mark.by.name,
      day: dayInWords(swedishParts(mark.at).day, sip.language, { weekday: false }),
    });
  };
  return (
    <fieldset className="stack-tight screen-only OwnPreparation">
      <legend className="Field-label">{t("prepare.title")}</legend>
      <p className="Field-description">{t("prepare.lead")}</p>
      {participantSteps.map((step) => (
        <Checkbox
          key={step}
          name={`prepare-${step}`}
          isSelected={prepared[step] !== undefined}
          isDisabled={isPending}
          description={detail(step)}
          onChange={(done) => send("prepareAsParticipant", { participantId: participant.id, step, done }, sip.version)}
        >
          {t(`prepare.${step}`, { name })}
        </Checkbox>
      ))}
      <p className="soft">{t("prepare.done", { done: Object.keys(prepared).length, all: participantSteps.length })}</p>
      <ProblemMessage problem={problem} />
    </fieldset>
  );
}
