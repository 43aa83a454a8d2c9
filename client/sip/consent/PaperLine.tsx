import { FileText, FileX2 } from "lucide-react";
import { useState } from "react";
import { useText } from "../../text/text.ts";
import { Button, TextLink } from "../../ui/Button.tsx";
import { LineNote } from "../../ui/LineNote.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { RedactDialog } from "../secrecy/RedactDialog.tsx";

/** A signed paper to open; or that it has been removed, on which decision. The manager removes it, when one has been made. */
export function PaperLine({ sip, attachmentId }: { sip: SipContext; attachmentId: string }) {
  const t = useText("consent");
  const s = useText("secrecy");
  const [isRemoving, setRemoving] = useState(false);
  const item = `attachment:${attachmentId}`;
  const redaction = sip.view.redactions[item];
  if (redaction)
    return (
      <LineNote tone="soon" icon={FileX2}>
        {s("redact.paperIsGone", { decision: redaction.decision })}
      </LineNote>
    );
  return (
    <div className="row">
      <TextLink href={`/api/v1/sips/${sip.sipId}/attachments/${attachmentId}`} target="_blank" className="FileLink">
        <FileText aria-hidden size={16} /> {t("plan.paper")}
      </TextLink>
      {sip.may("redactEntry") && (
        <div className="screen-only">
          <Button look="quiet" isSmall onPress={() => setRemoving(true)}>
            {s("redact.paperAction")}
          </Button>
        </div>
      )}
      {isRemoving && (
        <RedactDialog item={item} attachmentId={attachmentId} view={sip.view} onClose={() => setRemoving(false)} />
      )}
    </div>
  );
}
