import { useRef, useState } from "react";
import type { CommandName } from "../../core/sip/commands.ts";
import type { HistoryEntry } from "../../core/sip/history.ts";
import { ApiProblem, type SipAnswer, useCommand } from "../api.ts";
import type { FieldErrors } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";
import { type Mine, useMine } from "./mine.ts";

export type Answer = {
  /** Sends. True when it was done; otherwise the faults tell why and what was written stays. */
  give: (input: unknown) => Promise<boolean>;
  /** Faults found before anything is sent. True when there are none. */
  check: (faults: FieldErrors) => boolean;
  error: (field: string) => string | null;
  faults: FieldErrors;
  attempt: number;
  isPending: boolean;
  problem: ApiProblem | null;
  /** What somebody else wrote on the same thing meanwhile. */
  changes: HistoryEntry[] | null;
  /** Sends the words of the field all the same. */
  isAgain: boolean;
};

/**
 * The way of one form to one command. The version sent is the one the form was opened on; after a conflict the one the
 * answer told of, so that sending again stands.
 */
export function useAnswer(
  command: CommandName,
  { fields, said, onDone }: { fields: string[]; said: string; onDone?: () => void },
): Answer {
  const mine: Mine = useMine();
  const from = useRef(mine.version);
  const { sendAsync, isPending } = useCommand<SipAnswer>(mine.sipId);
  const [faults, setFaults] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const isStale = problem?.code === "request.stale";

  async function give(input: unknown): Promise<boolean> {
    if (isStale) from.current = Number(problem?.body.version) || mine.version;
    setFaults({});
    setProblem(null);
    try {
      const answer = await sendAsync(command, input, from.current);
      from.current = answer.version;
      announce(said);
      onDone?.();
      return true;
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      const field = fields.find((name) => fault.field === name || fault.field?.startsWith(`${name}.`));
      if (field) setFaults({ [field]: [fault.title, fault.detail].filter(Boolean).join(". ") });
      else setProblem(fault);
      setAttempt((count) => count + 1);
      return false;
    }
  }

  return {
    give,
    check: (found) => {
      const wrong = Object.fromEntries(Object.entries(found).filter(([, text]) => text));
      setFaults(wrong);
      setAttempt((count) => count + 1);
      return Object.keys(wrong).length === 0;
    },
    error: (field) => faults[field] ?? null,
    faults,
    attempt,
    isPending,
    problem: isStale ? null : problem,
    changes: isStale && Array.isArray(problem?.body.changes) ? (problem.body.changes as HistoryEntry[]) : null,
    isAgain: isStale,
  };
}
