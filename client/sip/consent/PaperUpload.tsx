import { Paperclip } from "lucide-react";
import { useRef, useState } from "react";
import { ApiProblem } from "../../api.ts";
import { type Attached, attachFile, takenKinds } from "../../attachments/attachFile.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";

type Props = { sipId: string; onChange: (attachmentId: string | null) => void; error: string | null };

/** The signed paper, photographed or scanned: uploaded as soon as it is chosen, so that the form's own sending is short. */
export function PaperUpload({ sipId, onChange, error }: Props) {
  const t = useText("consent");
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [attached, setAttached] = useState<Attached | null>(null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  /** What could not be sent: it need not be looked for once more. */
  const [left, setLeft] = useState<File | null>(null);

  async function send(file: File | null | undefined) {
    if (!file) return;
    setPending(true);
    setProblem(null);
    setLeft(null);
    try {
      const done = await attachFile(sipId, file, language);
      setAttached(done);
      onChange(done.id);
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      setProblem(fault);
      if (fault.status === 0 || fault.status >= 500) setLeft(file);
    } finally {
      setPending(false);
    }
  }

  return (
    <div className="Upload" data-field="attachmentId">
      <p>
        {t("paper.label")} <span className="soft">{t("paper.optional")}</span>
      </p>
      {attached ? (
        <div className="row">
          <span>{t("paper.attached", { name: attached.name })}</span>
          <Button
            isSmall
            look="quiet"
            onPress={() => {
              setAttached(null);
              onChange(null);
            }}
          >
            {t("paper.remove")}
          </Button>
        </div>
      ) : (
        <>
          <input
            ref={input}
            type="file"
            hidden
            accept={takenKinds}
            onChange={(event) => {
              void send(event.target.files?.[0]);
              // The same paper may be chosen again when it could not be sent.
              event.target.value = "";
            }}
          />
          <Button
            icon={<Paperclip aria-hidden size={18} />}
            isPending={isPending}
            onPress={() => input.current?.click()}
          >
            {t("paper.choose")}
          </Button>
        </>
      )}
      <p className="soft small">{t("paper.help")}</p>
      {error && <ProblemMessage problem={{ title: error }} />}
      {problem && (
        <ProblemMessage
          problem={problem.title ? problem : { title: t("paper.failed"), detail: t("paper.failedDetail") }}
        />
      )}
      {left && (
        <Button isSmall onPress={() => void send(left)}>
          {t("paper.again", { name: left.name })}
        </Button>
      )}
    </div>
  );
}
