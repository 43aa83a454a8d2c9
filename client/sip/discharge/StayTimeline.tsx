import { Circle, CircleAlert, CircleCheckBig, Clock } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import type { DischargeSeen } from "../../../core/sip/view.ts";
import { titleInSentence } from "../../act/actor.ts";
import { useLanguage, useText } from "../../text/text.ts";
import { Badge } from "../../ui/Badge.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { dayInWords, instantInWords, todayInSweden } from "../../ui/dates.ts";
import { Emphasis } from "../../ui/Emphasis.tsx";
import { LawTag } from "../../ui/LawTag.tsx";
import { LineNote } from "../../ui/LineNote.tsx";
import { useWritten } from "../../ui/written.ts";
import type { SipContext } from "../parts/sipContext.ts";
import { listed } from "./listed.ts";
import { type StayStep, stayTimeline } from "./timeline.ts";

type Props = { sip: SipContext; discharge: DischargeSeen };

/** The stay as a thread: what has happened is filled, today is marked, what comes is hollow; each with its paragraph. */
export function StayTimeline({ sip, discharge }: Props) {
  const t = useText("discharge");
  const { language, agreement } = sip;
  const today = todayInSweden();
  const { happened, coming } = stayTimeline(discharge, agreement.discharge.liability.model, today);
  const isOver = coming.length === 0;
  return (
    <ol className="plain-list Stay-steps" aria-label={t("timeline")}>
      {happened.map((step) => (
        <OneStep key={step.key} sip={sip} discharge={discharge} step={step} isDone />
      ))}
      {!isOver && (
        <li className="Stay-today">
          <span>{t("today", { day: dayInWords(today, language) })}</span>
        </li>
      )}
      {coming.map((step) => (
        <OneStep key={step.key} sip={sip} discharge={discharge} step={step} />
      ))}
    </ol>
  );
}

function OneStep({ sip, discharge, step, isDone }: Props & { step: StayStep; isDone?: boolean }) {
  const t = useText("discharge");
  const words = useStepWords(sip, discharge, step, isDone === true);
  const Icon = step.tone === "late" ? CircleAlert : isDone ? CircleCheckBig : step.tone === "soon" ? Clock : Circle;
  return (
    <li className={`Stay-step Stay-step--${isDone ? "done" : "ahead"} Stay-step--${step.tone}`}>
      <Icon aria-hidden size={22} className="Stay-icon" />
      <div className="Stay-words">
        <p>
          <span className="visually-hidden">{t(isDone ? "isDone" : "isAhead")} </span>
          <Emphasis text={words.title} />
          {words.badge && <> {words.badge}</>}
        </p>
        {words.more.map((line, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one step, in a fixed order
          <Fragment key={number}>{line}</Fragment>
        ))}
        {step.key !== "admitted" && step.key !== "brokenOff" && <LawTag>{t(`law.${step.key}`)}</LawTag>}
      </div>
    </li>
  );
}

type Words = { title: string; badge?: ReactNode; more: ReactNode[] };

/** What is said of one step: a sentence, what hurries, and what else there is to know. */
function useStepWords({ agreement }: SipContext, discharge: DischargeSeen, step: StayStep, isDone: boolean): Words {
  const t = useText("discharge");
  const language = useLanguage();
  const written = useWritten();
  const { when, tone } = step;
  const rules = agreement.discharge;
  const day = (value: string) => dayInWords(value, language);
  const at = when ? (when.length > 10 ? instantInWords(when, language) : day(when)) : "";
  const soft = (text: string) => <p className="soft">{text}</p>;
  const late = (text: string) => (
    <LineNote tone="late" icon={CircleAlert}>
      {text}
    </LineNote>
  );
  const due = tone !== "none" && when ? <DueDate day={when} /> : undefined;
  const { clock, told, careContact, ready } = discharge;
  switch (step.key) {
    case "admitted":
      return { title: t("step.admitted", { when: at }), more: [soft(discharge.ward.name)] };
    case "noticed": {
      const atOnce = told.filter((one) => one.at === discharge.notedAt).map(({ unit }) => unit.name);
      return {
        title: t("step.noticed", { when: at }),
        more: [
          soft(t("step.noticedTo", { units: listed(atOnce, language) })),
          ...told
            .filter((one) => one.at !== discharge.notedAt)
            .map(({ unit, at }) =>
              soft(t("step.noticedLater", { unit: unit.name, when: instantInWords(at, language) })),
            ),
          tone === "late" && late(t("step.noticedLate", { hours: rules.admissionNoticeHours })),
        ],
      };
    }
    case "careContact":
      return careContact && isDone
        ? {
            title: t("step.careContact", { name: careContact.name, title: titleInSentence(careContact.title) }),
            more: [soft(t("step.careContactWhen", { when: at }))],
          }
        : { title: t("step.careContactMissing"), badge: due, more: [] };
    case "expected":
      return {
        title: t("step.expected", { when: at }),
        badge: tone !== "none" && (
          <Badge tone={tone}>{t(tone === "late" ? "step.expectedPassed" : "step.expectedToday")}</Badge>
        ),
        more: [],
      };
    case "ready": {
      const before = discharge.readyBefore.map(({ from, until, reason }) => (
        <p key={from} className="soft">
          {t("step.readyBefore", { from: instantInWords(from, language), until: instantInWords(until, language) })}
          {reason && <span {...written(reason)}> {t("step.reason", { reason })}</span>}
        </p>
      ));
      if (!ready) return { title: t("step.readyMissing"), more: [...before, soft(t("step.readyMissingText"))] };
      const counted = clock?.afterHour
        ? t("step.readyNext", { hour: rules.countsFromNextDayAfter ?? 0, day: day(clock.runsFrom ?? ready.at) })
        : t("step.readySame");
      return { title: t("step.ready", { when: at }), more: [clock && <p>{counted}</p>, ...before] };
    }
    case "summons": {
      if (isDone)
        return {
          title: t("step.summons", { when: at }),
          more: [tone === "late" && late(t("step.summonsLate", { day: day(clock?.summonsBy ?? "") }))],
        };
      const { days, counted } = agreement.deadlines.dischargeSummons;
      const title = when
        ? t("step.summonsBy", { when: at })
        : t(counted === "working" ? "step.summonsAfterWorking" : "step.summonsAfter", { count: days });
      return { title, badge: due, more: [] };
    }
    case "liability": {
      const isMean = rules.liability.model === "monthlyMean";
      const model = isMean ? t("step.monthlyMean", { count: rules.liability.after.days }) : t("step.eachCase");
      const needs = (clock?.missing ?? []).map((one) => t(`step.needs.${one}`));
      if (!when)
        return {
          title: t("step.liableMissing"),
          more: [soft(t("step.liableNeeds", { what: listed(needs, language) })), soft(model)],
        };
      return {
        title: t(isMean ? "step.meanFrom" : isDone ? "step.liable" : "step.liableFrom", { when: at }),
        badge: !isDone && due,
        more: [soft(model), clock && clock.daysReady > 0 && soft(t("step.daysReady", { count: clock.daysReady }))],
      };
    }
    case "left":
      return isDone ? { title: t("step.left", { when: at }), more: [] } : { title: t("step.leftMissing"), more: [] };
    case "brokenOff": {
      const reason = discharge.brokenOff?.reason;
      return {
        title: t("step.brokenOff", { when: at }),
        more: [reason && <p {...written(reason)}>{t("step.reason", { reason })}</p>],
      };
    }
  }
}
