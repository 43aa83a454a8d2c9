import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { Agreement } from "../core/agreement.ts";
import { isBackground } from "./presence.ts";
import { currentLanguage } from "./text/language.ts";

/** A problem+json answer (RFC 9457), or the lack of any answer (`status` 0, `code` "network"). */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly field: string | undefined;
  readonly rule: string | undefined;
  readonly law: string | undefined;
  readonly reference: string | undefined;
  /** The whole answer: a conflict tells more in it, for example the version that holds now. */
  readonly body: Record<string, unknown>;

  constructor(status: number, body: Record<string, unknown>) {
    const text = (key: string) => (typeof body[key] === "string" ? (body[key] as string) : undefined);
    super(text("title") ?? `HTTP ${status}`);
    this.name = "ApiProblem";
    this.status = status;
    this.code = text("code") ?? "unknown";
    this.title = text("title") ?? "";
    this.detail = text("detail");
    this.field = text("field");
    this.rule = text("rule");
    this.law = text("law");
    this.reference = text("reference");
    this.body = body;
  }
}

declare module "@tanstack/react-query" {
  interface Register {
    defaultError: ApiProblem;
  }
}

export type Assignment = { id: string; unitId: string; unitName: string; roles: string[] };

/** Who is signed in, as GET /api/v1/session says it. */
export type Session = {
  user: { kind: "staff" | "person"; id: string; name: string; title?: string; hsaId?: string };
  assignment: Assignment | null;
  assignments: Assignment[];
  county: { id: string; name: string };
  /** Where one is known by the same identity number, this county first: one session sees one county. */
  counties: { id: string; name: string }[];
  agreement: Agreement;
  demo: boolean;
};

/** A GET that gives JSON. Throws ApiProblem. */
export function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return ask<T>("GET", path, undefined, signal);
}

/** A POST, PUT, PATCH or DELETE with JSON in and out. Throws ApiProblem. */
export function sendJson<T>(
  method: "POST" | "PUT" | "PATCH" | "DELETE",
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  return ask<T>(method, path, body ?? {}, signal);
}

/** The session, or null when nobody is signed in. It never throws for 401: that is an answer here. */
export async function fetchSession(signal?: AbortSignal): Promise<Session | null> {
  try {
    return await getJson<Session>("/api/v1/session", signal);
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 401) return null;
    throw problem;
  }
}

export const sessionQuery = {
  queryKey: ["session"],
  queryFn: ({ signal }: { signal: AbortSignal }) => fetchSession(signal),
  staleTime: 5 * 60_000,
};

/** The session from the cache; null when signed out, undefined until it is known. */
export function useSession(): Session | null | undefined {
  return useQuery(sessionQuery).data;
}

/** The session on a page that only those signed in reach. */
export function useSignedIn(): Session {
  const session = useSession();
  if (!session) throw new Error("This page is shown to those signed in only");
  return session;
}

/** What the server answers about one SIP: the reader's view, its version, what the reader may do now, what waits. */
export type SipAnswer<View = unknown, May = unknown, Task = unknown> = {
  view: View;
  version: number;
  may: May;
  tasks: Task[];
};

export function sipQuery<Answer = SipAnswer>(sipId: string) {
  return {
    queryKey: ["sip", sipId],
    queryFn: ({ signal }: { signal: AbortSignal }) => getJson<Answer>(`/api/v1/sips/${sipId}`, signal),
  };
}

/**
 * Sends commands to one SIP. The version is the one of the view the user started from; the commandId stays the
 * same while the same command is tried again, so that a lost answer never makes two events. On a conflict (409)
 * nothing typed is touched: `problem` holds the answer and the form keeps its text.
 */
export function useCommand<Answer = SipAnswer>(sipId: string, options: { onDone?: (answer: Answer) => void } = {}) {
  const client = useQueryClient();
  const attempt = useRef<{ content: string; commandId: string } | null>(null);

  const mutation = useMutation<Answer, ApiProblem, CommandToSend>({
    mutationFn: ({ command, input, version }) => {
      const content = JSON.stringify([command, input]);
      if (attempt.current?.content !== content) attempt.current = { content, commandId: crypto.randomUUID() };
      return sendJson<Answer>("POST", `/api/v1/sips/${sipId}/${kebab(command)}`, {
        commandId: attempt.current.commandId,
        ...(version === undefined ? {} : { version }),
        input,
      });
    },
    onSuccess: (answer) => {
      attempt.current = null;
      // A command may take the caller's own sight away; then there is no view, and asking anew says so.
      if ((answer as SipAnswer | undefined)?.view) client.setQueryData(["sip", sipId], answer);
      else client.invalidateQueries({ queryKey: ["sip", sipId] });
      // The answer is the SIP as it now is; whatever is made from it elsewhere is fetched anew.
      client.invalidateQueries({
        queryKey: ["sip", sipId],
        exact: false,
        predicate: ({ queryKey }) => queryKey.length > 2,
      });
      client.invalidateQueries({ queryKey: ["work-list"] });
      client.invalidateQueries({ queryKey: ["sips"] });
      options.onDone?.(answer);
    },
    onError: (problem) => {
      // An answer that says no is final: the same content sent again is a new try.
      if (problem.status !== 0 && problem.status < 500) attempt.current = null;
    },
  });

  return {
    send: (command: string, input: unknown = {}, version?: number) => mutation.mutate({ command, input, version }),
    sendAsync: (command: string, input: unknown = {}, version?: number) =>
      mutation.mutateAsync({ command, input, version }),
    isPending: mutation.isPending,
    /** The refusal of the last try, until the next one. */
    problem: mutation.error,
    /** Somebody else was first: what holds now is in `problem.body`. */
    conflict: mutation.error?.status === 409 ? mutation.error : null,
    reset: mutation.reset,
  };
}

type CommandToSend = { command: string; input: unknown; version: number | undefined };

/** raiseNeed → raise-need: commands as they are written in paths. */
export function kebab(command: string): string {
  return command.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A GET that gives a file. Throws ApiProblem. */
export async function fetchFile(path: string): Promise<Blob> {
  return (await send("GET", path)).blob();
}

async function ask<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const answer = await send(method, path, body, signal);
  return (isJson(answer) ? await answer.json().catch(() => ({})) : {}) as T;
}

const isJson = (answer: Response) => /\bjson\b/.test(answer.headers.get("content-type") ?? "");

/** What public/theme.js asked for before the program had come. Each answer is taken once, and only at the start. */
const asked: Record<string, Promise<Response>> = (globalThis as AskedAhead).samladAhead ?? {};
if (Object.keys(asked).length > 0)
  setTimeout(() => {
    // What no page took: another one was opened than the address said.
    for (const path of Object.keys(asked))
      void takeAhead(path)?.then(
        (answer) => answer.body?.cancel(),
        () => undefined,
      );
  }, 10_000);

type AskedAhead = { samladAhead?: Record<string, Promise<Response>> };

function takeAhead(path: string): Promise<Response> | undefined {
  const answer = asked[path];
  delete asked[path];
  return answer;
}

async function send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
  let answer: Response;
  try {
    const ahead = method === "GET" ? takeAhead(path) : undefined;
    answer = await (ahead ??
      fetch(path, {
        method,
        headers: {
          accept: "application/json",
          "accept-language": currentLanguage(),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          // Led to by news alone: it does not lengthen the session.
          ...(isBackground() ? { "x-samlad-background": "1" } : {}),
        },
        body: body === undefined ? null : JSON.stringify(body),
        signal: signal ?? null,
        credentials: "same-origin",
      }));
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") throw fault;
    throw new ApiProblem(0, { code: "network" });
  }
  if (answer.ok) return answer;
  const problem = new ApiProblem(answer.status, isJson(answer) ? await answer.json().catch(() => ({})) : {});
  if (problem.code === "session.stepUp" && typeof problem.body.signIn === "string")
    window.dispatchEvent(new CustomEvent("samlad:step-up", { detail: problem.body.signIn }));
  else if (answer.status === 401 && path !== "/api/v1/session") window.dispatchEvent(new Event("samlad:session-ended"));
  throw problem;
}
