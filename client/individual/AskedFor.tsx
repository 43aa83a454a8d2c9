import { useText } from "../text/text.ts";
import { LinkButton } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { useWritten } from "../ui/written.ts";
import { useMine } from "./mine.ts";

/** What the reader wrote when asking for a SIP; nothing when it was somebody else who saw the need. */
export function AskedFor() {
  const t = useText("asked");
  const { view, isMe } = useMine();
  const { need } = view;
  const raiser = need?.raisedBy;
  if (!need || raiser?.kind !== "person" || !view.relations.includes("raiser")) return null;
  return (
    <OwnWords person={raiser.name} detail={t(isMe ? "wrote" : "wroteOther")}>
      {need.wish ? `${need.what}\n\n${need.wish}` : need.what}
    </OwnWords>
  );
}

/** The unit's no to a SIP with its reason, and what one can do then (N2). */
export function Refused({ reason }: { reason: string }) {
  const t = useText("asked");
  const i = useText("individual");
  const { view, isMe } = useMine();
  const written = useWritten();
  const unit = view.lead.unit.name;
  return (
    <>
      <Notice title={i("next.declined")}>
        <p className="soft small">{t("answers", { unit })}</p>
        <p className="My-words" {...written(reason)}>
          {reason}
        </p>
      </Notice>
      <AskedFor />
      <h3>{t("whatNow")}</h3>
      <ul className="stack-tight">
        <li>{t("ask", { unit })}</li>
        <li>{t(isMe ? "again" : "againOther", { name: view.person.name })}</li>
        <li>{t("help")}</li>
        <li>{t("complain", { unit })}</li>
      </ul>
      <div className="screen-only">
        <LinkButton href="/my/raise">{t("raise")}</LinkButton>
      </div>
    </>
  );
}
