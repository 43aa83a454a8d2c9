import type { Occasion, SurveyAnswers } from "../../core/survey.ts";

/** What has been filled in and not sent. */
export type Begun = { occasion: Occasion; answers: SurveyAnswers };
type Place = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "samlad.survey.";
/** As long as a session lasts that nobody uses (SESSION_IDLE_MINUTES, unless it has been set): whoever comes later is somebody else. */
const keptFor = 30 * 60_000;

/**
 * Half-filled answers, so that a reload loses none. Not a draft on the server: there it would have an owner, stand in the
 * owner's register extract and in backups, and the survey is promised to know nobody. So it is this window's alone, which
 * forgets it when it closes (sessionStorage), under the reader's id, for half an hour; and signing out empties it
 * (client/session/session.ts). Where the browser keeps nothing, it lasts as long as the page.
 */
export function begunSurveys(userId: string, storage: () => Place = () => sessionStorage, now = Date.now) {
  const keyOf = (sipId: string) => `${prefix}${userId}.${sipId}`;
  return {
    keep(sipId: string, begun: Begun): void {
      inMemory.set(keyOf(sipId), begun);
      attempt(() => storage().setItem(keyOf(sipId), JSON.stringify({ ...begun, until: now() + keptFor })));
    },

    /** What was filled in of this very survey; nothing otherwise. */
    of(sipId: string, occasion: Occasion): SurveyAnswers {
      const kept = inMemory.get(keyOf(sipId)) ?? attempt(() => read(storage().getItem(keyOf(sipId)), now()));
      return kept?.occasion === occasion ? kept.answers : {};
    },

    forget(sipId: string): void {
      inMemory.delete(keyOf(sipId));
      attempt(() => storage().removeItem(keyOf(sipId)));
    },

    /** What somebody before in the same window has left, whose session ended without a sign-out, and what is too old. */
    forgetOthers(): void {
      for (const key of inMemory.keys()) if (!key.startsWith(keyOf(""))) inMemory.delete(key);
      attempt(() => {
        const place = storage();
        const keys = Array.from({ length: place.length }, (_, index) => place.key(index) ?? "");
        for (const key of keys.filter((one) => one.startsWith(prefix)))
          if (!key.startsWith(keyOf("")) || !read(place.getItem(key), now())) place.removeItem(key);
      });
    },
  };
}

const inMemory = new Map<string, Begun>();

function read(text: string | null, at: number): Begun | undefined {
  const { occasion, answers, until } = JSON.parse(text ?? "{}") as Partial<Begun> & { until?: number };
  return occasion && answers && until && until > at ? { occasion, answers } : undefined;
}

/** A storage that is forbidden, or holds something else than was put there, is as one that is empty. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
