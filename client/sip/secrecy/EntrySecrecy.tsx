import { EyeOff, FileX2, MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { allBeside } from "../../../core/sip/besides.ts";
import { isLifted, isMarkable, isThere } from "../../../core/sip/stateMarks.ts";
import type { SipView } from "../../../core/sip/view.ts";
import { ActDialog } from "../../act/ActDialog.tsx";
import { actorInWords } from "../../act/actor.ts";
import { useAct } from "../../act/useAct.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { LineNote } from "../../ui/LineNote.tsx";
import { MenuButton, type MenuEntry } from "../../ui/MenuButton.tsx";
import { MarkDialog } from "./MarkDialog.tsx";
import { partsLeft, RedactDialog } from "./RedactDialog.tsx";
import { WhichEntry } from "./WhichEntry.tsx";
import "./EntrySecrecy.css";

export type SecrecyView = Pick<
  SipView,
  "id" | "version" | "may" | "touched" | "disputes" | "person" | "parties" | "marks" | "redactions"
>;
type Props = { item: string; view: SecrecyView };

/** From whom an entry is kept, and that it has been removed: who, when, why, and the way back. */
export function SecrecyLabels({ item, view }: Props) {
  const t = useText("secrecy");
  const e = useText("entry");
  const [isLifting, setLifting] = useState(false);
  const marked = view.marks[item];
  const redaction = view.redactions[item];
  const nameOf = (id: string) => view.parties?.find((one) => one.id === id)?.name ?? t("mark.somebody");
  return (
    <>
      {marked &&
        allBeside(marked).map((mark) => (
          <LineNote key={mark.at} tone="soon" icon={EyeOff}>
            <strong>
              {mark.kind === "thirdParty"
                ? t("mark.isThirdParty")
                : t("mark.isFor", { names: mark.parties.map(nameOf).join(", ") })}
            </strong>{" "}
            {e("by", { who: actorInWords(mark.by) })} <DateText value={mark.at} weekday={false} />.{" "}
            {e("reason", { reason: mark.reason })}
            {view.may.includes("unmarkEntry") && isLifted(mark, marked, { kind: "staff" }) && (
              <div className="screen-only">
                <Button look="quiet" isSmall onPress={() => setLifting(true)}>
                  {t("mark.lift")}
                </Button>
              </div>
            )}
          </LineNote>
        ))}
      {marked && isLifting && <LiftMark item={item} view={view} onClose={() => setLifting(false)} />}
      {redaction && (
        <LineNote tone="soon" icon={FileX2}>
          <strong>{t("redact.isGone", { decision: redaction.decision })}</strong>{" "}
          {redaction.parts && `${redaction.parts.map((part) => t(`redact.parts.${part}`)).join(", ")}. `}
          {e("by", { who: actorInWords(redaction.by) })} <DateText value={redaction.at} weekday={false} />.{" "}
          {e("reason", { reason: redaction.reason })}
        </LineNote>
      )}
    </>
  );
}

/** A quiet menu on a text: keep it from somebody, or remove it on a decision. Nothing for those who may neither. */
export function SecrecyMenu({ item, view }: Props) {
  const t = useText("secrecy");
  const [open, setOpen] = useState<"mark" | "redact" | null>(null);
  if (!isThere(item, view)) return null;
  const marked = view.marks[item];
  const isMarked = marked !== undefined && allBeside(marked).some(({ by }) => by.kind === "staff");
  const entries: MenuEntry[] = [
    ...(view.may.includes("markEntry") && isMarkable(item) && !isMarked && !view.redactions[item]
      ? [
          {
            id: "mark",
            label: `${t("mark.action")} …`,
            description: t("mark.actionHelp"),
            icon: <EyeOff aria-hidden size={18} />,
          },
        ]
      : []),
    ...(view.may.includes("redactEntry") && partsLeft(item, view).length > 0
      ? [
          {
            id: "redact",
            label: `${t("redact.action")} …`,
            description: t("redact.actionHelp"),
            icon: <FileX2 aria-hidden size={18} />,
          },
        ]
      : []),
  ];
  if (entries.length === 0) return null;
  const close = () => setOpen(null);
  return (
    <div className="EntrySecrecy-menu screen-only">
      <MenuButton
        className="Button Button--quiet Button--small"
        label={<span className="visually-hidden">{t("mark.menu")}</span>}
        icon={<MoreHorizontal aria-hidden size={18} />}
        entries={entries}
        onChoose={(id) => setOpen(id as "mark" | "redact")}
      />
      {open === "mark" && <MarkDialog item={item} view={view} onClose={close} />}
      {open === "redact" && <RedactDialog item={item} view={view} onClose={close} />}
    </div>
  );
}

function LiftMark({ item, view, onClose }: Props & { onClose: () => void }) {
  const t = useText("secrecy");
  const act = useAct({ sipId: view.id, version: view.version }, "unmarkEntry", {
    said: t("mark.lifted"),
    onDone: onClose,
  });
  return (
    <ActDialog
      act={act}
      title={t("mark.liftTitle")}
      consequence={
        <>
          <WhichEntry item={item} />
          <p>{t("mark.liftConsequence")}</p>
        </>
      }
      action={t("mark.lift")}
      reasonLabel={t("reason.label")}
      reasonDescription={t("mark.reasonHelp")}
      onClose={onClose}
      onConfirm={(reason) => void act.give({ item, reason })}
    />
  );
}
