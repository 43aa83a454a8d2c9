// What is answered about the county's own agreement.
import type { AdminAgreement, AgreementDecision, AgreementEffect, Difference } from "../../core/agreementFields.ts";
import type { JsonSchema } from "./jsonSchema.ts";
import { date, either, instant, integer, list, object, orNull, ref, text, told, yesOrNo } from "./schemaWords.ts";

/** What may stand at a path: a figure, a yes or no, a choice, kinds of units, days counted in a way, or names. */
const value = orNull(
  either(integer, yesOrNo, text, list(text), object({ days: integer, counted: text }), {
    ...object({ sv: text, en: text }),
    properties: { sv: text, en: text, retired: yesOrNo },
  }),
);

export const agreementSchemas = {
  AdminAgreement: object<AdminAgreement>(
    {
      shipped: told(ref("Agreement"), "As it came with the program."),
      now: told(ref("Agreement"), "As it holds today."),
      newest: told(
        ref("Agreement"),
        "As the newest decision makes it, which may lie ahead. A change begins from this.",
      ),
      version: told(integer, "The newest decision's number, sent back with a change; 0 when there is none."),
      fromDay: told(orNull(date), "The newest decision's first day."),
      keptGrounds: told(list(text), "Keys of own grounds that could be chosen once: they are retired, never removed."),
      mayChange: yesOrNo,
      history: told(list(ref("AgreementDecision")), "Newest first."),
    },
    "The county's agreement as its administrators see it.",
  ),
  AgreementDecision: object<AgreementDecision>({
    version: integer,
    fromDay: told(date, "The first day on which it holds."),
    madeBy: text,
    madeAt: instant,
    reason: text,
    differences: told(
      list(object<Difference>({ path: text, from: value, to: value })),
      "What became another than in the version before; null where there was none.",
    ),
  }),
  AgreementEffect: object<AgreementEffect>(
    {
      sips: told(integer, "SIPs that go on."),
      sipsMoved: told(integer, "Those of them in which something gets another day."),
      tasksMoved: integer,
      becomeLate: told(integer, "Tasks that become late at once."),
      noLongerLate: integer,
      becomeInactive: told(integer, "SIPs that at once have been quiet for too long."),
      isEstimate: told(yesOrNo, "There were so many that the numbers are reckoned by a part of them."),
    },
    "What a change would move, as if it held today.",
  ),
} satisfies Record<string, JsonSchema>;
