import { useState } from "react";
import { isDutyBound } from "../../../core/agreement.ts";
import { type Meeting, type Participant, participantSteps } from "../../../core/sip/state.ts";
import { firstName, recipientKind, recipientName } from "../../actors.ts";
import { useCommand } from "../../api.ts";
import { useText } from "../../text/text.ts";
import { ActorShape } from "../../ui/ActorShape.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { announce } from "../../ui/LiveStatus.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Section } from "../../ui/Page.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { AddParticipant, type Suggested } from "./AddParticipant.tsx";
import { AnswerLine } from "./AnswerLine.tsx";
import { CalendarSays } from "./CalendarSays.tsx";
import { coverOf, keyOfRecipient } from "./coverOf.ts";
import { presentParticipants } from "./presentMeeting.ts";
import "./Summons.css";

type Props = { sip: SipContext; meeting: Meeting | null };

/** Who takes part: called or invited, why, with which mandate, who comes, and what they have answered (S2, S3). */
export function Participants({ sip, meeting }: Props) {
  const t = useText("summons");
  const { view, may } = sip;
  const [isAdding, setAdding] = useState<boolean | Suggested>(false);
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
      {!isAdding && gone.map((one) => <Wrongly key={one.id} sip={sip} participant={one} onAdd={setAdding} />)}
      {isAdding && (
        <AddParticipant sip={sip} start={isAdding === true ? undefined : isAdding} onClose={() => setAdding(false)} />
      )}
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
                {t(sentOnTo(view, one) ? "people.goneOn" : "people.goneLine", {
                  name: recipientName(one.recipient),
                  reason: one.removed?.reason ?? "",
                  unit: sentOnTo(view, one)?.name ?? "",
                })}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <RemoveDialog sip={sip} participant={leaving} onClose={() => setLeaving(null)} />
    </Section>
  );
}

/** The unit that a returned summons was meant for, when it takes part now. */
function sentOnTo(view: SipContext["view"], { removed }: Participant) {
  const key = `unit:${removed?.suggested?.unitId}`;
  return presentParticipants(view).some((one) => keyOfRecipient(one.recipient) === key)
    ? removed?.suggested
    : undefined;
}

/** A summons that came back as wrongly addressed, with the unit that is thought to be right and the way to add it (S3). */
function Wrongly({
  sip,
  participant,
  onAdd,
}: {
  sip: SipContext;
  participant: Participant;
  onAdd: (suggested: Suggested) => void;
}) {
  const t = useText("summons");
  const { removed, why } = participant;
  const unit = removed?.suggested;
  if (!removed || !unit || !sip.may("addParticipant") || sentOnTo(sip.view, participant)) return null;
  const mode = isDutyBound(sip.agreement, { kind: unit.kind, principalKind: unit.principal.kind })
    ? ("summoned" as const)
    : ("invited" as const);
  return (
    <Notice tone="soon" title={t("people.suggested", { name: recipientName(participant.recipient) })}>
      <p>{t("people.suggestedText", { reason: removed.reason, unit: unit.name })}</p>
      <div className="row screen-only">
        <Button onPress={() => onAdd({ choice: { value: `unit:${unit.unitId}`, label: unit.name, mode }, why })}>
          {t("people.suggestedAdd", { unit: unit.name })}
        </Button>
      </div>
    </Notice>
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
      {/* A unit has its own above, where it answers. */}
      {meeting && isSent && sip.may("addParticipant") && (
        <CalendarSays sip={sip} meeting={meeting} participant={participant} />
      )}
      {meeting && isSent && sip.may("addParticipant") && participant.recipient.kind === "unit" && (
        <HowFar participant={participant} person={firstName(sip.view.person.name)} />
      )}
    </>
  );
}

/** What a called unit has done before the meeting, for those who run the SIP. */
function HowFar({ participant: { prepared = {} }, person }: { participant: Participant; person: string }) {
  const t = useText("summons");
  const done = participantSteps.filter((step) => prepared[step]);
  if (done.length === 0) return <p className="soft small">{t("people.preparedNone")}</p>;
  return (
    <p className="soft small">
      {t("people.prepared", {
        done: done.length,
        all: participantSteps.length,
        what: done.map((step) => t(`prepare.short.${step}`, { name: person })).join(", "),
      })}
    </p>
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
