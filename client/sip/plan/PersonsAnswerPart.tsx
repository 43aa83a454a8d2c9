import { useState } from "react";
import { itemOfSaid } from "../../../core/sip/besides.ts";
import type { PersonsAnswer } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { RadioGroup } from "../../ui/RadioGroup.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { PlanForm } from "./PlanForm.tsx";
import { firstOf, whose } from "./personName.ts";

type Props = {
  sip: SipContext;
  answer: PersonsAnswer | null;
  /** The version that is answered; null for the draft. */
  version: number | null;
  canAnswer: boolean;
};

/** The person's agreement or dissent, which is a part of the plan (P4). */
export function PersonsAnswerPart({ sip, answer, version, canAnswer }: Props) {
  const t = useText("plan");
  const [isOpen, setOpen] = useState(false);
  const name = firstOf(sip.view.person.name);
  const mayAnswer = canAnswer && sip.may("answerPlan");
  if (!answer && !mayAnswer && version === null) return null;
  return (
    <Section title={t("answer.title", { name })} level={3}>
      {answer ? (
        <EntryMarks item={itemOfSaid("answerToPlan", answer)} view={sip.view}>
          <div className="stack-tight">
            <p>
              <strong>
                {t(`answer.says.${answer.agrees}`, { name: firstOf(writerOf(answer) ?? sip.view.person.name) })}
              </strong>{" "}
              <span className="soft small">
                {answer.toldTo && `${t("answer.told", { name: actorInWords(answer.toldTo) })}, `}
                <DateText value={answer.at} weekday={false} />
              </span>
            </p>
            {answer.comment && <OwnWords person={writerOf(answer) ?? sip.view.person.name}>{answer.comment}</OwnWords>}
          </div>
        </EntryMarks>
      ) : (
        <p className="soft">{t("answer.none", { name })}</p>
      )}
      {answer?.others?.map((one) => (
        <EntryMarks key={one.at} item={itemOfSaid("answerToPlan", one)} view={sip.view}>
          <div className="stack-tight">
            <p>
              {t(`answer.says.${one.agrees}`, { name: firstOf(writerOf(one) ?? sip.view.person.name) })}{" "}
              <span className="soft small">
                <DateText value={one.at} weekday={false} />
              </span>
            </p>
            {one.comment && <OwnWords person={writerOf(one) ?? sip.view.person.name}>{one.comment}</OwnWords>}
          </div>
        </EntryMarks>
      ))}
      {mayAnswer && !isOpen && (
        <div className="screen-only">
          <Button isSmall onPress={() => setOpen(true)}>
            {answer ? t("answer.change") : t("answer.open", { name })}
          </Button>
        </div>
      )}
      {isOpen && <AnswerForm sip={sip} version={version} name={name} onDone={() => setOpen(false)} />}
    </Section>
  );
}

/** Who wrote it, when it is not written down by staff. */
function writerOf({ by }: PersonsAnswer): string | null {
  return by.kind === "person" ? by.name : null;
}

function AnswerForm({
  sip,
  version,
  name,
  onDone,
}: Pick<Props, "sip" | "version"> & { name: string; onDone: () => void }) {
  const t = useText("plan");
  const [agrees, setAgrees] = useState<PersonsAnswer["agrees"] | null>(null);
  const draft = useDraft(`plan.answer.${version ?? "draft"}`, { sipId: sip.sipId });
  const act = useAct(sip, "answerPlan", { fields: ["agrees", "comment"], said: t("answer.done"), drafts: [draft] });

  async function save() {
    const faults = {
      agrees: agrees ? null : t("answer.chooseOne"),
      comment: agrees && agrees !== "yes" && !draft.text.trim() ? t("answer.commentMissing", { name }) : null,
    };
    if (!act.check(faults) || !(await act.give({ agrees, comment: draft.text, version }))) return;
    await draft.clear();
    onDone();
  }

  return (
    <PlanForm>
      <ActForm
        act={act}
        action={t("answer.action")}
        onSend={() => void save()}
        onCancel={() => void draft.clear().then(onDone)}
      >
        <RadioGroup
          name="agrees"
          label={t("answer.label", { name })}
          value={agrees}
          onChange={setAgrees}
          error={act.error("agrees")}
          options={(["yes", "partly", "no"] as const).map((one) => ({ value: one, label: t(`answer.${one}`) }))}
        />
        <div className="PlanForm-own">
          <DraftArea
            name="comment"
            label={t("answer.comment", { whose: whose(name, sip.language) })}
            description={t("answer.commentHelp", { name })}
            error={act.error("comment")}
            draft={draft}
            rows={3}
            maxLength={4000}
            isOptional={agrees === null || agrees === "yes"}
          />
        </div>
      </ActForm>
    </PlanForm>
  );
}
