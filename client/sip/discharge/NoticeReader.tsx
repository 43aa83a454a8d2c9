import { History } from "lucide-react";
import type { ReactNode } from "react";
import { showPersonalIdentity } from "../../../core/personalIdentity.ts";
import { titleInSentence } from "../../act/actor.ts";
import { isHiddenUnit } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { TextLink } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { useUnitPhone } from "../../units.ts";
import { Decision } from "../need/Decision.tsx";
import { RaisedNeed } from "../need/RaisedNeed.tsx";
import { useSip } from "../parts/useSip.ts";
import { HospitalStay } from "./HospitalStay.tsx";

/**
 * The page of one whose unit is the ward, or has been told by it, and who sees nothing else: the stay, what the ward itself
 * has raised, and whom to call. No stages: there is nothing in them to see.
 */
export function NoticeReader() {
  const t = useText("discharge");
  const n = useText("need");
  const sip = useSip();
  const { view } = sip;
  return (
    <div className="SipPage-columns NoticeReader">
      <div className="SipPage-main" data-page-part>
        <HospitalStay isMain />
        {view.need && (
          <Section title={t("told.needs")} level={3} isCard>
            <RaisedNeed sip={sip} need={view.need} />
          </Section>
        )}
        {view.decision && (
          <Section title={n("decision")} level={3} isCard>
            <Decision sip={sip} decision={view.decision} />
          </Section>
        )}
      </div>
      <WhomToCall />
    </div>
  );
}

function WhomToCall() {
  const t = useText("discharge");
  const { sipId, view } = useSip();
  const { person, lead, discharge, need } = view;
  const contact = discharge?.careContact;
  const isUndecided = need !== null && view.decision === null;
  return (
    <aside className="SipAside" aria-label={t("told.aside")}>
      <Section title={t("told.patient")}>
        <dl className="SipAside-list">
          {/* Stockholm's reserve numbers are digits alone, and begin with 99. */}
          {person.personalIdentityNumber && (
            <Fact
              label={t(/^(?!99)\d{12}$/.test(person.personalIdentityNumber) ? "told.number" : "told.reserveNumber")}
            >
              {showPersonalIdentity(person.personalIdentityNumber)}
            </Fact>
          )}
          {person.contact && <Fact label={t("told.address")}>{person.contact.address || t("told.noAddress")}</Fact>}
        </dl>
      </Section>
      <Section title={t("told.call")}>
        <dl className="SipAside-list">
          {contact && (
            <Fact label={t("told.contact")}>
              {contact.name}, {titleInSentence(contact.title)}
              <Phone unitId={contact.unitId} />
            </Fact>
          )}
          {discharge && (
            <Fact label={t("told.ward")}>
              {discharge.ward.name}
              <Phone unitId={discharge.ward.unitId} />
            </Fact>
          )}
          <Fact label={t(isUndecided ? "told.leadUndecided" : "told.lead")}>
            {lead.unit.name}
            {lead.coordinator && (
              <>
                <br />
                {t("told.coordinator", { name: lead.coordinator.name })}
              </>
            )}
            {!isHiddenUnit(lead.unit) && <Phone unitId={lead.unit.unitId} />}
          </Fact>
        </dl>
      </Section>
      {view.relations.includes("raiser") && (
        <p className="screen-only">
          <TextLink href={`/sips/${sipId}/history`} className="SipRail-link">
            <History aria-hidden size={20} />
            {t("told.history")}
          </TextLink>
        </p>
      )}
    </aside>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** How a unit is called; nothing where the directory does not tell. */
function Phone({ unitId }: { unitId: string }) {
  const phone = useUnitPhone(unitId);
  if (!phone) return null;
  return (
    <>
      <br />
      <a href={`tel:${phone.dial}`}>{phone.text}</a>
    </>
  );
}
