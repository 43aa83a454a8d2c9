import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type ApiProblem, sendJson } from "../api.ts";
import type { FieldErrors } from "../ui/ErrorSummary.tsx";
import { adminKey } from "./directory.ts";

type Options<Row> = { onSaved: (row: Row) => void | Promise<void> };

/**
 * Saves a form: what is missing is told at once, what the server refuses is told at the field it names, and the lists
 * ask again when it has been saved. `required` gives the sentence for each field that is empty.
 */
export function useSave<Row>({ onSaved }: Options<Row>) {
  const client = useQueryClient();
  const [missing, setMissing] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);
  const mutation = useMutation<Row, ApiProblem, { method: "POST" | "PUT"; path: string; body: unknown }>({
    mutationFn: ({ method, path, body }) => sendJson<Row>(method, path, body),
    onSuccess: async (row) => {
      await client.invalidateQueries({ queryKey: adminKey });
      await onSaved(row);
    },
  });

  const problem = mutation.error;
  // A list's faults carry the place in it ("roles.0"); the field is the list.
  const field = problem?.field?.split(".")[0];
  const errors: FieldErrors = { ...missing, ...(field ? { [field]: sentenceOf(problem) } : {}) };

  return {
    errors,
    attempt,
    /** What could not be done and concerns no single field. */
    problem: field ? null : problem,
    isPending: mutation.isPending,
    save: (method: "POST" | "PUT", path: string, body: unknown, required: FieldErrors = {}) => {
      const empty = Object.values(required).some(Boolean);
      setMissing(required);
      setAttempt((before) => before + 1);
      if (empty) return mutation.reset();
      mutation.mutate({ method, path, body });
    },
    reset: () => {
      setMissing({});
      mutation.reset();
    },
  };
}

function sentenceOf(problem: ApiProblem | null): string {
  return [problem?.title, problem?.detail].filter(Boolean).join(". ");
}
