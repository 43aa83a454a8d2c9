import type { PlanContent } from "../../../core/sip/state.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { rowInWords, rowsOf } from "../../consent/matrix.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";
import { dayInWords, todayInSweden } from "../../ui/dates.ts";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { AreaTexts } from "../assessment/AreaTexts.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { areaName } from "./itemNames.ts";

/** An earlier state of the SIP, in plain order: how it stood, the consent, the assessment, who took part, the plan. */
export function PastView({ sip, view }: { sip: SipContext; view: SipView }) {
  const t = useText("history");
  const c = useText("consent");
  const a = useText("assessment");
  const { agreement, language } = sip;
  const areas = Object.entries(view.assessment.areas);
  const { whatMatters, summary } = view.assessment;
  const versions = view.plan.versions;
  const content = view.plan.draft ?? versions.at(-1)?.content ?? null;
  return (
    <div className="stack PastView">
      <Section title={t("past.state")} level={3} isCard>
        <dl className="Facts">
          <dt>{t("past.stage")}</dt>
          <dd>{t(`stage.${view.stage}`)}</dd>
          <dt>{t("past.lead")}</dt>
          <dd>{view.lead.unit.name}</dd>
          <dt>{t("past.coordinator")}</dt>
          <dd>{view.lead.coordinator?.name ?? t("past.nobody")}</dd>
          {view.participants.length > 0 && (
            <>
              <dt>{t("past.participants")}</dt>
              <dd>
                {view.participants
                  .filter((one) => !one.removed)
                  .map((one) => (one.recipient.kind === "unit" ? one.recipient.unit.name : one.recipient.name))
                  .join(", ")}
              </dd>
            </>
          )}
        </dl>
        {view.need && <p className="Written">{view.need.what}</p>}
        {view.need?.wish && <OwnWords person={view.person.name}>{view.need.wish}</OwnWords>}
      </Section>
      {view.consent && (
        <Section title={c("title")} level={3} isCard>
          <p>
            <strong>{c(`state.${view.consent.state}`)}</strong>
          </p>
          <PastScope sip={sip} view={view} />
          {view.consent.limits.map(({ giver, name, text }) => (
            <OwnWords key={giver} person={name}>
              {text}
            </OwnWords>
          ))}
        </Section>
      )}
      {(areas.length > 0 || whatMatters || summary) && (
        <Section title={a("title")} level={3} isCard>
          {whatMatters?.text && <OwnWords person={view.person.name}>{whatMatters.text}</OwnWords>}
          {summary?.text && <p className="Written">{summary.text}</p>}
          {areas.map(([area, notes]) => (
            <div key={area} className="stack-tight">
              <h4>{areaName(area, { agreement, language, t })}</h4>
              <AreaTexts notes={notes} level="quiet" />
            </div>
          ))}
        </Section>
      )}
      {content && (
        <Section
          title={view.plan.draft ? t("past.planDraft") : t("past.plan", { version: versions.length })}
          level={3}
          isCard
        >
          <PastPlan content={content} sip={sip} person={view.person.name} />
        </Section>
      )}
      {view.closing && (
        <Section title={t("past.closing")} level={3} isCard>
          <p>
            {t(`closing.${view.closing.reason}`)}, <DateText value={view.closing.at} weekday={false} />
          </p>
          {view.closing.text && <p className="Written">{view.closing.text}</p>}
        </Section>
      )}
    </div>
  );
}

function PastScope({ sip, view }: { sip: SipContext; view: SipView }) {
  const m = useText("matrix");
  const { consent } = view;
  if (consent?.state !== "given" || consent.rows.length === 0) return null;
  const said = { agreement: sip.agreement, language: sip.language, t: m };
  return (
    <ul className="stack-tight">
      {rowsOf(consent, null, [], todayInSweden()).map((row) => (
        <li key={row.key}>{rowInWords(row, consent.areas, {}, said).join(" ")}</li>
      ))}
    </ul>
  );
}

function PastPlan({ content, sip, person }: { content: PlanContent; sip: SipContext; person: string }) {
  const t = useText("history");
  return (
    <div className="stack">
      {content.whatMatters && <OwnWords person={person}>{content.whatMatters}</OwnWords>}
      {content.needs && <p className="Written">{content.needs}</p>}
      {content.goals.map((goal) => (
        <div key={goal.id} className="stack-tight">
          <h4>{goal.professional || goal.ownWords}</h4>
          {goal.ownWords && goal.professional && <OwnWords person={person}>{goal.ownWords}</OwnWords>}
          <ul>
            {content.subgoals
              .filter((one) => one.goalId === goal.id)
              .map((one) => (
                <li key={one.id}>{one.text}</li>
              ))}
          </ul>
        </div>
      ))}
      {content.measures.length > 0 && (
        <div className="stack-tight">
          <h4>{t("past.measures")}</h4>
          <ul className="stack-tight">
            {content.measures.map((one) => (
              <li key={one.id}>
                {[one.what, one.howOften].filter(Boolean).join(", ")} –{" "}
                {one.owner.kind === "unit" ? one.owner.unit.name : one.owner.kind === "party" ? one.owner.name : person}
              </li>
            ))}
          </ul>
        </div>
      )}
      {content.responsible && (
        <p>
          {t("past.responsible")}: {content.responsible.name}
        </p>
      )}
      {content.followUp && (
        <p>
          {t("past.followUp")}: {dayInWords(content.followUp.on, sip.language)}
        </p>
      )}
      {content.ifWorse && (
        <p className="Written">
          {t("past.ifWorse")}: {content.ifWorse}
        </p>
      )}
    </div>
  );
}
