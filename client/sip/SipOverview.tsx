import { Suspense } from "react";
import { isUnderWay } from "../../core/sip/stateDischarge.ts";
import { useSignedIn } from "../api.ts";
import { stageHref } from "../stage.ts";
import { useLanguage, useText } from "../text/text.ts";
import { LinkButton, TextLink } from "../ui/Button.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { dayInWords, instantInWords, swedishParts, todayInSweden } from "../ui/dates.ts";
import { Emphasis } from "../ui/Emphasis.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { Section } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { StaffNews } from "./news/StaffNews.tsx";
import { useOpenSip } from "./openSip.ts";
import { SipSummary } from "./SipSummary.tsx";
import { ownAndOthers } from "./tasksHere.ts";

// Seldom there, and never what one has come for.
const HospitalStay = lazyPart(async () => (await import("./discharge/HospitalStay.tsx")).HospitalStay);
const SurveyOffer = lazyPart(async () => (await import("../survey/SurveyOffer.tsx")).SurveyOffer);

/** The SIP's first page: the one next step, what more there is to do, what others are to do, what matters to the person. */
export function SipOverview() {
  const t = useText("sip");
  const k = useText("tasks");
  const language = useLanguage();
  const session = useSignedIn();
  const { sipId, view, tasks } = useOpenSip();
  const { own, others } = ownAndOthers(tasks, session, todayInSweden());
  const [next, ...more] = own;
  const { name } = view.person;
  // The newest words of the person; an established version keeps those it was made with.
  const matters = view.assessment.whatMatters?.text || view.plan.versions.at(-1)?.content.whatMatters;
  // Where nothing waits, what comes by its own day is what one wants to know.
  const today = todayInSweden();
  const called = view.meetings.findLast(
    (one) => (one.status === "sent" && swedishParts(one.startsAt).day >= today) || one.status === "started",
  );
  const followUpOn = view.nextFollowUpOn && view.nextFollowUpOn >= today ? view.nextFollowUpOn : null;
  const coming = called
    ? t("next.meeting", { when: instantInWords(called.startsAt, language) })
    : followUpOn && t("next.followUp", { when: dayInWords(followUpOn, language) });

  return (
    <>
      <section className="SipOverview-next" aria-labelledby="next-step">
        <h2 id="next-step" data-page-start tabIndex={-1} className="SipOverview-label">
          {view.closing ? t("next.closedTitle") : t("next.title")}
        </h2>
        {next ? (
          <>
            <p className="SipOverview-sentence">
              <Emphasis text={k(`sentence.${next.kind}`, { person: name })} />
            </p>
            {next.dueOn && (
              <p>
                <DueDate day={next.dueOn} />
              </p>
            )}
            <div>
              <LinkButton look="primary" href={stageHref(sipId, next.stage)} isWide>
                {k(`action.${next.kind}`)}
              </LinkButton>
            </div>
          </>
        ) : view.closing ? (
          <>
            <p className="SipOverview-sentence">{t("next.closedText")}</p>
            <div>
              <LinkButton href={stageHref(sipId, "closing")} isWide>
                {t("next.closedOpen")}
              </LinkButton>
            </div>
          </>
        ) : (
          <>
            <p className="SipOverview-sentence">
              {view.decision ? (coming ?? t("next.nothing")) : t("next.undecided", { unit: view.lead.unit.name })}
            </p>
            <p className="soft">{coming ? `${t("next.nothing")}.` : t("next.nothingText")}</p>
            {called && (
              <div>
                <LinkButton href={stageHref(sipId, "meeting")} isWide>
                  {t("next.toMeeting")}
                </LinkButton>
              </div>
            )}
          </>
        )}
      </section>

      <StaffNews sipId={sipId} hasPlan={view.plan.versions.length > 0} />

      {/* Once it is over it stands on the page of the need. */}
      {isUnderWay(view.discharge ?? undefined) && (
        <Suspense fallback={<Skeleton lines={6} isBlock />}>
          <HospitalStay />
        </Suspense>
      )}

      {matters && <OwnWords person={name}>{matters}</OwnWords>}

      <SipSummary />

      {more.length > 0 && (
        <Section title={t("next.mine")}>
          <ul className="plain-list SipOverview-list">
            {more.map((task) => (
              <li key={task.key}>
                <TextLink href={stageHref(sipId, task.stage)} className="SipOverview-task">
                  {k(`short.${task.kind}`)}
                </TextLink>
                {task.dueOn && <DueDate day={task.dueOn} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t("next.others")}>
          <ul className="plain-list SipOverview-list">
            {others.map((task) => (
              <li key={task.key + task.audience}>
                <TextLink href={stageHref(sipId, task.stage)} className="SipOverview-task">
                  {k(`short.${task.kind}`)}
                </TextLink>
                {task.dueOn && <DueDate day={task.dueOn} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Suspense fallback={null}>
        <SurveyOffer sipId={sipId} href={`/sips/${sipId}/survey`} />
      </Suspense>
    </>
  );
}
