import { PencilLine } from "lucide-react";
import { type ReactNode, useState } from "react";
import { ActForm } from "../../act/ActForm.tsx";
import { useAct } from "../../act/useAct.ts";
import { DraftArea } from "../../draft/DraftArea.tsx";
import { type Draft, useDraft } from "../../draft/useDraft.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { Caution } from "../secrecy/Caution.tsx";
import { PlanForm } from "./PlanForm.tsx";

type Props = {
  sip: SipContext;
  section: "needs" | "whatMatters" | "ifWorse";
  title: string;
  label: string;
  help: string;
  text: string;
  /** How the text is shown when it is not being written. */
  shown: ReactNode;
  /** Something that helps to write: gets a way to put text in. */
  tool?: (draft: Draft) => ReactNode;
};

/** A text of the plan, written in place. What is not yet saved in the plan saves itself as a draft and opens again. */
export function PlanText({ sip, section, title, label, help, text, shown, tool }: Props) {
  const t = useText("plan");
  const [isOpen, setOpen] = useState(false);
  const draft = useDraft(`plan.${section}`, { sipId: sip.sipId, initial: text });
  const hasUnsaved = !draft.isLoading && draft.saved.state !== "untouched" && draft.text !== text;
  const isWriting = isOpen || hasUnsaved;

  function open() {
    // Somebody else may have written since the page was opened.
    if (draft.saved.state === "untouched" && draft.text !== text) void draft.clear(text);
    setOpen(true);
  }

  return (
    <Section
      title={title}
      level={3}
      actions={
        !isWriting && (
          <Button isSmall icon={<PencilLine aria-hidden size={18} />} onPress={open}>
            {text ? t("edit") : t("write")} <span className="visually-hidden">{title}</span>
          </Button>
        )
      }
    >
      {isWriting ? (
        <Writing
          isAsked={isOpen}
          sip={sip}
          section={section}
          label={label}
          help={help}
          draft={draft}
          tool={tool}
          onDone={() => setOpen(false)}
          onCancel={() => {
            void draft.clear(text);
            setOpen(false);
          }}
        />
      ) : (
        (text && shown) || (
          <div className="stack-tight">
            <p className="soft">{t("nothing")}</p>
            {/* What it puts in opens the form, to be read through and saved. */}
            {!draft.isLoading && tool?.(draft)}
          </div>
        )
      )}
    </Section>
  );
}

type WritingProps = Pick<Props, "sip" | "section" | "label" | "help" | "tool"> & {
  draft: Draft;
  isAsked: boolean;
  onDone: () => void;
  onCancel: () => void;
};

function Writing({ sip, section, label, help, draft, tool, isAsked, onDone, onCancel }: WritingProps) {
  const t = useText("plan");
  const act = useAct(sip, "writePlanText", { fields: ["text"], said: t("saved"), drafts: [draft] });
  async function save() {
    const { text } = draft;
    if (!(await act.give({ section, text }))) return;
    await draft.clear(text);
    onDone();
  }
  return (
    <PlanForm opener="before" isBare takesFocus={isAsked}>
      <ActForm act={act} action={t("save")} onSend={() => void save()} onCancel={onCancel}>
        {tool?.(draft)}
        <Caution view={sip.view} about="text" item={`plan.${section}`} />
        <DraftArea
          name="text"
          label={label}
          description={help}
          error={act.error("text")}
          draft={draft}
          rows={5}
          maxLength={20_000}
          isOptional
        />
      </ActForm>
    </PlanForm>
  );
}
