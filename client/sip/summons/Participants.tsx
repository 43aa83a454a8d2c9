import { useState } from "react";
import type { Meeting, Participant } from "../../../core/sip/state.ts";
import { recipientKind, recipientName } from "../../actors.ts";
import { useCommand } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { ActorShape } from "../../ui/ActorShape.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Section } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { AddParticipant } from "./AddParticipant.tsx";
import { AnswerLine } from "./AnswerLine.tsx";
import { coverOf } from "./coverOf.ts";
import { presentParticipants } from "./presentMeeting.ts";
import "./Summons.css";

type Props = { sip: SipContext; meeting: Meeting | null };

/** Who takes part: called or invited, why, with which mandate, who comes, and what they have answered (S2, S3). */
export function Participants({ sip, meeting }: Props) {
  const t = useText("summons");
  const { view, may } = sip;
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Participant | null>(null);
  const present = presentParticipants(view);
  const gone = view.participants.filter((one) => one.removed);

  return (
    <Section
      title={t("people.title")}
      level={3}
      actions={
        may("addParticipant") && !isAdding ? (
          <Button onPress={() => setAdding(true)}>{t("add.open")}</Button>
        ) : undefined
      }
    >
      {isAdding && <AddParticipant sip={sip} onClose={() => setAdding(false)} />}
      {present.length === 0 && !isAdding && (
        <EmptyState title={t("people.none")}>{t("people.noneText", { name: view.person.name })}</EmptyState>
      )}
      <ul className="plain-list Participants">
        {present.map((one) => (
          <li key={one.id} className="Participants-one">
            <Row sip={sip} meeting={meeting} participant={one} onRemove={() => setLeaving(one)} />
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <Disclosure title={t("people.gone")}>
          <ul className="plain-list stack-tight">
            {gone.map((one) => (
              <li key={one.id}>
                {t("people.goneLine", { name: recipientName(one.recipient), reason: one.removed?.reason ?? "" })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <RemoveDialog sip={sip} participant={leaving} onClose={() => setLeaving(null)} />
    </Section>
  );
}

function Row({ sip, meeting, participant, onRemove }: Props & { participant: Participant; onRemove: () => void }) {
  const t = useText("summons");
  const name = recipientName(participant.recipient);
  const isSent = meeting?.sentTo.includes(participant.id) ?? false;
  const isUncovered = coverOf(sip.view, participant.recipient) === "uncovered";
  return (
    <>
      <div className="Participants-head">
        <p className="Participants-name">
          <ActorShape kind={recipientKind(participant.recipient)} size={22} />
          <strong>{name}</strong>
        </p>
        <div className="row">
          <Badge tone={participant.mode === "summoned" ? "calm" : "none"}>{t(`people.${participant.mode}`)}</Badge>
          {meeting && !isSent && <Badge>{t("people.notSent")}</Badge>}
          {isUncovered && <Badge tone="late">{t("people.notCovered")}</Badge>}
          {sip.may("removeParticipant") && (
            <Button look="quiet" isSmall aria-label={t("people.removeFrom", { name })} onPress={onRemove}>
              {t("people.remove")}
            </Button>
          )}
        </div>
      </div>
      <dl className="Participants-facts">
        <div>
          <dt>{t("people.why")}</dt>
          <dd>{participant.why}</dd>
        </div>
        {participant.wishedCompetence && (
          <div>
            <dt>{t("people.competence")}</dt>
            <dd>{participant.wishedCompetence}</dd>
          </div>
        )}
      </dl>
      {meeting && isSent && <AnswerLine meeting={meeting} participant={participant} />}
    </>
  );
}

function RemoveDialog({
  sip,
  participant,
  onClose,
}: {
  sip: SipContext;
  participant: Participant | null;
  onClose: () => void;
}) {
  const t = useText("summons");
  const name = participant ? recipientName(participant.recipient) : "";
  const { send, isPending, problem, reset } = useCommand(sip.sipId, {
    onDone: () => {
      announce(t("people.removed", { name }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t("people.removeTitle", { name })}
      consequence={t("people.removeConsequence")}
      reasonLabel={t("people.removeReason")}
      action={t("people.removeFrom", { name })}
      isDanger
      isOpen={participant !== null}
      onClose={() => {
        reset();
        onClose();
      }}
      onConfirm={(reason) => send("removeParticipant", { participantId: participant?.id, reason }, sip.version)}
      isPending={isPending}
      problem={<ProblemMessage problem={problem} />}
    />
  );
}
