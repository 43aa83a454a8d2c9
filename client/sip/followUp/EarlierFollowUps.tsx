import type { FollowUp, Goal, Measure } from "../../../core/sip/state.ts";
import { actorInWords } from "../../act/actor.ts";
import { ownerKind, ownerName } from "../../actors.ts";
import { MeasureWords } from "../../plan/MeasureWords.tsx";
import { useLanguage, useText } from "../../text/text.ts";
import { ActorShape } from "../../ui/ActorShape.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { asStart, dayInWords, swedishParts } from "../../ui/dates.ts";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { GoalAnswer } from "./GoalsFollowedUp.tsx";
import { measureTones } from "./MeasuresFollowedUp.tsx";

/** The follow-ups that have been decided, the latest first. */
export function EarlierFollowUps({ sip }: { sip: SipContext }) {
  const t = useText("followUp");
  const language = useLanguage();
  const decided = sip.view.followUps.filter((one) => one.decision).reverse();
  if (decided.length === 0) return null;
  return (
    <Section title={t("earlier")} level={3}>
      {decided.map((one) => (
        <Disclosure
          key={one.id}
          level={4}
          title={[
            asStart(dayInWords(swedishParts(one.startedAt).day, language)),
            one.decision && t(`decision.${one.decision.kind}`),
          ]
            .filter(Boolean)
            .join(" – ")}
        >
          <OneFollowUp sip={sip} followUp={one} />
        </Disclosure>
      ))}
    </Section>
  );
}

function OneFollowUp({ sip, followUp }: { sip: SipContext; followUp: FollowUp }) {
  const t = useText("followUp");
  const language = useLanguage();
  const { name } = sip.view.person;
  const { decision } = followUp;
  const contents = sip.view.plan.versions.map((one) => one.content).reverse();
  const measureOf = (id: string): Measure | undefined =>
    contents.flatMap((content) => content.measures).find((one) => one.id === id);
  const goalOf = (id: string): Goal | undefined =>
    contents.flatMap((content) => content.goals).find((one) => one.id === id);
  const marks = (kind: "goal" | "measure", id: string) => (
    <EntryMarks item={`followUp.${kind}:${followUp.id}:${id}`} view={sip.view} />
  );
  return (
    <div className="stack">
      {decision && (
        <p>
          <strong>{t(`decision.${decision.kind}`)}</strong>
          {decision.nextOn && `, ${t("decisionNext", { day: dayInWords(decision.nextOn, language) })}`}. {decision.why}{" "}
          <span className="soft small">{actorInWords(decision.by)}</span>
        </p>
      )}
      {Object.entries(followUp.goals).map(([id, answers]) => (
        <div key={id} className="FollowUpItem">
          <p>{goalOf(id)?.ownWords || goalOf(id)?.professional}</p>
          <div className="FollowUpItem-two">
            <GoalAnswer title={t("goals.person", { name })} answer={answers.person}>
              {marks("goal", `${id}:person`)}
            </GoalAnswer>
            <GoalAnswer title={t("goals.units")} answer={answers.units}>
              {marks("goal", `${id}:units`)}
            </GoalAnswer>
          </div>
        </div>
      ))}
      <ul className="plain-list stack-tight">
        {Object.entries(followUp.measures).map(([id, answer]) => {
          const measure = measureOf(id);
          if (!measure) return null;
          return (
            <li key={id} className="stack-tight">
              <p className="FollowUpItem-sentence">
                <ActorShape kind={ownerKind(measure.owner)} />
                <span>
                  <MeasureWords measure={measure} owner={ownerName(measure.owner, name)} />{" "}
                  <Badge tone={measureTones[answer.outcome]}>{t(`measures.${answer.outcome}`)}</Badge>
                </span>
              </p>
              {answer.why && <p className="FollowUpItem-words">{answer.why}</p>}
              {marks("measure", id)}
            </li>
          );
        })}
      </ul>
      {followUp.newNeeds?.text && (
        <p className="FollowUpItem-words">
          <strong>{t("newNeeds.title")}:</strong> {followUp.newNeeds.text}
        </p>
      )}
      <EntryMarks item={`followUp.newNeeds:${followUp.id}`} view={sip.view} />
      {followUp.consentStillRight && (
        <p>
          {t(followUp.consentStillRight.right ? "consent.isRight" : "consent.isWrong")}{" "}
          <span className="soft small">
            <DateText value={followUp.consentStillRight.at} short />
          </span>
        </p>
      )}
    </div>
  );
}
