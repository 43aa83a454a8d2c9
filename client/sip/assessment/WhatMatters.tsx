import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

/** What matters to the person, in own words (P3): it heads the plan too. */
export function WhatMatters({ sip }: { sip: SipContext }) {
  const t = useText("assessment");
  const { person, assessment } = sip.view;
  const { whatMatters } = assessment;
  const mayWrite = sip.may("writeWhatMatters");
  if (!whatMatters?.text && !mayWrite) return null;
  const isTheirs = whatMatters?.toldTo === null && whatMatters.text !== "";
  return (
    <Section title={t("matters.title", { name: person.name })} level={3}>
      {whatMatters?.text ? (
        <EntryMarks item="assessment.whatMatters" view={sip.view}>
          <OwnWords
            person={
              whatMatters.toldTo ? person.name : whatMatters.by.kind === "system" ? person.name : whatMatters.by.name
            }
            detail={
              <>
                <DateText value={whatMatters.at} weekday={false} />
                {whatMatters.toldTo && ` · ${t("own.toldTo", { who: actorInWords(whatMatters.toldTo) })}`}
              </>
            }
          >
            {whatMatters.text}
          </OwnWords>
        </EntryMarks>
      ) : (
        <p className="soft">{t("matters.none")}</p>
      )}
      {mayWrite && isTheirs && <p className="soft small">{t("own.theirs")}</p>}
      {mayWrite && !isTheirs && (
        <InPlace label={t(whatMatters?.text ? "matters.change" : "matters.write")} look="quiet">
          {(close) => <Form sip={sip} onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}

function Form({ sip, onDone }: { sip: SipContext; onDone: () => void }) {
  const t = useText("assessment");
  const draft = useDraft("assessment.whatMatters", {
    sipId: sip.sipId,
    initial: sip.view.assessment.whatMatters?.text ?? "",
  });
  const act = useAct(sip, "writeWhatMatters", {
    fields: ["text"],
    said: t("matters.saved"),
    drafts: [draft],
    onDone: () => {
      void draft.clear(draft.text);
      onDone();
    },
  });
  return (
    <ActForm act={act} action={t("own.save")} onCancel={onDone} onSend={() => void act.give({ text: draft.text })}>
      <DraftArea
        name="text"
        label={t("matters.label")}
        description={t("own.help")}
        error={act.error("text")}
        draft={draft}
        maxLength={20_000}
      />
    </ActForm>
  );
}
