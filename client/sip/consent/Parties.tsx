import { ShieldAlert } from "lucide-react";
import { useState } from "react";
import type { Party } from "../../../core/sip/state.ts";
import { ActDialog } from "../../act/ActDialog.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { ActorName } from "../../ui/ActorShape.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { ShieldButton, ShieldForm, ShieldLine } from "../secrecy/PartyShield.tsx";
import { PartyForm } from "./PartyForm.tsx";

/** The people beside and instead of the individual (C9, C10): guardians, representatives with their appointment, relatives. */
export function Parties({ sip }: { sip: SipContext }) {
  const t = useText("consent");
  const parties = sip.view.parties ?? [];
  const present = parties.filter((party) => !party.removed);
  const removed = parties.filter((party) => party.removed);
  return (
    <div className="stack">
      {present.length === 0 ? (
        <p className="soft">{t(sip.view.child ? "people.noneChild" : "people.none")}</p>
      ) : (
        <ul className="plain-list lines">
          {present.map((party) => (
            <PartyLine key={party.id} sip={sip} party={party} />
          ))}
        </ul>
      )}
      {sip.may("addParty") && (
        <InPlace label={t("people.add")}>{(close) => <PartyForm sip={sip} onDone={close} />}</InPlace>
      )}
      {removed.length > 0 && (
        <Disclosure title={t("people.removed", { count: removed.length })}>
          <ul className="plain-list lines Lines--removed">
            {removed.map((party) => (
              <li key={party.id}>
                <p>
                  {party.name} – {t(`people.kind.${party.kind}`)}
                </p>
                {party.removed && (
                  <p className="small">
                    {t("people.removedBy", { who: actorInWords(party.removed.by) })}{" "}
                    <DateText value={party.removed.at} weekday={false} />: {party.removed.reason}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

function PartyLine({ sip, party }: { sip: SipContext; party: Party }) {
  const t = useText("consent");
  const [isEditing, setEditing] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const [isShielding, setShielding] = useState(false);
  const s = useText("secrecy");
  const { appointment } = party;
  return (
    <li>
      <EntryMarks item={`party:${party.id}`} view={sip.view}>
        <div className="apart">
          <ActorName
            kind="personAndFamily"
            name={party.name}
            detail={[t(`people.kind.${party.kind}`), party.relation, party.phone].filter(Boolean).join(" · ")}
          />
          <span className="row">
            {party.protected && (
              <Badge tone="soon" icon={<ShieldAlert aria-hidden size={16} />}>
                {s("party.tag")}
              </Badge>
            )}
            {party.personId && <Badge tone="calm">{t("people.canSignIn")}</Badge>}
          </span>
        </div>
        {appointment && (
          <p className="small">
            {t(`people.appointment.${appointment.kind}`)}. {appointment.scope}{" "}
            {appointment.until && (
              <>
                {t("people.until")} <DateText value={appointment.until} weekday={false} />.{" "}
              </>
            )}
            {t(appointment.coversConsent ? "people.covers" : "people.coversNot")}
          </p>
        )}
      </EntryMarks>
      <ShieldLine sip={sip} party={party} />
      {!isEditing && !isShielding && (
        <div className="row screen-only">
          {sip.may("changeParty") && (
            <Button
              isSmall
              look="quiet"
              onPress={() => setEditing(true)}
              aria-label={t("people.changeOf", { name: party.name })}
            >
              {t("people.change")}
            </Button>
          )}
          {sip.may("removeParty") && (
            <Button
              isSmall
              look="quiet"
              onPress={() => setRemoving(true)}
              aria-label={t("people.removeOf", { name: party.name })}
            >
              {t("people.remove")}
            </Button>
          )}
          <ShieldButton sip={sip} party={party} onOpen={() => setShielding(true)} />
        </div>
      )}
      {isShielding && <ShieldForm sip={sip} party={party} onDone={() => setShielding(false)} />}
      {isEditing && <PartyForm sip={sip} party={party} onDone={() => setEditing(false)} />}
      {isRemoving && <RemoveParty sip={sip} party={party} onClose={() => setRemoving(false)} />}
    </li>
  );
}

function RemoveParty({ sip, party, onClose }: { sip: SipContext; party: Party; onClose: () => void }) {
  const t = useText("consent");
  const act = useAct(sip, "removeParty", { said: t("people.removeDone", { name: party.name }), onDone: onClose });
  return (
    <ActDialog
      act={act}
      title={t("people.removeTitle", { name: party.name })}
      consequence={t("people.removeConsequence")}
      action={t("people.remove")}
      reasonLabel={t("people.removeReason")}
      isDanger
      onClose={onClose}
      onConfirm={(reason) => void act.give({ partyId: party.id, reason })}
    />
  );
}
