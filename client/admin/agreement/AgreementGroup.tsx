import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { type FieldGroup, groundPrefix, isSame } from "../../../core/agreementFields.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { AgreementInput } from "./AgreementInput.tsx";
import { AgreementRow } from "./AgreementRow.tsx";
import type { AgreementEdits, EditedRow } from "./useAgreementEdits.ts";
import type { AgreementWords } from "./useAgreementWords.ts";

type Props = {
  group: FieldGroup;
  edits: AgreementEdits;
  words: AgreementWords;
  mayChange: boolean;
  keptGrounds: readonly string[];
};

/** A part of the agreement: read as sentences, and changed in the same place. */
export function AgreementGroup({ group, edits, words, mayChange, keptGrounds }: Props) {
  const t = useText("agreement");
  const [isOpen, setIsOpen] = useState(false);
  const rows = edits.rows.filter((row) => row.field.group === group);
  const changed = rows.filter((row) => !isSame(row.from, row.to)).map((row) => row.field.path);
  const title = t(`groups.${group}`);
  return (
    <Section
      isCard
      title={title}
      lead={t(`leads.${group}`)}
      actions={
        mayChange &&
        !isOpen && (
          <Button
            isSmall
            icon={<Pencil aria-hidden size={18} />}
            onPress={() => setIsOpen(true)}
            aria-label={t("changeLabel", { group: title })}
          >
            {t("change")}
          </Button>
        )
      }
    >
      {isOpen ? (
        <div className="Agreement-inputs">
          {rows
            .filter((row) => row.to !== null || row.field.form.kind !== "ground")
            .map((row) => (
              <AgreementInput
                key={row.field.path}
                row={row}
                words={words}
                onChange={(value) => edits.set(row.field.path, value)}
                isKept={row.shipped !== null || keptGrounds.includes(row.field.path.slice(groundPrefix.length))}
              />
            ))}
          {group === "grounds" && (
            <Button
              icon={<Plus aria-hidden size={20} />}
              onPress={() => edits.set(`${groundPrefix}own${newKey()}`, { sv: "", en: "" })}
            >
              {t("groundAdd")}
            </Button>
          )}
          <div className="row">
            <Button look="primary" onPress={() => setIsOpen(false)}>
              {t("done")}
            </Button>
            {changed.length > 0 && <Button onPress={() => edits.undo(changed)}>{t("undo")}</Button>}
          </div>
        </div>
      ) : rows.length === 0 ? (
        <p className="soft">{t("groundsNone")}</p>
      ) : (
        <ul className="plain-list Agreement-rows">
          {rows.filter(isRead).map((row) => (
            <AgreementRow key={row.field.path} row={row} words={words} />
          ))}
        </ul>
      )}
    </Section>
  );
}

/** That children's records are kept as long as others goes without saying, where nobody has said otherwise. */
function isRead({ field, shipped, from, to }: EditedRow): boolean {
  return !field.path.endsWith(".childUntil") || [shipped, from, to].some((one) => one !== null);
}

/** Not one that another administrator could come upon in the same moment. */
function newKey(): string {
  return crypto.randomUUID().replaceAll("-", "").slice(0, 12);
}
