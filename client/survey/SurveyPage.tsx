import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useSignedIn } from "../api.ts";
import { useParam } from "../navigation.ts";
import { NotFoundPage } from "../shell/ErrorPages.tsx";
import { PageSkeleton } from "../shell/Shell.tsx";
import { useReading } from "../text/reading.ts";
import { useAnyLanguage, useText } from "../text/text.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { dayInWords } from "../ui/dates.ts";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { begunSurveys } from "./begun.ts";
import { SurveyForm } from "./SurveyForm.tsx";
import { surveyQuery } from "./surveyQuery.ts";
import "./Survey.css";

/** The survey of a SIP, for the person's side and for staff: what it is about, that nobody sees who answers, the questions. */
export function SurveyPage() {
  const t = useText("survey");
  const e = useText("errors");
  const language = useAnyLanguage();
  const sipId = useParam("sipId");
  const { id, kind: userKind } = useSignedIn().user;
  const isPerson = userKind === "person";
  useEffect(() => begunSurveys(id).forgetOthers(), [id]);
  const isEasy = useReading() === "easy";
  const { data, error, refetch, isFetching } = useQuery(surveyQuery(sipId));
  const [outcome, setOutcome] = useState<"answered" | "declined" | null>(null);
  // Once it is open it stays so, whatever is fetched meanwhile: nothing that is being filled in goes away.
  const [opened, setOpened] = useState(data?.survey ?? null);
  const found = data?.survey ?? null;
  useEffect(() => {
    if (found) setOpened((before) => before ?? found);
  }, [found]);
  const survey = opened ?? found;
  const back = isPerson
    ? { href: `/my/${sipId}`, label: t("back.person") }
    : { href: `/sips/${sipId}`, label: t("back.staff") };

  if (error?.status === 404) return <NotFoundPage />;
  if (!data && error)
    return (
      <Page title={e("loadFailed.title")} back={back} isNarrow>
        <ProblemMessage problem={error}>
          <Button onPress={() => refetch()} isPending={isFetching}>
            {e("loadFailed.again")}
          </Button>
        </ProblemMessage>
      </Page>
    );
  if (!data) return <PageSkeleton />;
  if (outcome) return <Ended outcome={outcome} back={back} />;
  if (!survey)
    return (
      <Page title={t("none.title")} lead={t("none.text")} back={back} isNarrow>
        <div>
          <LinkButton href={back.href}>{back.label}</LinkButton>
        </div>
      </Page>
    );
  const { set, kind } = survey;
  // A child, and who reads easily, is told the one thing that matters.
  const told = set === "participant" ? set : set === "child" || isEasy ? "child" : "individual";
  const day = (value: string) => dayInWords(value, language, { weekday: true });
  return (
    <Page
      title={t(`title.${kind}`)}
      back={back}
      lead={
        <>
          <p>{t(`about.${kind}`, { day: day(survey.on) })}</p>
          <p>{t(`lead.${set}`)}</p>
        </>
      }
      isNarrow
    >
      <Notice title={t("private.title")}>
        <p>{t(`private.${told}`)}</p>
        {told !== "child" && <p>{t("private.until", { day: day(survey.until) })}</p>}
      </Notice>
      <SurveyForm sipId={sipId} survey={survey} onDone={setOutcome} />
    </Page>
  );
}

function Ended({ outcome, back }: { outcome: "answered" | "declined"; back: { href: string; label: string } }) {
  const t = useText("survey");
  const key = outcome === "answered" ? "done" : "declined";
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector("h1")?.focus(), []);
  return (
    <div ref={frame}>
      <Page title={t(`${key}.title`)} isNarrow>
        <Notice tone="done">{t(`${key}.text`)}</Notice>
        <div className="row">
          <LinkButton look="primary" href={back.href}>
            {back.label}
          </LinkButton>
        </div>
      </Page>
    </div>
  );
}
