import type { ActorRef } from "../../core/access.ts";
import { groupOf } from "../../core/access.ts";
import type { Measure } from "../../core/sip/state.ts";
import { stageHref } from "../stage.ts";
import { useLanguage, useText } from "../text/text.ts";
import { ActorName } from "../ui/ActorShape.tsx";
import { TextLink } from "../ui/Button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { Section } from "../ui/Page.tsx";
import { useOpenSip } from "./openSip.ts";

/** What the SIP is about, in short: the goals and who does what once there is a plan, before that the need. */
export function SipSummary() {
  const { view } = useOpenSip();
  const hasPlan = view.plan.versions.length > 0 || (view.plan.draft?.goals.length ?? 0) > 0;
  return hasPlan ? <PlanInShort /> : <NeedInShort />;
}

function PlanInShort() {
  const t = useText("sip");
  const { sipId, view } = useOpenSip();
  const established = view.plan.versions.at(-1)?.content;
  const content = established ?? view.plan.draft;
  if (!content) return null;
  return (
    <Section
      title={t("summary.goals")}
      lead={established ? undefined : t("summary.draft")}
      actions={<TextLink href={stageHref(sipId, "plan")}>{t("summary.plan")}</TextLink>}
    >
      <ul className="plain-list stack-tight">
        {content.goals.map((goal) => (
          <li key={goal.id} className="SipSummary-goal">
            {goal.ownWords || goal.professional}
          </li>
        ))}
      </ul>
      {content.measures.length > 0 && <h3>{t("summary.measures")}</h3>}
      <ul className="plain-list SipSummary-measures">
        {content.measures.map((measure) => (
          <li key={measure.id}>
            <span>{measure.what}</span>
            <Owner measure={measure} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Owner({ measure: { owner, contact } }: { measure: Measure }) {
  const t = useText("sip");
  const { view } = useOpenSip();
  if (owner.kind === "unit")
    return <ActorName kind={groupOf(owner.unit)} name={owner.unit.name} detail={contact || undefined} />;
  const name = owner.kind === "party" ? owner.name : t("summary.person", { name: view.person.name });
  return <ActorName kind="personAndFamily" name={name} />;
}

function NeedInShort() {
  const t = useText("sip");
  const language = useLanguage();
  const { sipId, view } = useOpenSip();
  if (!view.need) return null;
  const { what, raisedBy, raisedAt } = view.need;
  return (
    <Section
      title={t("summary.need")}
      actions={<TextLink href={stageHref(sipId, "need")}>{t("summary.everything")}</TextLink>}
    >
      <p className="SipSummary-text">{what}</p>
      <p className="soft small">
        {t("summary.needRaised", {
          who: nameOf(raisedBy),
          day: dayInWords(raisedAt.slice(0, 10), language, { weekday: false }),
        })}
      </p>
    </Section>
  );
}

function nameOf(by: ActorRef): string {
  if (by.kind === "staff") return `${by.name}, ${by.unitName}`;
  return by.kind === "person" ? by.name : "Samlad";
}
