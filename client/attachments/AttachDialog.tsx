import { useQueryClient } from "@tanstack/react-query";
import { Paperclip } from "lucide-react";
import { useRef, useState } from "react";
import { type Agreement, lifeAreasFor } from "../../core/agreement.ts";
import type { SipView } from "../../core/sip/view.ts";
import { ApiProblem } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Select } from "../ui/Select.tsx";
import { attachFile, attachmentsQuery, largestFile, takenKinds } from "./attachFile.ts";
import { lifeAreaName, sizeInWords } from "./fileWords.ts";

type Props = {
  sipId: string;
  view: SipView;
  agreement: Agreement;
  areas: string[] | "all";
  first: string;
  onClose: () => void;
};

/** Which file, and who may read it. What was chosen stays when it could not be sent. */
export function AttachDialog({ sipId, view, agreement, areas, first, onClose }: Props) {
  const t = useText("attachments");
  const language = useLanguage();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [area, setArea] = useState(first);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | { title: string; detail?: string } | null>(null);
  const name = view.person.name;
  const options = [
    { value: "plan", label: t("choose.plan") },
    { value: "meeting", label: t("choose.meeting") },
    { value: "need", label: t("choose.need") },
    ...lifeAreasFor(agreement, view.child).map((it) => ({
      value: it.key,
      label: t("choose.life", { area: lifeAreaName(it.key, agreement, language) ?? it.key }),
    })),
    { value: "", label: t("choose.none"), description: t("choose.noneHelp", { name }) },
  ].filter(({ value }) => areas === "all" || areas.includes(value));

  async function send() {
    if (!file) return setProblem({ title: t("fileMissing") });
    setPending(true);
    setProblem(null);
    try {
      const done = await attachFile(sipId, file, language, area || null);
      await client.invalidateQueries({ queryKey: attachmentsQuery(sipId).queryKey });
      announce(t("done", { name: done.name }));
      onClose();
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      setProblem(fault.status === 413 ? { title: t("tooLarge"), detail: t("tooLargeDetail") } : fault);
    } finally {
      setPending(false);
    }
  }

  return (
    <Dialog title={t("attach")} isOpen onClose={onClose}>
      <p className="soft">{t("help")}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept={takenKinds}
        onChange={(event) => {
          const chosen = event.target.files?.[0] ?? null;
          if (chosen) setFile(chosen);
          setProblem(
            chosen && chosen.size > largestFile ? { title: t("tooLarge"), detail: t("tooLargeDetail") } : null,
          );
          // The same file may be chosen again when it has been changed.
          event.target.value = "";
        }}
      />
      <div className="row">
        <Button icon={<Paperclip aria-hidden size={18} />} onPress={() => input.current?.click()}>
          {t(file ? "chooseAnother" : "chooseFile")}
        </Button>
        {file && (
          <span className="ChosenFile">
            {file.name} <span className="soft">({sizeInWords(file.size, language)})</span>
          </span>
        )}
      </div>
      <Select
        name="area"
        label={t("who")}
        description={t("whoHelp")}
        value={area}
        onChange={setArea}
        options={options}
      />
      {problem && (
        <ProblemMessage problem={problem.title ? problem : { title: t("failed"), detail: t("failedDetail") }} />
      )}
      <div className="row">
        <Button look="primary" isPending={isPending} onPress={() => void send()}>
          {t("send")}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </Dialog>
  );
}
