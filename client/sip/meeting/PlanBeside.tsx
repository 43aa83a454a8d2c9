import type { PlanContent } from "../../../core/sip/state.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { ownerKind, ownerName } from "../../actors.ts";
import { MeasureWords } from "../../plan/MeasureWords.tsx";
import { stageHref } from "../../stage.ts";
import { useText } from "../../text/text.ts";
import { ActorShape } from "../../ui/ActorShape.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";

type Seen = Pick<SipView, "id" | "plan" | "areas" | "may" | "person">;

/** The plan as it is being written, live: what it says so far, and the way to it (M4). */
export function PlanBeside({ view, isShared }: { view: Seen; isShared?: boolean }) {
  const t = useText("meeting");
  const content = view.plan.draft ?? view.plan.versions.at(-1)?.content ?? null;
  const mayWrite = view.may.includes("writePlanText");
  return (
    <Section
      title={t("plan.title")}
      level={3}
      actions={
        isShared ? undefined : (
          <LinkButton href={stageHref(view.id, "plan")}>{t(mayWrite ? "plan.write" : "plan.read")}</LinkButton>
        )
      }
      isCard
    >
      {!view.areas.includes("plan") ? (
        <p className="soft">{t("plan.notSeen")}</p>
      ) : content && !isEmpty(content) ? (
        <Written content={content} name={view.person.name} />
      ) : (
        <p className="soft">{t("plan.empty")}</p>
      )}
    </Section>
  );
}

function Written({ content, name }: { content: PlanContent; name: string }) {
  const t = useText("meeting");
  return (
    <div className="stack">
      {content.whatMatters && <OwnWords person={name}>{content.whatMatters}</OwnWords>}
      {content.needs && (
        <div className="stack-tight">
          <h4>{t("plan.needs")}</h4>
          <p className="MeetingNow-words">{content.needs}</p>
        </div>
      )}
      {content.goals.length > 0 && (
        <div className="stack-tight">
          <h4>{t("plan.goals")}</h4>
          <ul className="MeetingNow-list">
            {content.goals.map((goal) => (
              <li key={goal.id}>{goal.ownWords || goal.professional}</li>
            ))}
          </ul>
        </div>
      )}
      {content.measures.length > 0 && (
        <div className="stack-tight">
          <h4>{t("plan.measures")}</h4>
          <ul className="plain-list stack-tight">
            {content.measures.map((measure) => {
              return (
                <li key={measure.id} className="Attendance-name">
                  <ActorShape kind={ownerKind(measure.owner)} />
                  <MeasureWords measure={measure} owner={ownerName(measure.owner, name)} />
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {content.responsible && (
        <p>
          <strong>{t("plan.responsible")}:</strong> {content.responsible.name}
        </p>
      )}
      {content.followUp && (
        <p>
          <strong>{t("plan.followUp")}:</strong> <DateText value={content.followUp.on} />
        </p>
      )}
    </div>
  );
}

function isEmpty(content: PlanContent): boolean {
  const { needs, whatMatters, goals, measures, responsible, followUp } = content;
  return needs === "" && whatMatters === "" && goals.length + measures.length === 0 && !responsible && !followUp;
}
