// What is answered about invitations by link.
import type { InvitationMade } from "../../core/sip/answers.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { object, text, told, uuid } from "./schemaWords.ts";

export const guestSchemas = {
  InvitationMade: object<InvitationMade>(
    {
      linkId: told(uuid, "What the invitation is called in the SIP: for withdrawing it."),
      link: told(text, "To hand over. Its secret is told this once and is not kept."),
    },
    "An invitation that has been made.",
  ),
} satisfies Record<string, JsonSchema>;
