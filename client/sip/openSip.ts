import { createContext, use } from "react";
import type { CommandName } from "../../core/sip/commands.ts";
import type { Task } from "../../core/sip/tasks.ts";
import type { SipView } from "../../core/sip/view.ts";
import type { SipAnswer } from "../api.ts";

/** What GET /api/v1/sips/{id} and every command answer. */
export type OpenSipAnswer = SipAnswer<SipView, CommandName[], Task>;

export type OpenSip = OpenSipAnswer & {
  sipId: string;
  /** Whether the reader may give this command now. What may not be done is not shown. */
  mayDo: (command: CommandName) => boolean;
};

export const OpenSipContext = createContext<OpenSip | null>(null);

/** The SIP whose page is open. For the pages under /sips/$sipId. */
export function useOpenSip(): OpenSip {
  const sip = use(OpenSipContext);
  if (!sip) throw new Error("No SIP is open here");
  return sip;
}
