import { PenLine } from "lucide-react";
import type { ActorRef } from "../../../core/access.ts";
import type { ConsentWay } from "../../../core/sip/stateConsent.ts";
import { firstName } from "../../actors.ts";
import { useText } from "../../text/text.ts";
import { instantInWords } from "../../ui/dates.ts";
import { useMine } from "../mine.ts";

type Props = {
  written: { by: ActorRef; way: ConsentWay; at: string } | undefined;
  /** Whose answer it is; the reader's own when it is the reader's key. */
  isOwn: boolean;
};

/** An answer that staff wrote down: by whom, when and how it was given, so that the person can say that it is not so. */
export function ByStaff({ written, isOwn }: Props) {
  const t = useText("myConsent");
  const { view, language } = useMine();
  if (written?.by.kind !== "staff" || written.by.name === "") return null;
  const params = {
    who: written.by.name,
    name: firstName(view.person.name),
    when: instantInWords(written.at, language, { weekday: false }),
  };
  const way = written.way === "written" ? "paper" : written.way === "shown" ? "shown" : "said";
  return (
    <p className="ByStaff small">
      <PenLine aria-hidden size={16} />
      <span>{isOwn ? t(`byStaff.${way}`, params) : t(`byStaff.${way}Other`, params)}</span>
    </p>
  );
}
