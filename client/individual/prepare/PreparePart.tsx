import { presentPreparation } from "../../../core/sip/statePreparation.ts";
import { useText } from "../../text/text.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Section } from "../../ui/Page.tsx";
import { useMine } from "../mine.ts";
import { ReadNote } from "./ReadNote.tsx";

/** On the individual's first page: what the preparation is for, how far it has come, and the way to it (S5). */
export function PreparePart() {
  const t = useText("prepare");
  const { view, sipId, isMe, may } = useMine();
  if (!view.preparations || !may("prepareMeeting")) return null;
  const { name } = view.person;
  const present = presentPreparation({ meetings: view.meetings, preparations: view.preparations });
  const count = Object.keys({ ...present?.told, ...present?.own }).length;
  return (
    <Section title={t(isMe ? "part.title" : "part.titleOther")} isCard>
      <p>{count > 0 ? t("part.some", { count }) : t(isMe ? "part.none" : "part.noneOther", { name })}</p>
      {present && <ReadNote preparation={present} />}
      <div className="screen-only">
        <LinkButton href={`/my/${sipId}/prepare`}>{t(count > 0 ? "part.change" : "part.open")}</LinkButton>
      </div>
    </Section>
  );
}
