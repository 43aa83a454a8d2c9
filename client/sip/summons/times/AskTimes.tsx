import { useState } from "react";
import type { Meeting } from "../../../../core/sip/state.ts";
import { ActForm } from "../../../act/ActForm.tsx";
import { useAct } from "../../../act/useAct.ts";
import { useText } from "../../../text/text.ts";
import { Button } from "../../../ui/Button.tsx";
import { DateField } from "../../../ui/DateField.tsx";
import { DateTimeField } from "../../../ui/DateTimeField.tsx";
import { todayInSweden } from "../../../ui/dates.ts";
import type { SipContext } from "../../parts/sipContext.ts";
import { suggestedReply } from "../invitation.ts";
import { nextTime } from "./nextTime.ts";

type Row = { key: number; startsAt: string | null };
type Props = { sip: SipContext; meeting: Meeting; onDone: () => void };

const most = 8;

/** Times for a meeting that is not called yet, put to all who are to come; the first is the one in the draft (S1). */
export function AskTimes({ sip, meeting, onDone }: Props) {
  const t = useText("times");
  const today = todayInSweden();
  const { reply } = sip.agreement.deadlines;
  const [rows, setRows] = useState<Row[]>(() => [
    { key: 0, startsAt: meeting.startsAt },
    { key: 1, startsAt: nextTime(meeting.startsAt) },
  ]);
  const [chosenReply, setReply] = useState<string | null | undefined>();
  const filled = rows.flatMap((row) => (row.startsAt ? [row.startsAt] : [])).sort();
  const replyBy = chosenReply !== undefined ? chosenReply : filled[0] ? suggestedReply(filled[0], today, reply) : null;
  const act = useAct(sip, "askForTimes", { fields: ["startsAt", "replyBy"], said: t("ask.done"), onDone });

  function send() {
    const isRight = act.check({
      startsAt: filled.length < 2 ? t("ask.needTwo") : null,
      replyBy: replyBy ? null : t("ask.needReply"),
    });
    if (isRight) void act.give({ meetingId: meeting.id, startsAt: filled, replyBy });
  }

  return (
    <ActForm act={act} action={t("ask.send")} onSend={send} onCancel={onDone}>
      <p>{t("ask.lead", { name: sip.view.person.name })}</p>
      <ol className="plain-list stack">
        {rows.map((row, index) => (
          <li key={row.key} className="AskTimes-row">
            <DateTimeField
              name={index === 0 ? "startsAt" : `startsAt-${row.key}`}
              label={t("ask.time", { number: index + 1 })}
              value={row.startsAt}
              onChange={(startsAt) =>
                setRows((all) => all.map((one) => (one.key === row.key ? { ...one, startsAt } : one)))
              }
              minValue={today}
              error={index === 0 ? act.error("startsAt") : null}
            />
            {rows.length > 2 && (
              <Button
                look="quiet"
                isSmall
                aria-label={t("ask.remove", { number: index + 1 })}
                onPress={() => setRows((all) => all.filter((one) => one.key !== row.key))}
              >
                {t("ask.removeShort")}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {rows.length < most && (
        <div className="row">
          <Button
            onPress={() =>
              setRows((all) => [
                ...all,
                { key: Math.max(...all.map((one) => one.key)) + 1, startsAt: nextTime(filled.at(-1) ?? null) },
              ])
            }
          >
            {t("ask.add")}
          </Button>
        </div>
      )}
      <DateField
        name="replyBy"
        label={t("ask.replyBy")}
        value={replyBy}
        onChange={setReply}
        minValue={today}
        error={act.error("replyBy")}
      />
      <p className="soft">{t("ask.tells", { name: sip.view.person.name })}</p>
    </ActForm>
  );
}
