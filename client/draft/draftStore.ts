import type { Saved } from "../ui/SaveState.tsx";

/**
 * A draft as the server keeps it. `version` grows with each saved text; `sipVersion` is the version of the SIP that
 * the text began from, null when that is not known.
 */
export type StoredDraft = { key: string; text: string; version: number; sipVersion: number | null; savedAt: string };

type Sent = { text: string; baseVersion: number; sipId?: string; sipVersion?: number };

/** What the store needs from outside: the server, and a place in the browser for what the server has not yet got. */
export type DraftPorts = {
  put: (key: string, draft: Sent) => Promise<StoredDraft>;
  remove: (key: string) => Promise<unknown>;
  /** Gives the draft that holds now when the answer was a conflict; null when the fault was something else. */
  conflictOf: (fault: unknown) => StoredDraft | null;
  /** True when it is worth trying again: no network, the session ended, the server is away. */
  isTemporary: (fault: unknown) => boolean;
  /** Why the server did not take it, in words. */
  reasonOf: (fault: unknown) => string;
  /** The version of the SIP that the page shows now; null when there is no SIP yet. */
  sipVersion: () => number | null;
  storage: Pick<Storage, "getItem" | "setItem" | "removeItem">;
  storageKey: string;
};

export type DraftState = {
  text: string;
  /** The version of the SIP that the unsaved text began from; null when nothing is unsaved in the SIP. */
  sipVersion: number | null;
  saved: Saved;
  /** True until the server has told what it keeps. */
  isLoading: boolean;
  /** Another text saved from another window; the reader chooses which one to keep. */
  other: StoredDraft | null;
};

export type DraftStore = ReturnType<typeof createDraft>;

const pause = 800;
const retryAfter = 8_000;

/**
 * One text that saves itself. Each letter is at once kept in the browser, and removed from there when the server
 * has the text; so a reload, a sign-out or a lost connection loses nothing. Sends one request at a time, the last
 * text last. Never throws: the state tells.
 */
export function createDraft(key: string, initial: string, ports: DraftPorts, sipId?: string) {
  const unsent = readUnsent();
  let state: DraftState = {
    text: unsent?.text ?? initial,
    sipVersion: unsent?.sipVersion ?? null,
    saved: { state: "untouched" },
    isLoading: true,
    other: null,
  };
  let version = unsent?.baseVersion ?? 0;
  /** What a first letter begins from: the field showed the SIP as it was then. */
  let shownVersion = ports.sipVersion();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<void> | null = null;
  let isUnsent = unsent !== null;
  const listeners = new Set<() => void>();

  function set(next: Partial<DraftState>): void {
    state = { ...state, ...next };
    for (const tell of listeners) tell();
  }

  function keep(): void {
    isUnsent = true;
    try {
      const { text, sipVersion } = state;
      ports.storage.setItem(ports.storageKey, JSON.stringify({ text, baseVersion: version, sipVersion }));
    } catch {
      // A full or forbidden storage: the text is still on the screen and on its way to the server.
    }
  }

  function readUnsent(): { text: string; baseVersion: number; sipVersion?: number | null } | null {
    try {
      return JSON.parse(ports.storage.getItem(ports.storageKey) ?? "null");
    } catch {
      return null;
    }
  }

  function schedule(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), wait);
  }

  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (sending) await sending;
    if (!isUnsent || state.other) return;
    sending = send().finally(() => {
      sending = null;
    });
    return sending;
  }

  async function send(): Promise<void> {
    const { text, sipVersion } = state;
    try {
      const stored = await ports.put(key, {
        text,
        baseVersion: version,
        ...(sipId ? { sipId } : {}),
        ...(sipVersion === null ? {} : { sipVersion }),
      });
      version = stored.version;
      if (state.text === text && isUnsent) {
        isUnsent = false;
        ports.storage.removeItem(ports.storageKey);
        set({ saved: { state: "saved", at: stored.savedAt } });
      } else if (isUnsent) keep();
    } catch (fault) {
      const other = ports.conflictOf(fault);
      if (other && other.text === text) {
        // The answer to an earlier try was lost, and the text had arrived.
        version = other.version;
        isUnsent = false;
        ports.storage.removeItem(ports.storageKey);
        set({ saved: { state: "saved", at: other.savedAt } });
      } else if (other) set({ saved: { state: "conflict" }, other });
      else if (ports.isTemporary(fault)) {
        set({ saved: { state: "offline" } });
        schedule(retryAfter);
      } else set({ saved: { state: "refused", why: ports.reasonOf(fault) } });
    }
  }

  return {
    state: () => state,
    subscribe(tell: () => void): () => void {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },

    /** What the server keeps under this key, null when nothing. What is unsent here goes before it. */
    loaded(stored: StoredDraft | null): void {
      if (!state.isLoading) return;
      if (isUnsent) {
        set({ isLoading: false });
        if (unsent) {
          set({ saved: { state: "saving" } });
          schedule(0);
        }
        return;
      }
      version = stored?.version ?? 0;
      set({
        isLoading: false,
        ...(stored
          ? {
              text: stored.text,
              sipVersion: stored.sipVersion,
              saved: { state: "saved" as const, at: stored.savedAt },
            }
          : {}),
      });
    },

    /** The reader wrote something. */
    write(text: string): void {
      if (text === state.text) return;
      const isFirst = !isUnsent && state.saved.state === "untouched";
      state = { ...state, text, sipVersion: isFirst ? shownVersion : state.sipVersion };
      keep();
      set(state.other ? {} : { saved: { state: "saving" } });
      schedule(pause);
    },

    flush,

    /** After a conflict: the text on the screen wins. */
    keepMine(): void {
      if (!state.other) return;
      version = state.other.version;
      keep();
      set({ other: null, saved: { state: "saving" } });
      void flush();
    },

    /** After a conflict: the other text wins. */
    useOther(): void {
      const { other } = state;
      if (!other) return;
      version = other.version;
      isUnsent = false;
      ports.storage.removeItem(ports.storageKey);
      set({
        text: other.text,
        sipVersion: other.sipVersion,
        other: null,
        saved: { state: "saved", at: other.savedAt },
      });
    },

    /** The text has become a part of the SIP (or is given up): the draft is gone, and the field shows `text`. */
    async clear(text = ""): Promise<void> {
      clearTimeout(timer);
      isUnsent = false;
      ports.storage.removeItem(ports.storageKey);
      shownVersion = ports.sipVersion();
      set({ text, sipVersion: null, saved: { state: "untouched" }, other: null });
      if (sending) await sending;
      await ports.remove(key).catch(() => undefined);
      if (!isUnsent) version = 0;
    },

    /** Nobody shows the text any longer. */
    leave(): void {
      clearTimeout(timer);
      if (isUnsent) void flush();
    },
  };
}
