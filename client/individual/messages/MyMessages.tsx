import { useState } from "react";
import type { Message, MessageKind } from "../../../core/sip/stateMessages.ts";
import { isHiddenUnit } from "../../actors.ts";
import { Thread } from "../../messages/Thread.tsx";
import { useText } from "../../text/text.ts";
import { Button } from "../../ui/Button.tsx";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { dayInWords } from "../../ui/dates.ts";
import { Section } from "../../ui/Page.tsx";
import { coordinatorName, useMine } from "../mine.ts";
import { ShownTo } from "../ShownTo.tsx";
import { Struck } from "../Struck.tsx";
import { WriteMessage } from "./WriteMessage.tsx";

const shownFirst = 3;

/** Between meetings: write to those who run the SIP, ask for an earlier follow-up, and see what became of what one wrote (P8, F1). */
export function MyMessages() {
  const t = useText("messages");
  const { view, may, language } = useMine();
  const [kind, setKind] = useState<MessageKind | null>(null);
  const all = [...view.messages].reverse();
  const mayWrite = may("writeMessage");
  if (!mayWrite && all.length === 0) return null;
  const name = (!isHiddenUnit(view.lead.unit) && coordinatorName(view)) || t("coordinator");
  const next = view.nextFollowUpOn;
  const isFollowedUp = view.followUps.some((one) => !one.decision);
  const mayAsk = may("askForFollowUp") && view.plan.versions.length > 0 && !isFollowedUp;
  const older = all.slice(shownFirst);
  return (
    <Section
      title={mayWrite ? t("title", { coordinator: name }) : t("titleRead")}
      lead={mayWrite ? t("lead") : undefined}
    >
      {kind ? (
        <WriteMessage
          kind={kind}
          label={t(kind === "message" ? "form.message" : "form.earlierFollowUp")}
          help={
            kind === "earlierFollowUp" && next
              ? t("form.booked", { day: dayInWords(next, language, { weekday: false }) })
              : undefined
          }
          onClose={() => setKind(null)}
        />
      ) : (
        mayWrite && (
          <div className="row screen-only">
            <Button onPress={() => setKind("message")}>{t("write")}</Button>
            {mayAsk && (
              <Button look="quiet" onPress={() => setKind("earlierFollowUp")}>
                {t("ask")}
              </Button>
            )}
          </div>
        )
      )}
      {all.slice(0, shownFirst).map((one) => (
        <One key={one.id} message={one} />
      ))}
      {older.length > 0 && (
        <Disclosure title={t("earlier", { count: older.length })} level={3}>
          <div className="stack">
            {older.map((one) => (
              <One key={one.id} message={one} />
            ))}
          </div>
        </Disclosure>
      )}
    </Section>
  );
}

function One({ message }: { message: Message }) {
  const { view } = useMine();
  return (
    <Thread message={message} view={view} around={(item, body) => <Struck item={item}>{body}</Struck>}>
      <ShownTo item={`message:${message.id}`} about={message.text.slice(0, 60)} />
    </Thread>
  );
}
