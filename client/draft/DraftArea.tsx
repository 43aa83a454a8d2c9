import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import type { FieldProps } from "../ui/Field.tsx";
import { Notice } from "../ui/Notice.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import type { Draft } from "./useDraft.ts";

type Props = FieldProps & { draft: Draft; rows?: number; maxLength?: number };

/** A TextArea over a draft: writes, shows how the saving goes, and lets one choose when two windows wrote. */
export function DraftArea({ draft, ...props }: Props) {
  const t = useText("draft");
  return (
    <div className="stack-tight">
      <TextArea {...props} value={draft.text} onChange={draft.setText} saved={draft.saved} />
      {draft.other && (
        <Notice tone="soon" title={t("otherTitle")}>
          <p>{t("otherText")}</p>
          <blockquote>{draft.other.text}</blockquote>
          <div className="row">
            <Button onPress={draft.keepMine}>{t("keepMine")}</Button>
            <Button onPress={draft.useOther}>{t("useOther")}</Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
