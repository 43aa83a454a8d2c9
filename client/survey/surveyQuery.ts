import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Occasion, SurveyAnswers, SurveyOffer } from "../../core/survey.ts";
import { type ApiProblem, getJson, sendJson, useSignedIn } from "../api.ts";
import { begunSurveys } from "./begun.ts";

/** The survey that waits for the reader in a SIP. */
export function surveyQuery(sipId: string) {
  return {
    queryKey: ["survey", sipId],
    queryFn: ({ signal }: { signal: AbortSignal }) => getJson<SurveyOffer>(`/api/v1/sips/${sipId}/survey`, signal),
    staleTime: 60_000,
  };
}

/** Answers it, or declines it with null. When that is done it is offered no more. */
export function useAnswerSurvey(sipId: string, onDone: () => void) {
  const client = useQueryClient();
  const { id } = useSignedIn().user;
  return useMutation<void, ApiProblem, { occasion: Occasion; answers: SurveyAnswers | null }>({
    mutationFn: (body) => sendJson("POST", `/api/v1/sips/${sipId}/survey`, body),
    onSuccess: () => {
      begunSurveys(id).forget(sipId);
      client.setQueryData<SurveyOffer>(["survey", sipId], { survey: null });
      onDone();
    },
    // It was answered elsewhere, or has closed: then it is offered no more.
    onError: ({ status }) => {
      if (status === 409) client.invalidateQueries({ queryKey: ["survey", sipId] });
    },
  });
}
