import { useState } from "react";
import type { AttachmentLine } from "../../../core/sip/answers.ts";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { RedactDialog } from "./RedactDialog.tsx";

/** What the manager can do with an attached file: remove it, when a decision has been made. */
export function FileTools({ sip, file }: { sip: SipContext; file: AttachmentLine }) {
  const t = useText("secrecy");
  const [isRemoving, setRemoving] = useState(false);
  if (!sip.may("redactEntry")) return null;
  return (
    <>
      <Button look="quiet" isSmall onPress={() => setRemoving(true)}>
        {t("redact.paperAction")}
      </Button>
      {isRemoving && (
        <RedactDialog
          item={`attachment:${file.id}`}
          attachmentId={file.id}
          view={sip.view}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}
