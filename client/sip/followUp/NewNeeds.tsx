import type { FollowUp } from "../../../core/sip/state.ts";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import type { SipContext } from "../parts/sipContext.ts";

type Props = { sip: SipContext; followUp: FollowUp };

/** Needs that have come since the plan was made (F2). */
export function NewNeeds({ sip, followUp }: Props) {
  const t = useText("followUp");
  const text = followUp.newNeeds?.text ?? "";
  if (!sip.may("writeNewNeeds") && text === "") return null;
  return (
    <Section title={t("newNeeds.title")} level={3}>
      {sip.may("writeNewNeeds") ? (
        <WriteNewNeeds sip={sip} followUp={followUp} />
      ) : (
        <p className="FollowUpItem-words">{text}</p>
      )}
      <EntryMarks item={`followUp.newNeeds:${followUp.id}`} view={sip.view} />
    </Section>
  );
}

function WriteNewNeeds({ sip, followUp }: Props) {
  const t = useText("followUp");
  const draft = useDraft(`followUp.${followUp.id}.newNeeds`, {
    sipId: sip.sipId,
    initial: followUp.newNeeds?.text ?? "",
  });
  const act = useAct(sip, "writeNewNeeds", {
    fields: ["text"],
    said: t("newNeeds.saved"),
    drafts: [draft],
    onDone: () => void draft.clear(draft.text),
  });
  return (
    <ActForm
      act={act}
      action={t("newNeeds.save")}
      look="secondary"
      onSend={() => void act.give({ followUpId: followUp.id, text: draft.text })}
    >
      <DraftArea
        name="text"
        label={t("newNeeds.label")}
        draft={draft}
        error={act.error("text")}
        isOptional
        rows={3}
        maxLength={20000}
      />
    </ActForm>
  );
}
