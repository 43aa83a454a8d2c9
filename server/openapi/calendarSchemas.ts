// What is answered about the private calendar address.
import type { CalendarAddress, CalendarAddressAnswer, MadeCalendarAddress } from "../../core/calendarAddress.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { instant, object, orNull, ref, text, told, yesOrNo } from "./schemaWords.ts";

export const calendarSchemas = {
  CalendarAddress: object<CalendarAddress>(
    {
      madeAt: instant,
      fetchedAt: told(orNull(instant), "When a calendar last asked; null when none has."),
      withPlace: told(yesOrNo, "Whether it tells the place of a meeting."),
    },
    "A private calendar address, without its secret.",
  ),
  OwnCalendarAddress: object<CalendarAddressAnswer>({
    isOffered: told(yesOrNo, "False for somebody with protected identity."),
    address: told(orNull(ref("CalendarAddress")), "Null when none is in use."),
  }),
  MadeCalendarAddress: object<MadeCalendarAddress>({
    address: ref("CalendarAddress"),
    path: told(text, "Within this server. It holds the secret, which is answered this once."),
  }),
} satisfies Record<string, JsonSchema>;
