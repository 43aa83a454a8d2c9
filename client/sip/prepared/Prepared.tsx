import {
  type Preparation,
  preparationSections,
  preparationSteps,
  presentPreparation,
} from "../../../core/sip/statePreparation.ts";
import { ActProblem } from "../../act/ActProblem.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { RecordTold } from "./RecordTold.tsx";

/** How the individual wants the meeting, in own words: for those who run the SIP, who read and never change it (S5). */
export function Prepared({ sip }: { sip: SipContext }) {
  const t = useText("prepare");
  const { view } = sip;
  if (!view.preparations || view.closing) return null;
  const { name } = view.person;
  const present = presentPreparation({ meetings: view.meetings, preparations: view.preparations });
  const isEmpty = !present || Object.keys({ ...present.own, ...present.told }).length === 0;
  const earlier = view.preparations.filter((one) => one !== present).reverse();
  if (isEmpty && earlier.length === 0 && !sip.may("recordPreparation")) return null;
  return (
    <Section title={t("staff.title", { name })} lead={isEmpty ? undefined : t("staff.lead")} level={3}>
      {isEmpty ? <p className="soft">{t("staff.none", { name })}</p> : <Told sip={sip} preparation={present} />}
      {present && present.steps.length > 0 && (
        <p className="soft">{t("staff.steps", { name, done: present.steps.length, all: preparationSteps.length })}</p>
      )}
      {present && <Read sip={sip} preparation={present} />}
      {sip.may("recordPreparation") && (
        <InPlace label={t("staff.record", { name })} look="quiet">
          {(close) => <RecordTold sip={sip} preparation={present} onDone={close} />}
        </InPlace>
      )}
      {earlier.map((one) => (
        <Disclosure key={one.meeting} title={t("earlier", { number: one.meeting })} level={4}>
          <Told sip={sip} preparation={one} />
        </Disclosure>
      ))}
    </Section>
  );
}

function Told({ sip, preparation }: { sip: SipContext; preparation: Preparation }) {
  const t = useText("prepare");
  const { view } = sip;
  const { own, told, meeting } = preparation;
  return (
    <dl className="stack">
      {preparationSections.map((section) => {
        const [written, said] = [own[section], told[section]];
        if (!written && !said) return null;
        return (
          <div key={section} className="stack-tight">
            <dt>
              <strong>{t(`section.${section}.short`)}</strong>
            </dt>
            {written && (
              <dd>
                <EntryMarks item={`preparation:${meeting}:${section}`} view={view}>
                  <OwnWords
                    person={written.by.kind === "system" ? view.person.name : written.by.name}
                    detail={<DateText value={written.at} weekday={false} />}
                  >
                    {written.text}
                  </OwnWords>
                </EntryMarks>
              </dd>
            )}
            {said && (
              <dd>
                <EntryMarks item={`preparation.told:${meeting}:${section}`} view={view} canStrike>
                  <OwnWords
                    person={view.person.name}
                    detail={
                      <>
                        {t("told", { who: actorInWords(said.by), how: t(`how.${said.how}`) })},{" "}
                        <DateText value={said.at} weekday={false} />
                      </>
                    }
                  >
                    {said.text}
                  </OwnWords>
                </EntryMarks>
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

/** That something is new, the press that says it has been read, and who has read; the individual sees it too. */
function Read({ sip, preparation: { read, isUnread } }: { sip: SipContext; preparation: Preparation }) {
  const t = useText("prepare");
  const act = useAct(sip, "readPreparation", { said: t("staff.marked", { name: sip.view.person.name }) });
  if (!isUnread)
    return (
      read && (
        <p className="soft small">
          {t("staff.wasRead", { who: actorInWords(read.by) })}, <DateText value={read.at} weekday={false} />
        </p>
      )
    );
  return (
    <div className="stack-tight">
      <div className="row">
        <Badge tone="soon">{t("staff.new")}</Badge>
        {sip.may("readPreparation") && (
          <Button isPending={act.isPending} onPress={() => void act.give({})}>
            {t("staff.markRead")}
          </Button>
        )}
      </div>
      <ActProblem act={act} />
    </div>
  );
}
