import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { ApiProblem, getJson, type SipAnswer, sendJson, sipQuery, useSignedIn } from "../api.ts";
import type { Saved } from "../ui/SaveState.tsx";
import { createDraft, type DraftPorts, type StoredDraft } from "./draftStore.ts";

export type Draft = {
  text: string;
  /** The version of the SIP that the unsaved text began from, for the form that sends it; null when nothing is unsaved. */
  sipVersion: number | null;
  setText: (text: string) => void;
  /** For `TextArea saved={…}`. */
  saved: Saved;
  isLoading: boolean;
  /** Saved from another window meanwhile; keepMine or useOther ends it. */
  other: StoredDraft | null;
  keepMine: () => void;
  useOther: () => void;
  /** Call when the command that holds the text has succeeded; `text` is what the field then shows. */
  clear: (text?: string) => Promise<void>;
};

/**
 * A long text that saves itself while one writes. `key` names the field within the SIP ("assessment.sleep"),
 * or within the page when there is no SIP yet. `initial` is what the SIP holds already; a draft goes before it.
 * What the server has not got is kept in this window's storage (sessionStorage, so that a shared computer
 * forgets it when the window closes), under the reader's id.
 */
export function useDraft(key: string, { sipId, initial = "" }: { sipId?: string; initial?: string } = {}): Draft {
  const userId = useSignedIn().user.id;
  const client = useQueryClient();
  const drafts = useQuery(draftsQuery(sipId));
  const fullKey = sipId ? `${sipId}.${key}` : key;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text in the SIP must not throw away what is being written
  const store = useMemo(
    () => createDraft(fullKey, initial, portsFor(client, userId, fullKey, sipId), sipId),
    [fullKey, userId, sipId],
  );
  const state = useSyncExternalStore(store.subscribe, store.state);

  // What was fetched for a field that has gone may be older than what was written in it: only what has come since counts.
  const stored = drafts.isFetchedAfterMount ? drafts.data : undefined;
  useEffect(() => {
    if (stored) store.loaded(stored.find((draft) => draft.key === fullKey) ?? null);
  }, [stored, store, fullKey]);

  useEffect(() => {
    const flush = () => void store.flush();
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", flush);
      store.leave();
    };
  }, [store]);

  return {
    ...state,
    setText: store.write,
    keepMine: store.keepMine,
    useOther: store.useOther,
    clear: store.clear,
  };
}

function draftsQuery(sipId: string | undefined) {
  return {
    queryKey: ["drafts", sipId ?? ""],
    queryFn: async ({ signal }: { signal: AbortSignal }) => {
      const path = sipId ? `/api/v1/drafts?sipId=${sipId}` : "/api/v1/drafts";
      return (await getJson<{ drafts: StoredDraft[] }>(path, signal)).drafts;
    },
    // Each opened page asks anew: another window may have written.
    staleTime: 0,
    gcTime: 0,
  };
}

function portsFor(client: QueryClient, userId: string, key: string, sipId: string | undefined): DraftPorts {
  const path = `/api/v1/drafts/${encodeURIComponent(key)}`;
  return {
    put: (_, draft) => sendJson<StoredDraft>("PUT", path, draft),
    remove: () => sendJson("DELETE", path),
    conflictOf: (fault) =>
      fault instanceof ApiProblem && fault.status === 409 ? ((fault.body.draft as StoredDraft) ?? null) : null,
    isTemporary: (fault) =>
      fault instanceof ApiProblem && (fault.status === 0 || fault.status === 401 || fault.status >= 500),
    reasonOf: (fault) => (fault instanceof ApiProblem ? fault.title : ""),
    sipVersion: () => (sipId && client.getQueryData<SipAnswer>(sipQuery(sipId).queryKey)?.version) || null,
    storage: sessionStorage,
    storageKey: `samlad.draft.${userId}.${key}`,
  };
}
