import { useState } from "react";
import type { LifeArea } from "../../core/agreement.ts";
import { whoSaid } from "../../core/sip/whoSaid.ts";
import { ActForm } from "../act/ActForm.tsx";
import { firstName } from "../actors.ts";
import { DraftArea } from "../draft/DraftArea.tsx";
import { useDraft } from "../draft/useDraft.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { sentence, useAreaWords } from "./consent/areaWords.ts";
import { Explained } from "./Explained.tsx";
import { isNotMine, ownGiver, useMine } from "./mine.ts";
import { ShownTo } from "./ShownTo.tsx";
import { Struck } from "./Struck.tsx";
import { useAnswer } from "./useAnswer.ts";

const fields = ["works", "hard", "wish"] as const;

/** For whom one writes. */
export function WordsLead() {
  const t = useText("individual");
  const mine = useMine();
  const { view, isMe, may } = mine;
  if (!may("writeOwnWords")) return null;
  // Where others decide who may read, the one who writes has said yes to nobody.
  const own = t(view.consent && !ownGiver(mine) ? "words.leadBeside" : "words.lead");
  return (
    <p>
      <Explained text={isMe ? own : t("words.leadOther", { name: firstName(view.person.name) })} />
    </p>
  );
}

/** The person's own words to the assessment, life area by life area; what staff wrote stands beside (A1). */
export function MyWords() {
  const t = useText("individual");
  const { view, isMe, agreement, may } = useMine();
  const words = useAreaWords();
  const areas = agreement.lifeAreas[view.child ? "child" : "adult"];
  const { ownWords, areas: notes } = view.assessment;
  const mayWrite = may("writeOwnWords");
  const shown = mayWrite ? areas : areas.filter(({ key }) => ownWords[key] || notes[key]);
  if (shown.length === 0 || !view.decision) return null;
  return (
    <div className="My-areas">
      {shown.map((area) => (
        <Disclosure
          key={area.key}
          level={2}
          title={
            <>
              {sentence(words.one(area.key))}
              {(ownWords[area.key] || notes[area.key]) && (
                <span className="soft">
                  {" "}
                  – {t(isMe && ownWords[area.key] ? "words.written" : "words.writtenOther")}
                </span>
              )}
            </>
          }
        >
          <OneArea area={area} />
        </Disclosure>
      ))}
    </div>
  );
}

function OneArea({ area }: { area: LifeArea }) {
  const t = useText("individual");
  const mine = useMine();
  const { view, may } = mine;
  const words = useAreaWords();
  const own = view.assessment.ownWords[area.key];
  const notes = view.assessment.areas[area.key];
  const [isWriting, setWriting] = useState(false);
  const isTheirs = isNotMine(mine, own?.by);
  const mayWrite = may("writeOwnWords") && !isTheirs;
  return (
    <div className="stack">
      {own && !isWriting && (
        <>
          <Struck item={`assessment.own:${area.key}`}>
            <OwnWords person={whoSaid(own.by, view.person)}>
              {fields
                .filter((field) => own[field])
                .map((field) => `${t(`words.${field}`)}\n${own[field]}`)
                .join("\n\n")}
            </OwnWords>
          </Struck>
          <ShownTo item={`assessment.own:${area.key}`} about={sentence(words.one(area.key))} />
        </>
      )}
      {isTheirs && may("writeOwnWords") && <p className="soft">{t("words.theirs", { name: view.person.name })}</p>}
      {notes && (
        <div className="stack-tight">
          <p className="soft">{t("words.byStaff")}</p>
          <Struck item={`assessment.area:${area.key}`}>
            <dl className="stack-tight">
              {(["works", "hard", "wish", "needs"] as const)
                .filter((field) => notes[field])
                .map((field) => (
                  <div key={field}>
                    <dt>
                      <strong>{t(`words.staff.${field}`)}</strong>
                    </dt>
                    <dd className="My-words">{notes[field]}</dd>
                  </div>
                ))}
            </dl>
          </Struck>
        </div>
      )}
      {mayWrite && (isWriting || !own) && <WriteWords area={area} onDone={() => setWriting(false)} hasBefore={!!own} />}
      {mayWrite && own && !isWriting && (
        <div className="screen-only">
          <Button onPress={() => setWriting(true)}>{t("matters.change")}</Button>
        </div>
      )}
    </div>
  );
}

function WriteWords({ area, onDone, hasBefore }: { area: LifeArea; onDone: () => void; hasBefore: boolean }) {
  const t = useText("individual");
  const { view, sipId } = useMine();
  const own = view.assessment.ownWords[area.key];
  const works = useDraft(`own.${area.key}.works`, { sipId, initial: own?.works ?? "" });
  const hard = useDraft(`own.${area.key}.hard`, { sipId, initial: own?.hard ?? "" });
  const wish = useDraft(`own.${area.key}.wish`, { sipId, initial: own?.wish ?? "" });
  const drafts = { works, hard, wish };
  const answer = useAnswer("writeOwnWords", {
    fields: [...fields],
    said: t("words.saved"),
    drafts: Object.values(drafts),
    onDone: () => {
      for (const draft of Object.values(drafts)) void draft.clear(draft.text);
      onDone();
    },
  });
  return (
    <ActForm
      act={answer}
      action={t("words.save")}
      onSend={() => void answer.give({ area: area.key, works: works.text, hard: hard.text, wish: wish.text })}
      onCancel={hasBefore ? onDone : undefined}
    >
      {fields.map((field) => (
        <DraftArea
          key={field}
          name={field}
          label={t(`words.${field}`)}
          draft={drafts[field]}
          error={answer.error(field)}
          isOptional
          rows={2}
          maxLength={20000}
        />
      ))}
    </ActForm>
  );
}
