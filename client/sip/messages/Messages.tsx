import type { Message } from "../../../core/sip/stateMessages.ts";
import { useSignedIn } from "../../api.ts";
import { Thread } from "../../messages/Thread.tsx";
import { useText } from "../../text/text.ts";
import { Disclosure } from "../../ui/Disclosure.tsx";
import { Section } from "../../ui/Page.tsx";
import { EntryMarks } from "../parts/EntryMarks.tsx";
import { InPlace } from "../parts/InPlace.tsx";
import type { SipContext } from "../parts/sipContext.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { RecordMessage } from "./RecordMessage.tsx";

/** What the individual has said between meetings: those that wait for an answer first, each with the way to answer (P8, F1). */
export function Messages({ sip }: { sip: SipContext }) {
  const t = useText("messages");
  const { view } = sip;
  const { name } = view.person;
  const records = sip.may("writeMessage");
  const waiting = view.messages.filter((one) => one.answers.length === 0);
  const answered = view.messages.filter((one) => one.answers.length > 0).reverse();
  if (view.messages.length === 0 && !records) return null;
  return (
    <Section
      title={t("staff.title", { name })}
      lead={view.messages.length > 0 ? t("staff.lead", { name }) : undefined}
      level={3}
    >
      {view.messages.length === 0 && <p className="soft">{t("staff.none", { name })}</p>}
      {waiting.map((one) => (
        <One key={one.id} sip={sip} message={one} />
      ))}
      {answered.length > 0 && (
        <Disclosure
          title={t("staff.answered", { count: answered.length })}
          level={4}
          defaultExpanded={waiting.length === 0 && answered.length < 3}
        >
          <div className="stack">
            {answered.map((one) => (
              <One key={one.id} sip={sip} message={one} />
            ))}
          </div>
        </Disclosure>
      )}
      {records && (
        <InPlace label={t("staff.record", { name })} look="quiet">
          {(close) => <RecordMessage sip={sip} onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}

function One({ sip, message }: { sip: SipContext; message: Message }) {
  const t = useText("messages");
  const { view } = sip;
  const { assignment } = useSignedIn();
  const isOurs = sip.may("writeMessage") || message.unit?.unitId === assignment?.unitId;
  const isAnswered = message.answers.length > 0;
  return (
    <Thread
      message={message}
      view={view}
      around={(item, body) => (
        <EntryMarks item={item} view={view} canStrike={item.startsWith("message.answer")}>
          {body}
        </EntryMarks>
      )}
    >
      {!view.limited && (
        <p className="soft small">
          {message.unit ? t("staff.given", { unit: message.unit.name }) : t("staff.onlyYou")}
        </p>
      )}
      {sip.may("answerMessage") && isOurs && (
        <InPlace
          label={t(isAnswered ? "staff.answerMore" : "staff.answer")}
          look={isAnswered ? "quiet" : "secondary"}
          isSmall
        >
          {(close) => <AnswerForm sip={sip} message={message} onDone={close} />}
        </InPlace>
      )}
    </Thread>
  );
}
