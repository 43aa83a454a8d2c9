import { useQuery } from "@tanstack/react-query";
import { Download, FileText, FileX2, Image, Paperclip } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Agreement } from "../../core/agreement.ts";
import type { AttachmentLine } from "../../core/sip/answers.ts";
import type { SipView } from "../../core/sip/view.ts";
import { Struck } from "../act/Struck.tsx";
import { useCommand } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { DateText } from "../ui/DateText.tsx";
import { LineNote } from "../ui/LineNote.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { AttachDialog } from "./AttachDialog.tsx";
import { attachmentsQuery } from "./attachFile.ts";
import { kindOf, lifeAreaName, sizeInWords } from "./fileWords.ts";
import "./Attachments.css";

type Props = {
  sipId: string;
  view: SipView;
  agreement: Agreement;
  /** Where it stands: whose files are shown, and for whom a new one is to begin with. */
  place: "plan" | "meeting" | "my";
  level?: 2 | 3;
  mayStrike?: boolean;
  /** What else can be done with a file that is there. */
  toolsFor?: (file: AttachmentLine) => ReactNode;
};

const canAttach = ["coordinator", "deputy", "leadManager", "individual", "guardian", "representative"];

/** Whom the file can be for: everybody but a called unit chooses freely; that one what it reads itself. Empty: cannot attach. */
function areasToAttach(view: SipView): string[] | "all" {
  if (view.closing !== null || (view.decision !== null && view.decision.kind !== "started")) return [];
  if (canAttach.some((one) => view.relations.includes(one))) return "all";
  return view.relations.includes("participantUnit") ? view.areas : [];
}

/** The files that belong here, and a way to attach one. Not there at all for one who may see no files. */
export function Attachments({ sipId, view, agreement, place, level = 2, mayStrike = false, toolsFor }: Props) {
  const t = useText("attachments");
  const { data, error } = useQuery(attachmentsQuery(sipId));
  const [isOpen, setOpen] = useState(false);
  const areas = areasToAttach(view);
  const wanted = place === "my" ? "" : place;
  const mayAttach = areas === "all" || (wanted !== "" && areas.includes(wanted));
  if (data === null) return null;
  const files = data?.filter((file) => belongs(file, place, view));
  if (files?.length === 0 && !mayAttach) return null;
  return (
    <Section title={t("title")} level={level} isCard={level === 3} lead={mayAttach ? t(`lead.${place}`) : undefined}>
      <ProblemMessage problem={error} />
      {!files && !error && <Skeleton />}
      {files?.length === 0 && <p className="soft">{t("none")}</p>}
      {files && files.length > 0 && (
        <ul className="plain-list Attachments">
          {files.map((file) => (
            <li key={file.id}>
              <AttachedFile
                sipId={sipId}
                file={file}
                agreement={agreement}
                mayStrike={mayStrike}
                tools={toolsFor?.(file)}
              />
            </li>
          ))}
        </ul>
      )}
      {mayAttach && (
        <div className="screen-only">
          <Button icon={<Paperclip aria-hidden size={18} />} onPress={() => setOpen(true)}>
            {t("attach")}
          </Button>
        </div>
      )}
      {isOpen && (
        <AttachDialog
          sipId={sipId}
          view={view}
          agreement={agreement}
          areas={areas}
          first={wanted}
          onClose={() => setOpen(false)}
        />
      )}
    </Section>
  );
}

/** A signed paper stands with the answer it belongs to, and what is for the meeting there. All of it is on the own page. */
function belongs({ id, area }: AttachmentLine, place: Props["place"], view: SipView): boolean {
  if (place === "my") return true;
  if (place === "meeting" || area === "meeting") return place === area;
  return !Object.values(view.consent?.plan ?? {}).some((one) => one.attachmentId === id);
}

type FileProps = Pick<Props, "sipId" | "agreement"> & { file: AttachmentLine; mayStrike: boolean; tools: ReactNode };

function AttachedFile({ sipId, file, agreement, mayStrike, tools }: FileProps) {
  const t = useText("attachments");
  const language = useLanguage();
  const [isStriking, setStriking] = useState(false);
  if (file.removedAt)
    return (
      <LineNote tone="soon" icon={FileX2}>
        {t("removed")} <DateText value={file.removedAt} weekday={false} />
      </LineNote>
    );
  const Icon = file.mediaType === "application/pdf" ? FileText : Image;
  const named = file.struck ? <Struck>{file.name}</Struck> : file.name;
  const life = file.area && lifeAreaName(file.area, agreement, language);
  const readers =
    file.area === null ? t("for.none") : life ? t("for.life", { area: life }) : t(`for.${file.area as "plan"}`);
  return (
    <div className="Attachment">
      <Icon aria-hidden size={24} className="Attachment-icon" />
      <div className="Attachment-words stack-tight">
        <a className="Attachment-name" href={`/api/v1/sips/${sipId}/attachments/${file.id}`} download>
          {named} <Download aria-hidden size={16} />
        </a>
        <p className="soft small">
          {kindOf(file.mediaType)}, {sizeInWords(file.bytes, language)}. {who(file, t("personsSide"))},{" "}
          <DateText value={file.uploadedAt.slice(0, 10)} weekday={false} />. {readers}
        </p>
        {file.struck && (
          <p className="small">
            <strong>{t("struck")}</strong> {file.struck.reason}
          </p>
        )}
        {((mayStrike && !file.struck) || tools) && (
          <div className="row screen-only">
            {mayStrike && !file.struck && (
              <Button look="quiet" isSmall onPress={() => setStriking(true)}>
                {t("strike")}
              </Button>
            )}
            {tools}
          </div>
        )}
      </div>
      {isStriking && <StrikeFile sipId={sipId} file={file} onClose={() => setStriking(false)} />}
    </div>
  );
}

function StrikeFile({ sipId, file, onClose }: { sipId: string; file: AttachmentLine; onClose: () => void }) {
  const t = useText("attachments");
  const { send, isPending, problem } = useCommand(sipId, {
    onDone: () => {
      announce(t("strikeDone"));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={t("strikeTitle", { name: file.name })}
      consequence={t("strikeConsequence")}
      action={t("strike")}
      reasonLabel={t("strikeReason")}
      isDanger
      isOpen
      onClose={onClose}
      onConfirm={(reason) => send("strikeEntry", { attachmentId: file.id, reason })}
      isPending={isPending}
      problem={<ProblemMessage problem={problem} />}
    />
  );
}

const who = ({ by }: AttachmentLine, personsSide: string) =>
  [by.name || personsSide, by.unitName].filter(Boolean).join(", ");
