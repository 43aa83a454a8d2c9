import { useMutation, useQuery } from "@tanstack/react-query";
import { FileDown } from "lucide-react";
import { useState } from "react";
import {
  addedUp,
  groupsIn,
  monthsOf,
  type SurveyChoiceOfGroups,
  type SurveyGroup,
  type SurveyResults,
} from "../../core/surveyResults.ts";
import { fetchFile, getJson, useSignedIn } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Button, LinkButton } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { monthInWords } from "./monthInWords.ts";
import { ResultsChoice } from "./ResultsChoice.tsx";
import { StatementResult } from "./StatementResult.tsx";
import "./Results.css";

const resultsQuery = {
  queryKey: ["survey-results"],
  queryFn: ({ signal }: { signal: AbortSignal }) => getJson<SurveyResults>("/api/v1/survey/results", signal),
};

/** What the county's surveys say, in words first: for managers and analysts. */
export function ResultsPage() {
  const t = useText("survey");
  const e = useText("errors");
  const s = useText("shell");
  const { assignment, county } = useSignedIn();
  const mayRead = assignment?.roles.some((role) => role === "manager" || role === "analyst") ?? false;
  const { data, error, refetch, isFetching } = useQuery({ ...resultsQuery, enabled: mayRead });
  if (!mayRead)
    return (
      <Page title={t("results.notAllowed")} lead={t("results.notAllowedText")} isNarrow>
        <div>
          <LinkButton href="/work">{s("nav.work")}</LinkButton>
        </div>
      </Page>
    );
  return (
    <Page
      title={t("results.title")}
      lead={t("results.lead", { county: county.name })}
      back={assignment?.roles.includes("manager") ? { href: "/unit", label: t("results.back") } : undefined}
    >
      {!data && error && (
        <ProblemMessage problem={error}>
          <Button onPress={() => refetch()} isPending={isFetching}>
            {e("loadFailed.again")}
          </Button>
        </ProblemMessage>
      )}
      {!data && !error && <Skeleton lines={6} isBlock />}
      {data && <Results results={data} />}
    </Page>
  );
}

function Results({ results: { groups, questions, least } }: { results: SurveyResults }) {
  const t = useText("survey");
  const [choice, setChoice] = useState<SurveyChoiceOfGroups>({
    set: "individual",
    kind: "meeting",
    lead: "any",
    from: null,
    to: null,
  });
  const chosen = groupsIn(groups, choice);
  const period = usePeriod(chosen);
  const { answered, questions: told } = addedUp(chosen, questions[choice.set][choice.kind]);
  return (
    <>
      {groups.length > 0 && (
        <ResultsChoice
          choice={choice}
          months={monthsOf(groups)}
          onChange={(next) => setChoice({ ...choice, ...next })}
        />
      )}
      {answered === 0 ? (
        <EmptyState title={t("results.none")}>{t("results.noneText", { least })}</EmptyState>
      ) : (
        <Section
          title={t("results.answered", { count: answered })}
          lead={t("results.about", {
            who: t(`results.sets.${choice.set}`),
            what: t(`results.whats.${choice.kind}`),
            period,
          })}
        >
          <ul className="plain-list Results-list">
            {told.map((one) => (
              <StatementResult key={one.question.key} result={one} />
            ))}
          </ul>
        </Section>
      )}
      <Section title={t("results.how")}>
        <p>{t("results.howText", { least })}</p>
        {groups.length > 0 && <Csv />}
      </Section>
    </>
  );
}

/** The months that what is shown is really of, which may be fewer than those one has chosen. */
function usePeriod(groups: SurveyGroup[]): string {
  const t = useText("survey");
  const language = useLanguage();
  const months = monthsOf(groups);
  const [from, to] = [months[0], months.at(-1)];
  if (!from || !to) return "";
  if (from === to) return monthInWords(from, language);
  return t("results.period", { from: monthInWords(from, language), to: monthInWords(to, language) });
}

function Csv() {
  const t = useText("survey");
  const getting = useMutation({
    mutationFn: async () => {
      const address = URL.createObjectURL(await fetchFile("/api/v1/survey/results.csv"));
      const link = document.createElement("a");
      link.href = address;
      link.download = "samlad-enkater.csv";
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 60_000);
    },
    onSuccess: () => announce(t("results.csvDone")),
  });
  return (
    <>
      <div className="row screen-only">
        <Button
          onPress={() => getting.mutate()}
          isPending={getting.isPending}
          icon={<FileDown aria-hidden size={20} />}
          isWide
        >
          {t("results.csv")}
        </Button>
      </div>
      <ProblemMessage problem={getting.error} />
    </>
  );
}
