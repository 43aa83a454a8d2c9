import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDraft, type DraftPorts, type StoredDraft } from "./draftStore.ts";

/** A small server of drafts with the rules of the real one, and a network that can be cut. */
function serverOfDrafts() {
  const kept = new Map<string, StoredDraft>();
  const storage = new Map<string, string>();
  const sip = { version: 5 };
  const net = { isUp: true, puts: 0 };
  const offline = new Error("no network");
  const ports: DraftPorts = {
    async put(key, { text, baseVersion, sipVersion = null }) {
      net.puts++;
      if (!net.isUp) throw offline;
      if (text.length > 100_000) throw { title: "Texten är för lång" };
      const now = kept.get(key);
      if ((now?.version ?? 0) !== baseVersion) throw { conflict: now };
      const stored = { key, text, version: baseVersion + 1, sipVersion, savedAt: "2026-11-21T13:03:00Z" };
      kept.set(key, stored);
      return stored;
    },
    async remove(key) {
      kept.delete(key);
    },
    conflictOf: (fault) => (fault as { conflict?: StoredDraft }).conflict ?? null,
    isTemporary: (fault) => fault === offline,
    reasonOf: (fault) => (fault as { title?: string }).title ?? "",
    sipVersion: () => sip.version,
    storage: {
      getItem: (key) => storage.get(key) ?? null,
      setItem: (key, value) => void storage.set(key, value),
      removeItem: (key) => void storage.delete(key),
    },
    storageKey: "draft",
  };
  return { kept, storage, net, sip, open: (initial = "") => createDraft("need", initial, ports) };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a text is saved a little after the last letter, in one request", async () => {
  const { kept, net, storage, open } = serverOfDrafts();
  const draft = open();
  draft.loaded(null);
  draft.write("H");
  draft.write("He");
  draft.write("Hej");
  expect(draft.state().saved).toEqual({ state: "saving" });
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.get("need")?.text).toBe("Hej");
  expect(net.puts).toBe(1);
  expect(draft.state().saved).toEqual({ state: "saved", at: "2026-11-21T13:03:00Z" });
  expect(storage.size).toBe(0);
});

test("a text that the server does not take is told with why, is kept here whole, and is saved when it is shorter", async () => {
  const { open, kept, net } = serverOfDrafts();
  const draft = open();
  draft.loaded(null);
  const long = "å".repeat(100_001);
  draft.write(long);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(draft.state().saved).toEqual({ state: "refused", why: "Texten är för lång" });
  expect(net.puts).toBe(1);
  expect(kept.size).toBe(0);
  expect(open().state().text).toBe(long);
  draft.write(long.slice(1));
  await vi.advanceTimersByTimeAsync(1000);
  expect(draft.state().saved).toMatchObject({ state: "saved" });
});

test("what was saved is there again after a reload", async () => {
  const { open, kept } = serverOfDrafts();
  const before = open();
  before.loaded(null);
  before.write("Hej");
  await vi.advanceTimersByTimeAsync(1000);
  const after = open("from the SIP");
  after.loaded(kept.get("need") ?? null);
  expect(after.state().text).toBe("Hej");
});

test("a text written without connection survives a reload and is sent when the connection is back", async () => {
  const { kept, net, open, storage } = serverOfDrafts();
  const before = open();
  before.loaded(null);
  net.isUp = false;
  before.write("Skrivet i källaren");
  await vi.advanceTimersByTimeAsync(1000);
  expect(before.state().saved).toEqual({ state: "offline" });
  expect(storage.size).toBe(1);

  const after = open();
  after.loaded(null);
  expect(after.state().text).toBe("Skrivet i källaren");
  net.isUp = true;
  await vi.advanceTimersByTimeAsync(9000);
  expect(kept.get("need")?.text).toBe("Skrivet i källaren");
  expect(after.state().saved.state).toBe("saved");
});

test("the connection comes back by itself while one waits", async () => {
  const { kept, net, open } = serverOfDrafts();
  const draft = open();
  draft.loaded(null);
  net.isUp = false;
  draft.write("a");
  await vi.advanceTimersByTimeAsync(1000);
  net.isUp = true;
  await vi.advanceTimersByTimeAsync(9000);
  expect(kept.get("need")?.text).toBe("a");
});

test("what is written before the server has answered is not overwritten", () => {
  const { open } = serverOfDrafts();
  const draft = open();
  draft.write("min text");
  draft.loaded({ key: "need", text: "gammal", version: 4, sipVersion: 3, savedAt: "2026-11-20T10:00:00Z" });
  expect(draft.state().text).toBe("min text");
});

test("two windows: the later one sees both texts and chooses; nothing is lost before", async () => {
  const { kept, open } = serverOfDrafts();
  const draft = open();
  draft.loaded(null);
  kept.set("need", {
    key: "need",
    text: "från det andra fönstret",
    version: 7,
    sipVersion: 3,
    savedAt: "2026-11-21T12:00:00Z",
  });
  draft.write("från det här");
  await vi.advanceTimersByTimeAsync(1000);
  expect(draft.state().saved).toEqual({ state: "conflict" });
  expect(draft.state().text).toBe("från det här");
  expect(draft.state().other?.text).toBe("från det andra fönstret");
  expect(kept.get("need")?.text).toBe("från det andra fönstret");
  draft.keepMine();
  await vi.advanceTimersByTimeAsync(10);
  expect(kept.get("need")?.text).toBe("från det här");
});

test("two windows: the other text can be taken instead", async () => {
  const { kept, open, storage } = serverOfDrafts();
  const draft = open();
  draft.loaded(null);
  kept.set("need", { key: "need", text: "andra", version: 7, sipVersion: 3, savedAt: "2026-11-21T12:00:00Z" });
  draft.write("här");
  await vi.advanceTimersByTimeAsync(1000);
  draft.useOther();
  expect(draft.state().text).toBe("andra");
  expect(storage.size).toBe(0);
});

test("a text that has become part of the SIP leaves no draft behind, even when a save was on its way", async () => {
  const { kept, storage, open } = serverOfDrafts();
  const draft = open();
  draft.loaded(null);
  draft.write("klar");
  const saving = draft.flush();
  const clearing = draft.clear();
  await Promise.all([saving, clearing]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(kept.size).toBe(0);
  expect(storage.size).toBe(0);
  expect(draft.state().text).toBe("");
});

test("a text remembers the version of the SIP it began from, over a leave and whatever others save", async () => {
  const { kept, sip, open } = serverOfDrafts();
  const before = open();
  before.loaded(null);
  expect(before.state().sipVersion).toBe(null);
  sip.version = 6;
  before.write("Sover dåligt");
  expect(before.state().sipVersion, "what the field showed when it was opened").toBe(5);
  await vi.advanceTimersByTimeAsync(1000);
  before.leave();

  sip.version = 8;
  const after = open("Sover bra");
  after.loaded(kept.get("need") ?? null);
  expect(after.state()).toMatchObject({ text: "Sover dåligt", sipVersion: 5 });
  after.write("Sover dåligt på natten");
  await vi.advanceTimersByTimeAsync(1000);
  expect(kept.get("need")?.sipVersion).toBe(5);

  await after.clear("Sover dåligt på natten");
  expect(after.state().sipVersion).toBe(null);
  sip.version = 11;
  after.write("Sover");
  expect(after.state().sipVersion, "what was saved is what the next text begins from").toBe(8);
});

test("a text that never reached the server remembers its version too", async () => {
  const { net, sip, open } = serverOfDrafts();
  const before = open();
  before.loaded(null);
  net.isUp = false;
  before.write("Sover dåligt");
  await vi.advanceTimersByTimeAsync(1000);
  sip.version = 8;
  expect(open().state().sipVersion).toBe(5);
});
