import { createContext, use } from "react";
import type { ActorRef } from "../../core/access.ts";
import type { Agreement } from "../../core/agreement.ts";
import type { AnyLanguage } from "../../core/languages.ts";
import type { CommandName } from "../../core/sip/commands.ts";
import type { Party } from "../../core/sip/state.ts";
import type { Task } from "../../core/sip/tasks.ts";
import type { SipView } from "../../core/sip/view.ts";
import { useAnyLanguage } from "../text/text.ts";

/** One SIP as the individual, or somebody beside them, has it open. */
export type Mine = {
  sipId: string;
  view: SipView;
  version: number;
  tasks: Task[];
  agreement: Agreement;
  /** Of the part of the page where one is. */
  language: AnyLanguage;
  /** The reader has other plans too, an own one or somebody else's. */
  hasOthers: boolean;
  /** The reader is the one the plan is about. */
  isMe: boolean;
  /** The parties of this SIP that the reader is: guardian, representative, relative. */
  asParties: Party[];
  may: (command: CommandName) => boolean;
};

export const MineContext = createContext<Mine | null>(null);

/** The SIP that is open. For the parts of the individual's page. */
export function useMine(): Mine {
  const mine = use(MineContext);
  const language = useAnyLanguage();
  if (!mine) throw new Error("No SIP is open here");
  return { ...mine, language };
}

/** True for words that only the one who the plan is about may change, to a reader who is somebody else. */
export function isNotMine({ view, isMe }: Pick<Mine, "view" | "isMe">, by: ActorRef | undefined): boolean {
  if (isMe || !by) return false;
  // What staff wrote down, the one whose plan it is has said.
  return by.kind === "staff" || (by.kind === "person" && by.personId === view.person.personId);
}

/** The keys under which the reader gives consent, of those whose consent is needed. */
export function ownGiver({ view, isMe, asParties }: Pick<Mine, "view" | "isMe" | "asParties">): string | null {
  const keys = [...(isMe ? ["person"] : []), ...asParties.map((one) => `party:${one.id}`)];
  return view.consent?.givers.find((one) => keys.includes(one.key))?.key ?? null;
}

/** Who holds the plan's threads, by name where there is one. */
export function coordinatorName(view: Pick<SipView, "lead">): string | null {
  return view.lead.coordinator?.name ?? null;
}
