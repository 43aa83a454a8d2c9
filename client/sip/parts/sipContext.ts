import type { Agreement } from "../../../core/agreement.ts";
import type { CommandName } from "../../../core/sip/commands.ts";
import type { Task } from "../../../core/sip/tasks.ts";
import type { SipView } from "../../../core/sip/view.ts";
import type { SipAnswer } from "../../api.ts";
import type { Language } from "../../text/language.ts";

/** What GET /api/v1/sips/{id} and every command answer. */
export type StaffSipAnswer = SipAnswer<SipView, CommandName[], Task>;

/** One SIP as the parts of a page get it: what is seen, what may be done, and whose rules hold. */
export type SipContext = {
  sipId: string;
  view: SipView;
  version: number;
  tasks: Task[];
  agreement: Agreement;
  language: Language;
  may: (command: CommandName) => boolean;
};
