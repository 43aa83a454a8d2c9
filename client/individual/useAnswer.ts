import type { CommandName } from "../../core/sip/commands.ts";
import { type Act, useAct } from "../act/useAct.ts";
import { useMine } from "./mine.ts";

/** The way of a form on the individual's page to one command of the SIP that is open. */
export function useAnswer(command: CommandName, options: Parameters<typeof useAct>[2]): Act {
  return useAct(useMine(), command, options);
}
