// The words between server and client about the private calendar address.
import type { Instant } from "./time.ts";

/** GET /api/v1/my/calendar-address. `isOffered`: not to somebody with protected identity. */
export type CalendarAddressAnswer = { isOffered: boolean; address: CalendarAddress | null };

/** The address in use, without its secret, which nobody knows but who was shown it. */
export type CalendarAddress = { madeAt: Instant; fetchedAt: Instant | null; withPlace: boolean };

/** POST /api/v1/my/calendar-address: the one time that it is shown. `path` is within this server. */
export type MadeCalendarAddress = { address: CalendarAddress; path: string };
