// The log reviewer's work: a sample drawn from the access log, what was found about each row, and the signed review.
import { z } from "zod";
import type { AccessAction } from "./accessLog.ts";
import { type DrawWay, drawWays } from "./drawWays.ts";
import { day, requiredShort, requiredText, shortText } from "./fields.ts";
import type { CommandName } from "./sip/commands.ts";
import { addDays, type Day, type Instant } from "./time.ts";

/** The longest period of one draw. */
export const longestPeriod = 92;

export const ReviewDraw = z
  .strictObject({
    way: z.enum(drawWays),
    from: day,
    to: day,
    /** How many rows at most. */
    size: z.int().min(1, "field.outOfRange").max(200, "field.outOfRange").default(25),
    /** manyReads: about so many persons in one day. */
    least: z.int().min(2, "field.outOfRange").max(1000, "field.outOfRange").default(20),
    hsaId: requiredShort.optional(),
    personalIdentityNumber: requiredShort.optional(),
  })
  .refine((it) => it.way !== "staff" || it.hsaId !== undefined, { message: "field.missing", path: ["hsaId"] })
  .refine((it) => it.way !== "person" || it.personalIdentityNumber !== undefined, {
    message: "field.missing",
    path: ["personalIdentityNumber"],
  })
  .refine((it) => it.to >= it.from && it.to <= addDays(it.from, longestPeriod), {
    message: "field.outOfRange",
    path: ["to"],
  });

export const verdicts = ["inOrder", "investigate"] as const;
export type Verdict = (typeof verdicts)[number];

export const ReviewMarks = z.strictObject({
  marks: z
    .array(z.strictObject({ rowId: z.int().positive(), verdict: z.enum(verdicts), note: shortText.default("") }))
    .min(1, "field.missing")
    .max(200, "field.outOfRange"),
});
export const ReviewSigning = z.strictObject({ verdict: z.enum(verdicts), text: requiredText });

/** What a draw was made by; ids, never a name or an identity number. */
export type DrawCriteria = {
  way: DrawWay;
  from: Day;
  to: Day;
  size: number;
  least?: number;
  staffId?: string;
  personId?: string;
  /** How many rows met the criteria and were the reviewer's own: nobody reviews themselves. Missing in draws made before. */
  ownLeftOut?: number;
};

/** GET /api/v1/log-reviews */
export type ReviewLine = {
  id: string;
  number: number;
  drawnAt: Instant;
  drawnBy: string;
  criteria: DrawCriteria;
  /** How many of others met the criteria, and how many of them were drawn. */
  found: number;
  rows: number;
  investigate: number;
  signed: { verdict: Verdict; by: string; at: Instant } | null;
};

/** GET /api/v1/log-reviews/{id} */
export type Review = Omit<ReviewLine, "rows" | "signed"> & {
  rows: ReviewRow[];
  signed: { verdict: Verdict; by: string; at: Instant; text: string } | null;
};

/** A command of the table, or what is changed beside the SIP: how the person is reached, and the level of protection. */
export type LoggedCommand = CommandName | "changeContact" | "changeProtection";

export type ReviewRow = {
  id: number;
  at: Instant;
  action: AccessAction;
  /** Which command, when it was one. */
  command: LoggedCommand | null;
  staff: { name: string; title: string; hsaId: string };
  unit: string;
  person: { name: string; age: number | null; isProtected: boolean } | null;
  /** Keys of core/sip/relations.ts: how the reader stood to the SIP. */
  ground: string[];
  /** How many SIPs a list or a search showed. */
  listed: number | null;
  address: string;
  mark: { verdict: Verdict; note: string } | null;
};
