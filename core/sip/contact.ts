import { z } from "zod";
import { shortText } from "../fields.ts";

/**
 * How the person is reached, as the directory holds it: one for all of the person's SIPs, and no part of their history.
 * Empty says that it is not known.
 */
export const Contact = z.strictObject({
  address: shortText,
  phone: shortText.refine((text) => text === "" || /^\+?[\d ()/-]{5,30}$/.test(text), "field.invalid"),
  email: shortText.refine((text) => text === "" || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text), "directory.email"),
  /** The language of the interpreter that the person wants; empty when none is needed. */
  interpreterLanguage: shortText,
});
export type Contact = z.output<typeof Contact>;
