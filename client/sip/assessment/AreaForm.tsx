import { useState } from "react";
import type { LifeArea } from "../../../core/agreement.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Caution } from "../secrecy/Caution.tsx";
import { AreaTexts, areaFields } from "./AreaTexts.tsx";
import { isAreaField, mergeTexts, type Texts } from "./mergeTexts.ts";

/** The professional text of a life area, being written: each field saves itself as a draft until the whole is saved. */
export function AreaForm({ sip, area }: { sip: SipContext; area: LifeArea }) {
  const t = useText("assessment");
  const saved = sip.view.assessment.areas[area.key];
  const [base, setBase] = useState<Texts>(saved ?? { works: "", hard: "", wish: "", needs: "" });
  const drafts = {
    works: useAreaDraft(sip, area, "works"),
    hard: useAreaDraft(sip, area, "hard"),
    wish: useAreaDraft(sip, area, "wish"),
    needs: useAreaDraft(sip, area, "needs"),
  };
  const act = useAct(sip, "assessArea", {
    fields: [...areaFields],
    said: t("area.saved", { area: area[sip.language] }),
    drafts: Object.values(drafts),
    merge: (input, changes) => mergeTexts(input as Texts, base, changes),
    onDone: ({ view }) => {
      const now = view?.assessment.areas[area.key];
      if (now) setBase(now);
      for (const field of areaFields) void drafts[field].clear(now?.[field] ?? drafts[field].text);
    },
  });
  const isChanged = areaFields.some((field) => drafts[field].text !== (saved?.[field] ?? ""));
  return (
    <ActForm
      act={act}
      action={t("area.save")}
      isDisabled={!isChanged}
      fieldLabel={(field) => (isAreaField(field) ? t(`field.${field}`) : undefined)}
      onSend={() =>
        void act.give({
          area: area.key,
          ...Object.fromEntries(areaFields.map((field) => [field, drafts[field].text])),
        })
      }
    >
      <Caution view={sip.view} about="text" item={`assessment.area:${area.key}`} />
      {areaFields.map((field) => (
        <DraftArea
          key={field}
          name={field}
          label={t(`field.${field}`)}
          description={field === "wish" ? t("field.wishHelp") : undefined}
          error={act.error(field)}
          isOptional
          rows={3}
          maxLength={20_000}
          draft={drafts[field]}
        />
      ))}
      <p className="soft small">{t("area.draftHelp")}</p>
      {saved && isChanged && (
        <Disclosure title={t("area.showSaved")}>
          <AreaTexts notes={saved} />
        </Disclosure>
      )}
    </ActForm>
  );
}

function useAreaDraft(sip: SipContext, area: LifeArea, field: (typeof areaFields)[number]) {
  return useDraft(`assessment.${area.key}.${field}`, {
    sipId: sip.sipId,
    initial: sip.view.assessment.areas[area.key]?.[field] ?? "",
  });
}
