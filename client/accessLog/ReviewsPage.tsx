import { useQuery } from "@tanstack/react-query";
import type { ReviewLine } from "../../core/logReview.ts";
import { useSignedIn } from "../api.ts";
import { useLanguage, useText } from "../text/text.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button, LinkButton, TextLink } from "../ui/Button.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { dayInWords, instantInWords } from "../ui/dates.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Page, Section } from "../ui/Page.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { DrawForm } from "./DrawForm.tsx";
import { reviewsQuery } from "./queries.ts";
import "./AccessLog.css";

/** The log reviewer's page: draw a sample, and the reviews there are. */
export function ReviewsPage() {
  const t = useText("accessLog");
  const s = useText("shell");
  const e = useText("errors");
  const { assignment } = useSignedIn();
  const isReviewer = assignment?.roles.includes("logReviewer") ?? false;
  const { data, error, refetch, isFetching } = useQuery({ ...reviewsQuery, enabled: isReviewer });

  if (!isReviewer)
    return (
      <Page title={t("reviews.notReviewer")} isNarrow>
        <EmptyState title={t("reviews.notReviewer")} action={<LinkButton href="/work">{s("nav.work")}</LinkButton>}>
          {t("reviews.notReviewerText")}
        </EmptyState>
      </Page>
    );
  return (
    <Page title={t("reviews.title")} lead={t("reviews.lead")}>
      <Section title={t("reviews.draw")} lead={t("reviews.drawText", { principal: t("reviews.ownPrincipal") })} isCard>
        <DrawForm />
      </Section>
      <Section title={t("reviews.earlier")}>
        {!data && error && (
          <ProblemMessage problem={{ title: t("reviews.failed") }}>
            <Button onPress={() => refetch()} isPending={isFetching}>
              {e("loadFailed.again")}
            </Button>
          </ProblemMessage>
        )}
        {!data && !error && <Skeleton lines={3} isBlock />}
        {data && <Reviews reviews={data.reviews} />}
      </Section>
    </Page>
  );
}

function Reviews({ reviews }: { reviews: ReviewLine[] }) {
  const t = useText("accessLog");
  const language = useLanguage();
  const short = (day: string) => dayInWords(day, language, { weekday: false, short: true });
  return (
    <DataTable
      caption={t("reviews.earlier")}
      rows={reviews}
      rowKey={(one) => one.id}
      empty={<EmptyState title={t("reviews.none")}>{t("reviews.noneText")}</EmptyState>}
      columns={[
        {
          id: "number",
          title: t("reviews.column.number"),
          isRowHeader: true,
          cell: (one) => (
            <TextLink href={`/log-review/${one.id}`}>{t("reviews.number_", { number: one.number })}</TextLink>
          ),
        },
        {
          id: "drawn",
          title: t("reviews.column.drawn"),
          cell: (one) => (
            <>
              {instantInWords(one.drawnAt, language, { weekday: false, short: true })}
              <br />
              <span className="soft small">{one.drawnBy}</span>
            </>
          ),
        },
        { id: "way", title: t("reviews.column.way"), cell: (one) => t(`reviews.ways.${one.criteria.way}`) },
        {
          id: "period",
          title: t("reviews.column.period"),
          cell: (one) => `${short(one.criteria.from)} – ${short(one.criteria.to)}`,
        },
        {
          id: "rows",
          title: t("reviews.column.rows"),
          isNumber: true,
          cell: (one) => t("reviews.rowsOf", { rows: one.rows, found: one.found }),
        },
        { id: "state", title: t("reviews.column.state"), cell: (one) => <ReviewState review={one} /> },
      ]}
    />
  );
}

function ReviewState({ review: { signed } }: { review: Pick<ReviewLine, "signed"> }) {
  const t = useText("accessLog");
  if (!signed) return <Badge tone="calm">{t("reviews.open")}</Badge>;
  return <Badge tone={signed.verdict === "inOrder" ? "done" : "soon"}>{t(`reviews.${signed.verdict}`)}</Badge>;
}
