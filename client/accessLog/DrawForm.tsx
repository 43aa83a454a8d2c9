import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type DrawWay, drawWays } from "../../core/drawWays.ts";
import type { Review } from "../../core/logReview.ts";
import { type ApiProblem, sendJson } from "../api.ts";
import { goTo } from "../navigation.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { DateField } from "../ui/DateField.tsx";
import { addDays, todayInSweden } from "../ui/dates.ts";
import { announce } from "../ui/LiveStatus.tsx";
import { NumberField } from "../ui/NumberField.tsx";
import { ProblemMessage } from "../ui/ProblemMessage.tsx";
import { Select } from "../ui/Select.tsx";
import { TextField } from "../ui/TextField.tsx";
import { reviewQuery, reviewsQuery } from "./queries.ts";

/** How the sample shall be drawn. What is drawn opens at once. */
export function DrawForm() {
  const t = useText("accessLog");
  const client = useQueryClient();
  const today = todayInSweden();
  const [way, setWay] = useState<DrawWay>("random");
  const [from, setFrom] = useState<string | null>(addDays(today, -7));
  const [to, setTo] = useState<string | null>(today);
  const [size, setSize] = useState<number | null>(25);
  const [least, setLeast] = useState<number | null>(20);
  const [hsaId, setHsaId] = useState("");
  const [number, setNumber] = useState("");
  const draw = useMutation<Review, ApiProblem, object>({
    mutationFn: (body) => sendJson<Review>("POST", "/api/v1/log-reviews", body),
    onSuccess: async (review) => {
      client.setQueryData(reviewQuery(review.id).queryKey, review);
      void client.invalidateQueries({ queryKey: reviewsQuery.queryKey });
      announce(t("reviews.drawn", { rows: review.rows.length, found: review.found }));
      goTo(`/log-review/${review.id}`);
    },
  });
  const problem = draw.error;
  const fault = (field: string) =>
    problem?.field === field ? [problem.title, problem.detail].filter(Boolean).join(". ") : null;
  const isTold = ["from", "to", "size", "least", "hsaId", "personalIdentityNumber"].includes(problem?.field ?? "");

  return (
    <form
      className="Log-drawForm"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        draw.mutate({
          way,
          from: from ?? "",
          to: to ?? "",
          size: size ?? 25,
          ...(way === "manyReads" ? { least: least ?? 20 } : {}),
          ...(way === "staff" ? { hsaId: hsaId.trim() } : {}),
          ...(way === "person" ? { personalIdentityNumber: number.trim() } : {}),
        });
      }}
    >
      <Select
        name="way"
        label={t("reviews.way")}
        value={way}
        onChange={(next) => {
          draw.reset();
          setWay(next);
        }}
        options={drawWays.map((one) => ({
          value: one,
          label: t(`reviews.ways.${one}`),
          description: t(`reviews.wayText.${one}`),
        }))}
      />
      <p className="soft">{t(`reviews.wayText.${way}`)}</p>
      {way === "staff" && (
        <TextField
          name="hsaId"
          label={t("reviews.hsaId")}
          value={hsaId}
          onChange={setHsaId}
          error={fault("hsaId")}
          autoComplete="off"
          spellCheck="false"
        />
      )}
      {way === "person" && (
        <TextField
          name="personalIdentityNumber"
          label={t("reviews.number")}
          description={t("reviews.numberText")}
          value={number}
          onChange={setNumber}
          error={fault("personalIdentityNumber")}
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      <div className="Log-fields">
        <DateField
          name="from"
          label={t("reviews.from")}
          value={from}
          onChange={setFrom}
          maxValue={today}
          error={fault("from")}
        />
        <DateField name="to" label={t("reviews.to")} value={to} onChange={setTo} maxValue={today} error={fault("to")} />
        <NumberField
          name="size"
          label={t("reviews.size")}
          value={size}
          onChange={setSize}
          minValue={1}
          maxValue={200}
          error={fault("size")}
        />
        {way === "manyReads" && (
          <NumberField
            name="least"
            label={t("reviews.least")}
            value={least}
            onChange={setLeast}
            minValue={2}
            maxValue={1000}
            error={fault("least")}
          />
        )}
      </div>
      {problem && !isTold && <ProblemMessage problem={problem} />}
      <div className="row">
        <Button type="submit" look="primary" isPending={draw.isPending} isWide>
          {t("reviews.action")}
        </Button>
      </div>
    </form>
  );
}
