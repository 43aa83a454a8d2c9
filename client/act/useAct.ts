import { useRef, useState } from "react";
import type { CommandName } from "../../core/sip/commands.ts";
import type { HistoryEntry } from "../../core/sip/history.ts";
import type { Task } from "../../core/sip/tasks.ts";
import type { SipView } from "../../core/sip/view.ts";
import { ApiProblem, type SipAnswer, useCommand } from "../api.ts";
import { versionToSend } from "../draft/versionToSend.ts";
import { goTo } from "../navigation.ts";
import type { FieldErrors } from "../ui/ErrorSummary.tsx";
import { announce } from "../ui/LiveStatus.tsx";

/** What every command answers: the SIP as it now is to the one who gave it. */
type Answer = SipAnswer<SipView, CommandName[], Task>;

/** A form's way to one command: sends it, keeps the faults by field, and the conflict when somebody else was first. */
export type Act = {
  /** Gives the command. True when it was done; otherwise the faults tell why, and everything typed is kept. */
  give: (input: unknown) => Promise<boolean>;
  /** Shows faults found before anything was sent. True when there are none. */
  check: (faults: FieldErrors) => boolean;
  error: (field: string) => string | null;
  faults: FieldErrors;
  attempt: number;
  isPending: boolean;
  /** A refusal that belongs to no field of the form. */
  problem: ApiProblem | null;
  /** `sendAnyway` takes the form's own way to send, so that what was changed after one saw the conflict is what is sent. */
  conflict: { changes: HistoryEntry[]; sendAnyway: (send?: () => void) => void } | null;
  clear: () => void;
};

/**
 * The version that counts is the one the form was opened on, however fresh the page behind it becomes: so a change made
 * meanwhile is noticed. A draft outlives the form: the version that one of `drafts` began from counts when it is earlier.
 * `fields` are the form's own fields; a fault in another one is shown as a message.
 */
export function useAct(
  sip: { sipId: string; version: number },
  command: CommandName,
  options: {
    fields?: string[];
    said?: string;
    /** The drafts whose texts are sent in the place of what the SIP holds. */
    drafts?: { sipVersion: number | null }[];
    onDone?: (answer: Answer) => void;
    /** What to send when one saves in spite of the others' changes: so that fields one never touched keep theirs. */
    merge?: (input: unknown, changes: HistoryEntry[]) => unknown;
    /** Asked about a refusal of what was sent; true when the form tells of it itself, better than the refusal does. */
    tells?: (problem: ApiProblem, input: unknown) => boolean;
  } = {},
): Act {
  const { sendAsync, isPending, reset } = useCommand<Answer>(sip.sipId);
  const [from, setFrom] = useState(sip.version);
  const [faults, setFaults] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const seen = useRef(0);
  const accepted = useRef<HistoryEntry[]>([]);
  const last = useRef<unknown>(null);

  function clear() {
    setFaults({});
    setProblem(null);
    reset();
  }

  async function give(input: unknown): Promise<boolean> {
    last.current = input;
    clear();
    const merged = options.merge && accepted.current.length > 0 ? options.merge(input, accepted.current) : input;
    try {
      const answer = await sendAsync(command, merged, versionToSend(from, options.drafts, seen.current));
      accepted.current = [];
      // What was done may have taken one's own sight away: then one goes to where one starts.
      if (!answer.view) goTo("/");
      else setFrom(answer.version);
      if (options.said) announce(options.said);
      options.onDone?.(answer);
      return true;
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      const field = options.fields?.find((name) => fault.field === name || fault.field?.startsWith(`${name}.`));
      if (field) setFaults({ [field]: [fault.title, fault.detail].filter(Boolean).join(". ") });
      else if (!options.tells?.(fault, merged)) setProblem(fault);
      setAttempt((count) => count + 1);
      return false;
    }
  }

  const changes = Array.isArray(problem?.body.changes) ? (problem.body.changes as HistoryEntry[]) : [];
  const isStale = problem?.status === 409 && problem.code === "request.stale";
  return {
    give,
    check: (found) => {
      const wrong = Object.fromEntries(Object.entries(found).filter(([, text]) => text));
      setFaults(wrong);
      setProblem(null);
      setAttempt((count) => count + 1);
      return Object.keys(wrong).length === 0;
    },
    error: (field) => faults[field] ?? null,
    faults,
    attempt,
    isPending,
    problem: isStale ? null : problem,
    conflict:
      problem && isStale
        ? {
            changes,
            sendAnyway: (send = () => void give(last.current)) => {
              accepted.current = [...accepted.current, ...changes];
              seen.current = Number(problem.body.version) || sip.version;
              send();
            },
          }
        : null,
    clear,
  };
}
