import { dayOf } from "../../../core/time.ts";
import { WhoDoesWhat } from "../../plan/WhoDoesWhat.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { todayInSweden } from "../../ui/dates.ts";
import { announce } from "../../ui/LiveStatus.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { CopiesPart } from "./CopiesPart.tsx";
import { FollowUpPart } from "./FollowUpPart.tsx";
import { Goals, type PlanShown } from "./Goals.tsx";
import { PlanText } from "./PlanText.tsx";
import { firstOf } from "./personName.ts";
import { statusesIn } from "./planTools.ts";
import { Responsibility } from "./Responsibility.tsx";

type Props = PlanShown & {
  /** When the version was established; null for a draft. */
  establishedAt: string | null;
};

/** A whole plan from the person's own words to the copies: read, or written in place. */
export function PlanBody({ establishedAt, ...plan }: Props) {
  const t = useText("plan");
  const l = useText("lanes");
  const { sip, content, isWriting } = plan;
  const { person, assessment } = sip.view;
  const name = firstOf(person.name);
  const matters = <OwnWords person={person.name}>{content.whatMatters}</OwnWords>;
  const needs = <p className="Written">{content.needs}</p>;
  const ifWorse = <p className="Written">{content.ifWorse}</p>;
  const summary = assessment.summary?.text ?? "";
  const said = assessment.whatMatters?.text ?? "";
  return (
    <>
      {isWriting ? (
        <>
          <PlanText
            sip={sip}
            section="whatMatters"
            title={t("matters.title")}
            label={t("matters.label", { name })}
            help={t("matters.help", { name })}
            text={content.whatMatters}
            shown={matters}
            tool={(draft) =>
              said !== "" &&
              draft.text.trim() === "" && (
                <div>
                  <Button isSmall onPress={() => draft.setText(said)}>
                    {t("matters.fetch", { name })}
                  </Button>
                </div>
              )
            }
          />
          <PlanText
            sip={sip}
            section="needs"
            title={t("needs.title")}
            label={t("needs.label")}
            help={t("needs.help")}
            text={content.needs}
            shown={needs}
            tool={(draft) =>
              summary !== "" &&
              !draft.text.includes(summary) && (
                <div>
                  <Button
                    isSmall
                    onPress={() => {
                      draft.setText([draft.text.trim(), summary].filter(Boolean).join("\n\n"));
                      announce(t("needs.fetched"));
                    }}
                  >
                    {t("needs.fetch")}
                  </Button>
                </div>
              )
            }
          />
        </>
      ) : (
        <>
          {content.whatMatters && (
            <Section title={t("matters.title")} level={3}>
              <EntryMarks item="plan.whatMatters" view={sip.view}>
                {matters}
              </EntryMarks>
            </Section>
          )}
          {content.needs && (
            <Section title={t("needs.title")} level={3}>
              <EntryMarks item="plan.needs" view={sip.view}>
                {needs}
              </EntryMarks>
            </Section>
          )}
        </>
      )}
      <Goals {...plan} />
      <Section title={l("title")} level={3} isCard>
        <WhoDoesWhat
          content={content}
          begins={establishedAt ? dayOf(establishedAt) : todayInSweden()}
          person={person}
          statuses={plan.isCurrent ? statusesIn(sip.view) : {}}
        />
      </Section>
      {/* A reader who sees only parts of the plan is not told that the rest is missing. */}
      {(isWriting || content.responsible || !sip.view.limited) && <Responsibility {...plan} />}
      {(isWriting || content.followUp || !sip.view.limited) && <FollowUpPart {...plan} />}
      {isWriting ? (
        <PlanText
          sip={sip}
          section="ifWorse"
          title={t("ifWorse.title")}
          label={t("ifWorse.label")}
          help={t("ifWorse.help")}
          text={content.ifWorse}
          shown={ifWorse}
        />
      ) : (
        content.ifWorse && (
          <Section title={t("ifWorse.title")} level={3}>
            <EntryMarks item="plan.ifWorse" view={sip.view}>
              {ifWorse}
            </EntryMarks>
          </Section>
        )
      )}
      <CopiesPart {...plan} />
    </>
  );
}
