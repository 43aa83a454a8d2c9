import { z } from "zod";
import type { ActorRef } from "../access.ts";
import { requiredText } from "../fields.ts";
import { type Protection, protectionLevels } from "../protection.ts";
import type { Instant } from "../time.ts";

/** POST /api/v1/sips/{id}/protection: those who run the SIP say which protection the person has, and how they know. */
export const ProtectionInput = z.strictObject({
  level: z.enum(protectionLevels, { error: "field.notAChoice" }),
  reason: requiredText,
});

/** GET /api/v1/sips/{id}/protection: what has been changed from this SIP, the latest first. */
export type ProtectionAnswer = { level: Protection; changes: ProtectionChange[] };
export type ProtectionChange = { at: Instant; by: ActorRef; before: Protection; after: Protection; reason: string };
