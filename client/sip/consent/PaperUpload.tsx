import { Paperclip } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { ApiProblem } from "../../api.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { ProblemMessage } from "../../ui/ProblemMessage.tsx";
import { type Attached, attachPaper } from "./attachPaper.ts";

type Props = { sipId: string; onChange: (attachmentId: string | null) => void; error: string | null };

/** The signed paper, photographed or scanned: uploaded as soon as it is chosen, so that the form's own sending is short. */
export function PaperUpload({ sipId, onChange, error }: Props) {
  const t = useText("consent");
  const language = useLanguage();
  const [attached, setAttached] = useState<Attached | null>(null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  async function choose(files: FileList | null) {
    const file = files?.[0];
    if (!file) return;
    setPending(true);
    setProblem(null);
    try {
      const done = await attachPaper(sipId, file, language);
      setAttached(done);
      onChange(done.id);
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      setProblem(fault);
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
        <FileTrigger acceptedFileTypes={["application/pdf", "image/png", "image/jpeg"]} onSelect={choose}>
          <Button icon={<Paperclip aria-hidden size={18} />} isPending={isPending}>
            {t("paper.choose")}
          </Button>
        </FileTrigger>
      )}
      <p className="soft small">{t("paper.help")}</p>
      {error && <ProblemMessage problem={{ title: error }} />}
      {problem && (
        <ProblemMessage
          problem={problem.title ? problem : { title: t("paper.failed"), detail: t("paper.failedDetail") }}
        />
      )}
    </div>
  );
}
