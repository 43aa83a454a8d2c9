// One plan kept on this device by the reader's own choice: encrypted, and gone with its key when one signs out, when
// somebody else signs in, when the session is found to have ended, after fourteen days, or by a press.
import { addDays } from "../../core/time.ts";

/** What is kept: ready words, no more than the reader sees of the plan. */
export type SavedPlan = {
  sipId: string;
  title: string;
  person: string;
  /** "Gäller från 3 november", in words. */
  from: string;
  goals: { own: string; professional: string }[];
  needs: string;
  measures: { who: string; sentences: string[] }[];
  ifWorse: string;
  contact: string;
};

/** When it was kept and until when; told without opening it. */
export type SavedWhen = { savedAt: string; until: string };

type Row = SavedWhen & { id: "plan"; owner: string; key: CryptoKey; iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer };

export const daysKept = 14;
export const programCache = "samlad-program";
const databaseName = "samlad-saved";
/** Says that there may be something, so that nobody else's browser opens a database for nothing. */
const flag = "samlad.saved";

/** Whether something may be kept here, without opening anything. */
export function hasSaved(): boolean {
  try {
    return localStorage.getItem(flag) !== null;
  } catch {
    return false;
  }
}

/** Whether this browser can keep anything so: over https (or on one's own machine), with storage. */
export function canSave(): boolean {
  return Boolean(
    globalThis.crypto?.subtle && "indexedDB" in globalThis && "caches" in globalThis && navigator.serviceWorker,
  );
}

/** Keeps the plan, in the place of what was kept before, under a key that cannot be taken out of the browser. */
export async function savePlan(plan: SavedPlan, userId: string, now = new Date()): Promise<SavedWhen> {
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv },
    key,
    new TextEncoder().encode(JSON.stringify(plan)),
  );
  const when = { savedAt: now.toISOString(), until: addDays(now.toISOString().slice(0, 10), daysKept) };
  const row: Row = { id: "plan", owner: await hashed(userId), key, iv, sealed, ...when };
  localStorage.setItem(flag, "1");
  await inStore("readwrite", (store) => store.put(row));
  return when;
}

/** What is kept, opened; null when nothing is, or when its time is over (then it is wiped). */
export async function readSavedPlan(now = new Date()): Promise<{ plan: SavedPlan; when: SavedWhen } | null> {
  const row = await readRow();
  if (!row) return null;
  try {
    if (now.toISOString().slice(0, 10) > row.until) throw new Error("The time is over");
    const opened = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, row.key, row.sealed);
    const plan = JSON.parse(new TextDecoder().decode(opened)) as SavedPlan;
    return { plan, when: { savedAt: row.savedAt, until: row.until } };
  } catch {
    await wipeSaved();
    return null;
  }
}

/** Wipes what somebody else kept, and everything when nobody is signed in. Call it with what the server says. */
export async function keepOnlyFor(userId: string | null): Promise<void> {
  const row = await readRow();
  if (row && (userId === null || row.owner !== (await hashed(userId)))) await wipeSaved();
}

/** Wipes the plan of a SIP that is no longer its reader's: who has lost the right to it shall not read it here either (C7, C9). */
export async function keepOnlySeen(isSeen: (sipId: string) => boolean): Promise<void> {
  const saved = await readSavedPlan();
  if (saved && !isSeen(saved.plan.sipId)) await wipeSaved();
}

/** Destroys the key, what it opens, and the program that was kept to show it. */
export async function wipeSaved(): Promise<void> {
  try {
    localStorage.removeItem(flag);
    await Promise.all([
      new Promise<void>((done) => {
        const request = indexedDB.deleteDatabase(databaseName);
        request.onsuccess = request.onerror = request.onblocked = () => done();
      }),
      globalThis.caches?.delete(programCache),
    ]);
  } catch {
    // A browser without storage has kept nothing.
  }
}

async function readRow(): Promise<Row | null> {
  try {
    if (!hasSaved()) return null;
    return (await inStore<Row | undefined>("readonly", (store) => store.get("plan"))) ?? null;
  } catch {
    return null;
  }
}

/** One thing done in the store; closed afterwards, so that wiping never waits for us. */
async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<T> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("kept", { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction("kept", mode);
      const request = act(transaction.objectStore("kept"));
      transaction.oncomplete = () => resolve(request.result as T);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Whose it is, without the id itself. */
async function hashed(userId: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(userId));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
