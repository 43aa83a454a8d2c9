import { useState } from "react";
import type { LifeArea } from "../../../core/agreement.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { DateText } from "../../ui/DateText.tsx";
import { OwnWords } from "../../ui/OwnWords.tsx";
import { TextArea } from "../../ui/TextArea.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";

const fields = ["works", "hard", "wish"] as const;

/** What the person says about a life area, always first; and a way to write down what was told (A1). */
export function OwnAreaWords({ sip, area }: { sip: SipContext; area: LifeArea }) {
  const t = useText("assessment");
  const { person } = sip.view;
  const own = sip.view.assessment.ownWords[area.key];
  const said = fields.filter((field) => own?.[field]);
  // What the person wrote is changed by nobody else; what staff wrote down can be written anew.
  const isTheirs = own?.toldTo === null && said.length > 0;
  return (
    <div className="stack">
      {own && said.length > 0 ? (
        <EntryMarks item={`assessment.own:${area.key}`} view={sip.view}>
          <OwnWords
            person={own.toldTo ? person.name : own.by.kind === "system" ? person.name : own.by.name}
            detail={
              <>
                <DateText value={own.at} weekday={false} />
                {own.toldTo && ` · ${t("own.toldTo", { who: actorInWords(own.toldTo) })}`}
              </>
            }
          >
            {said.map((field) => (
              <span key={field} className="OwnAreaWords-line">
                <span className="soft small">{t(`own.${field}`)}</span> {own[field]}
              </span>
            ))}
          </OwnWords>
        </EntryMarks>
      ) : (
        <p className="soft">{t("own.none", { name: person.name })}</p>
      )}
      {sip.may("writeOwnWords") && isTheirs && <p className="soft small">{t("own.theirs")}</p>}
      {sip.may("writeOwnWords") && !isTheirs && (
        <InPlace label={t(own ? "own.change" : "own.write", { name: person.name })} look={own ? "quiet" : "secondary"}>
          {(close) => <Form sip={sip} area={area} onDone={close} />}
        </InPlace>
      )}
    </div>
  );
}

function Form({ sip, area, onDone }: { sip: SipContext; area: LifeArea; onDone: () => void }) {
  const t = useText("assessment");
  const own = sip.view.assessment.ownWords[area.key];
  const [words, setWords] = useState({ works: own?.works ?? "", hard: own?.hard ?? "", wish: own?.wish ?? "" });
  const act = useAct(sip, "writeOwnWords", { fields: [...fields], said: t("own.saved"), onDone });
  return (
    <ActForm
      act={act}
      action={t("own.save")}
      onCancel={onDone}
      onSend={() => {
        const isEmpty = !own && fields.every((field) => !words[field].trim());
        if (act.check({ works: isEmpty ? t("own.empty") : null })) void act.give({ area: area.key, ...words });
      }}
    >
      <p className="soft">{t("own.help")}</p>
      {fields.map((field) => (
        <TextArea
          key={field}
          name={field}
          label={t(`own.label.${field}`)}
          error={act.error(field)}
          isOptional
          rows={2}
          value={words[field]}
          onChange={(text) => setWords({ ...words, [field]: text })}
        />
      ))}
    </ActForm>
  );
}
