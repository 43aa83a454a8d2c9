import {
  CalendarDays,
  ChevronLeft,
  ChevronRight,
  ClipboardList,
  type LucideIcon,
  Signpost,
  ThumbsUp,
} from "lucide-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useText } from "../text/text.ts";
import { openQuestion } from "../times.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Later } from "../ui/Later.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ChildsView } from "./ChildsView.tsx";
import { MyFollowUp } from "./MyFollowUp.tsx";
import { MyMeeting } from "./MyMeeting.tsx";
import { MyPlan } from "./MyPlan.tsx";
import { useMine } from "./mine.ts";
import { NextForMe } from "./NextForMe.tsx";
import { WhatMatters } from "./WhatMatters.tsx";
import "./Easy.css";

const MyConsent = lazy(async () => ({ default: (await import("./MyConsent.tsx")).MyConsent }));

const WhatIsNew = lazy(async () => ({ default: (await import("./news/WhatIsNew.tsx")).WhatIsNew }));
const MyMessages = lazy(async () => ({ default: (await import("./messages/MyMessages.tsx")).MyMessages }));

const SurveyOffer = lazy(async () => ({ default: (await import("../survey/SurveyOffer.tsx")).SurveyOffer }));

const parts = ["next", "consent", "plan", "meeting"] as const;
type Part = (typeof parts)[number];
const icons: Record<Part, LucideIcon> = {
  next: Signpost,
  consent: ThumbsUp,
  plan: ClipboardList,
  meeting: CalendarDays,
};
/** In which part each place is that something to do leads to. */
const places: Record<string, Part> = {
  consent: "consent",
  answer: "plan",
  plan: "plan",
  own: "plan",
  followUp: "plan",
  meeting: "meeting",
  messages: "next",
  "my-next": "next",
};

/** The main path easy to read: what happens, my yes, the plan and the meeting, one of them at a time. */
export function EasySip() {
  const t = useText("easy");
  const { sipId, view, isMe } = useMine();
  const [part, setPart] = useState<Part>(() => partOf(window.location.hash) ?? "next");
  const start = useRef<HTMLHeadingElement>(null);
  const at = parts.indexOf(part);
  const hasMeeting =
    !view.closing && (openQuestion(view) !== null || view.meetings.some((one) => one.status !== "held"));
  const title = (it: Part) => t(it === "consent" && !isMe ? "part.consentOther" : `part.${it}`);

  function go(to: Part | undefined) {
    if (!to) return;
    setPart(to);
    start.current?.focus({ preventScroll: true });
    start.current?.scrollIntoView({ block: "start" });
  }

  // What waits for the reader leads to its place by a link within the page: here, to the part where it stands.
  useEffect(() => {
    const follow = () => {
      const to = partOf(window.location.hash);
      if (to) setPart(to);
    };
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  return (
    <div className="Easy stack">
      <nav aria-label={t("nav")} className="screen-only">
        <ul className="plain-list Easy-parts">
          {parts.map((it) => {
            const Icon = icons[it];
            return (
              <li key={it}>
                <button
                  type="button"
                  className="Easy-part"
                  aria-current={it === part ? "step" : undefined}
                  onClick={() => go(it)}
                >
                  <Icon aria-hidden size={36} />
                  <span>{title(it)}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </nav>
      <h2 ref={start} tabIndex={-1} className="visually-hidden">
        {title(part)}. {t("place", { number: at + 1, total: parts.length })}
      </h2>
      {part === "next" && (
        <>
          <NextForMe />
          <InSwedish>
            <Later>
              <Suspense>
                <WhatIsNew />
              </Suspense>
            </Later>
          </InSwedish>
          {view.areas.length > 0 && <WhatMatters />}
          {view.areas.length > 0 && view.messages.length > 0 && (
            <InSwedish>
              <Suspense>
                <MyMessages />
              </Suspense>
            </InSwedish>
          )}
        </>
      )}
      {part === "consent" && view.areas.length > 0 && (
        <InSwedish>
          <ChildsView />
        </InSwedish>
      )}
      {part === "consent" &&
        (view.consent ? (
          <Suspense fallback={<Skeleton lines={4} isBlock />}>
            <MyConsent />
          </Suspense>
        ) : (
          <p>{t("noConsent")}</p>
        ))}
      {part === "plan" &&
        (view.areas.length > 0 ? (
          <>
            <MyFollowUp />
            <MyPlan />
          </>
        ) : (
          <p>{t("noPlan")}</p>
        ))}
      {part === "meeting" && (hasMeeting ? <MyMeeting /> : <p>{t("noMeeting")}</p>)}
      {part === "meeting" && (
        <InSwedish>
          <Suspense fallback={null}>
            <SurveyOffer sipId={sipId} href={`/my/${sipId}/survey`} />
          </Suspense>
        </InSwedish>
      )}
      <div className="Easy-turn screen-only">
        {at > 0 && (
          <Button onPress={() => go(parts[at - 1])} icon={<ChevronLeft aria-hidden size={24} />}>
            {t("previous")}
          </Button>
        )}
        {at < parts.length - 1 && (
          <Button onPress={() => go(parts[at + 1])}>
            {t("next")} <ChevronRight aria-hidden size={24} />
          </Button>
        )}
      </div>
      <p className="soft">{t("more")}</p>
      <div className="screen-only">
        <LinkButton href="/my/words">{t("words")}</LinkButton>
      </div>
    </div>
  );
}

function partOf(hash: string): Part | null {
  return places[hash.slice(1)] ?? null;
}
