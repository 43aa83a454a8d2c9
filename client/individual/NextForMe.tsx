import { CalendarDays, ChevronRight } from "lucide-react";
import { type ReactNode, Suspense } from "react";
import { useText } from "../text/text.ts";
import { LinkButton, TextLink } from "../ui/Button.tsx";
import { DateText } from "../ui/DateText.tsx";
import { dayInWords, todayInSweden } from "../ui/dates.ts";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Later } from "../ui/Later.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { Notice } from "../ui/Notice.tsx";
import { useWritten } from "../ui/written.ts";
import { AskedFor, Refused } from "./AskedFor.tsx";
import { Explained } from "./Explained.tsx";
import { coordinatorName, useMine } from "./mine.ts";
import { hrefOf, isOnPersonsSide } from "./rooms/rooms.ts";
import { waitingPlaces } from "./waiting.ts";

const AnswerCame = lazyPart(async () => (await import("./news/AnswerCame.tsx")).AnswerCame);

/** The first thing one reads: what happens now, when and where, and what waits for the reader. */
export function NextForMe() {
  const t = useText("individual");
  const { sipId, view, tasks, language } = useMine();
  const waiting = waitingPlaces.flatMap(([kind, place]) => {
    const found = tasks.filter((task) => task.kind === kind);
    const [first] = found;
    if (!first) return [];
    const end = typeof first.params.end === "string" ? first.params.end : (first.dueOn ?? "");
    const words = t(`todo.${kind}`, {
      count: found.length,
      day: end ? dayInWords(end, language) : "",
    });
    return [{ kind: kind as string, words, href: hrefOf(sipId, place) }];
  });
  const openFollowUp = view.followUps.at(-1);
  if (openFollowUp && !openFollowUp.decision && view.may.includes("followUpGoal"))
    waiting.unshift({ kind: "followUp", words: t("todo.followUp"), href: hrefOf(sipId, "followUp") });
  // What everything else waits for is the one thing to press.
  const first = waiting.find(({ kind }) => kind === "giveConsent");
  const todo = waiting.filter((one) => one !== first);
  return (
    <section className="My-next" aria-labelledby="my-next">
      <h2 id="my-next">{t("next.title")}</h2>
      <Now />
      {first && (
        <div className="screen-only">
          <LinkButton look="primary" href={first.href} isWide>
            {first.words}
          </LinkButton>
        </div>
      )}
      {todo.length > 0 ? (
        <div className="stack-tight">
          <h3>{t("next.todo")}</h3>
          <ul className="plain-list stack-tight">
            {todo.map(({ kind, words, href }) => (
              <li key={kind}>
                <TextLink href={href} className="My-todo">
                  <span>{words}</span>
                  <ChevronRight aria-hidden size={20} />
                </TextLink>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        !first && !view.closing && view.decision?.kind !== "declined" && <p className="soft">{t("next.nothing")}</p>
      )}
      {/* It comes later than the rest, and moves nothing that one is about to press. */}
      <InSwedish>
        <Later>
          <Suspense>
            <AnswerCame />
          </Suspense>
        </Later>
      </InSwedish>
    </section>
  );
}

function Now() {
  const t = useText("individual");
  const { view, language, isMe } = useMine();
  const written = useWritten();
  const coordinator = coordinatorName(view) ?? t("next.someone");
  const unit = view.lead.unit.name;
  if (view.closing) {
    const { reason, text, otherPlan } = view.closing;
    return (
      <Notice
        tone={reason === "declined" ? "calm" : "done"}
        title={t(reason === "declined" ? "next.noPlan" : "next.closed")}
      >
        <p>
          {reason === "individualWishes" && !isMe
            ? t("closing.individualWishesOther", { name: view.person.name })
            : t(`closing.${reason}`, { plan: otherPlan })}
        </p>
        {text && (
          <p className="My-words" {...written(text)}>
            {text}
          </p>
        )}
        <p>{t("closing.still")}</p>
        {reason === "declined" && isOnPersonsSide(view) && (
          <div className="screen-only">
            <LinkButton href="/my/raise">{t("list.raise")}</LinkButton>
          </div>
        )}
      </Notice>
    );
  }
  if (view.decision?.kind === "declined")
    return (
      <InSwedish>
        <Refused reason={view.decision.reason} />
      </InSwedish>
    );
  if (view.decision?.kind === "existingPlan")
    return (
      <Notice title={t("next.existingPlan")}>
        <p className="My-words" {...written(view.decision.reason)}>
          {view.decision.reason}
        </p>
      </Notice>
    );
  if (!view.decision)
    return (
      <>
        <p>{t(view.relations.includes("raiser") ? "next.raised" : "next.need", { unit })}</p>
        <InSwedish>
          <AskedFor />
        </InSwedish>
      </>
    );

  const started = view.meetings.find((one) => one.status === "started");
  const called = view.meetings.findLast((one) => one.status === "sent" || one.status === "draft");
  const dated = (label: ReactNode, when: string, where?: string, otherwise?: string) => (
    <p className="My-date">
      <CalendarDays aria-hidden size={28} />
      <span>
        <span className="soft">{label}</span>
        <br />
        <strong>
          <DateText value={when} />
        </strong>
        {(where || otherwise) && (
          <>
            <br />
            {where ? <span {...written(where)}>{where}</span> : otherwise}
          </>
        )}
      </span>
    </p>
  );
  if (started) return <p>{t("next.meetingNow")}</p>;
  if (called?.status === "sent") return dated(t("next.meetingOn"), called.startsAt, called.place, t("next.byVideo"));
  if (view.consent?.state === "guardiansDisagree" || view.consent?.state === "oneGuardianMissing")
    return <p>{t(`next.${view.consent.state}`, { coordinator })}</p>;
  if (view.stage === "consent")
    return (
      <p>
        {view.information && view.information.length === 0 ? (
          <Explained text={t("next.informed", { coordinator })} />
        ) : (
          t("next.consent")
        )}
      </p>
    );
  if (view.stage === "assessment") return <p>{t("next.assessment", { coordinator })}</p>;
  if (view.stage === "summons" || called) return <p>{t("next.summons")}</p>;
  if (view.stage === "followUp" && view.nextFollowUpOn && view.nextFollowUpOn < todayInSweden())
    return (
      <>
        <p>{t("next.followUp")}</p>
        <p>
          {t("next.followUpLate", {
            coordinator,
            day: dayInWords(view.nextFollowUpOn, language, { weekday: false }),
          })}
        </p>
      </>
    );
  if (view.stage === "followUp" && view.nextFollowUpOn)
    return (
      <>
        <p>{t("next.followUp")}</p>
        {dated(<Explained text={t("next.followUpOn")} />, view.nextFollowUpOn)}
      </>
    );
  return <p>{t(view.stage === "plan" || view.stage === "meeting" ? "next.plan" : "next.followUp")}</p>;
}
