import { useState } from "react";
import type { GuestSeen } from "../../core/sip/guests.ts";
import { ActDialog } from "../act/ActDialog.tsx";
import { ActProblem } from "../act/ActProblem.tsx";
import { useAct } from "../act/useAct.ts";
import { useLanguage, useText } from "../text/text.ts";
import { ActorName } from "../ui/ActorShape.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { Emphasis } from "../ui/Emphasis.tsx";
import { Notice } from "../ui/Notice.tsx";
import type { OpenSip } from "./Guests.tsx";
import type { GuestLineOf } from "./guestLines.ts";

type Props = { sip: OpenSip; line: GuestLineOf; onInvite: (() => void) | null };

/** One person: where the invitation stands, in words, and what can be done about it. */
export function GuestLine({ sip, line, onInvite }: Props) {
  const { party, guest } = line;
  return (
    <li className="stack-tight">
      <div className="apart">
        <ActorName kind="personAndFamily" name={party.name} detail={party.relation} />
        {guest && <StateBadge guest={guest} />}
      </div>
      {guest?.state === "waiting" ? (
        <Waiting sip={sip} guest={guest} name={party.name} />
      ) : (
        <Standing {...{ sip, line, onInvite }} />
      )}
    </li>
  );
}

function StateBadge({ guest }: { guest: GuestSeen }) {
  const t = useText("guests");
  const language = useLanguage();
  if (guest.state === "waiting") return <Badge tone="soon">{t("line.waiting")}</Badge>;
  if (guest.state === "joined") return <Badge tone="done">{t("line.joined")}</Badge>;
  if (guest.state !== "open") return null;
  return <Badge tone="calm">{t("line.open", { day: dayInWords(guest.until, language, { weekday: false }) })}</Badge>;
}

/** Who came is recognised by the coordinator, who alone has the name; others are told that it is being done. */
function Waiting({ sip, guest, name }: { sip: OpenSip; guest: GuestSeen; name: string }) {
  const t = useText("guests");
  const [isTurning, setTurning] = useState(false);
  const came = guest.cameName ?? "";
  const letIn = useAct(sip, "confirmGuest", { said: t("letInDone", { came }) });
  const coordinator = coordinatorOf(sip);
  if (!sip.may("confirmGuest") || came === "")
    return (
      <>
        <p>{t("line.waitingOwn", { coordinator })}</p>
        <Withdraw sip={sip} guest={guest} name={name} />
      </>
    );
  return (
    <Notice tone="soon" title={<Emphasis text={t("line.waitingStaff", { came, name })} />}>
      <p>{t("line.waitingHelp")}</p>
      <ActProblem act={letIn} />
      <div className="row screen-only">
        <Button look="primary" isPending={letIn.isPending} onPress={() => void letIn.give({ linkId: guest.id })}>
          {t("line.letIn", { came })}
        </Button>
        <Button onPress={() => setTurning(true)}>{t("line.turnAway")}</Button>
      </div>
      {isTurning && <TurnAway sip={sip} linkId={guest.id} came={came} onClose={() => setTurning(false)} />}
    </Notice>
  );
}

function Standing({ sip, line, onInvite }: Props) {
  const t = useText("guests");
  const { party, guest, seesSomething } = line;
  const { name } = party;
  const isLive = guest?.state === "open" || guest?.state === "noConsent";
  return (
    <>
      <StateWords sip={sip} line={line} />
      {!guest && !seesSomething && <p className="soft">{t("line.noConsent", { name })}</p>}
      <div className="row screen-only">
        {onInvite && !isLive && guest?.state !== "joined" && seesSomething && (
          <Button isSmall onPress={onInvite}>
            {t("line.invite", { name })}
          </Button>
        )}
        {onInvite && guest?.state === "open" && (
          <Button isSmall look="quiet" onPress={onInvite} aria-label={t("line.againFor", { name })}>
            {t("line.again")}
          </Button>
        )}
        {isLive && <Withdraw sip={sip} guest={guest} name={name} />}
        {guest?.state === "joined" && <Remove sip={sip} partyId={party.id} name={name} />}
      </div>
    </>
  );
}

function StateWords({ sip, line: { party, guest, seesSomething } }: Pick<Props, "sip" | "line">) {
  const t = useText("guests");
  const language = useLanguage();
  if (!guest) return null;
  const { name } = party;
  const day = (value: string) => dayInWords(value, language, { weekday: false });
  const words = {
    open: () => (guest.forOne ? t("line.forOne") : t("line.forAny", { coordinator: coordinatorOf(sip) })),
    noConsent: () => t("line.resting", { name }),
    expired: () => t("line.expired", { day: day(guest.until) }),
    turnedAway: () => t("line.turnedAway"),
    withdrawn: () => t("line.withdrawn"),
    replaced: () => t("line.withdrawn"),
    closed: () => null,
    waiting: () => null,
    joined: () => {
      if (!seesSomething) return t("line.seesNothing");
      return guest.seesUntil ? t("line.seesUntil", { day: day(guest.seesUntil) }) : t("line.sees");
    },
  }[guest.state]();
  return words && <p className="soft">{words}</p>;
}

/** Who sees to it that the right person is let in: by name, else the unit that holds the SIP. */
function coordinatorOf({ view }: OpenSip): string {
  return view.lead.coordinator?.name ?? view.lead.unit.name;
}

function Withdraw({ sip, guest, name }: { sip: OpenSip; guest: GuestSeen; name: string }) {
  const t = useText("guests");
  const [isAsked, setAsked] = useState(false);
  const act = useAct(sip, "withdrawInvitation", { said: t("withdrawing.done"), onDone: () => setAsked(false) });
  if (!sip.may("withdrawInvitation")) return null;
  return (
    <span className="screen-only">
      <Button isSmall look="quiet" onPress={() => setAsked(true)} aria-label={t("line.withdrawFor", { name })}>
        {t("line.withdraw")}
      </Button>
      {isAsked && (
        <ActDialog
          act={act}
          title={t("withdrawing.title", { name })}
          consequence={t("withdrawing.text")}
          action={t("withdrawing.action")}
          isDanger
          onClose={() => setAsked(false)}
          onConfirm={() => void act.give({ linkId: guest.id })}
        />
      )}
    </span>
  );
}

function TurnAway({ sip, linkId, came, onClose }: { sip: OpenSip; linkId: string; came: string; onClose: () => void }) {
  const t = useText("guests");
  const act = useAct(sip, "turnAwayGuest", { said: t("turning.done"), onDone: onClose });
  return (
    <ActDialog
      act={act}
      title={t("turning.title", { came })}
      consequence={t("turning.text")}
      action={t("turning.action")}
      reasonLabel={t("turning.reason")}
      isDanger
      onClose={onClose}
      onConfirm={(reason) => void act.give({ linkId, reason })}
    />
  );
}

/** Takes away somebody who is in: what they could see they see no longer. */
function Remove({ sip, partyId, name }: { sip: OpenSip; partyId: string; name: string }) {
  const t = useText("guests");
  const [isAsked, setAsked] = useState(false);
  const act = useAct(sip, "removeParty", { said: t("removing.done", { name }), onDone: () => setAsked(false) });
  if (!sip.may("removeParty")) return null;
  return (
    <>
      <Button isSmall look="quiet" onPress={() => setAsked(true)}>
        {t("line.remove", { name })}
      </Button>
      {isAsked && (
        <ActDialog
          act={act}
          title={t("removing.title", { name })}
          consequence={t("removing.text", { name })}
          action={t("removing.action")}
          reasonLabel={t("removing.reason")}
          isDanger
          onClose={() => setAsked(false)}
          onConfirm={(reason) => void act.give({ partyId, reason })}
        />
      )}
    </>
  );
}
