import { useSignedIn } from "../../api.ts";
import { useLanguage } from "../../text/text.ts";
import { useOpenSip } from "../openSip.ts";
import type { SipContext } from "./sipContext.ts";

/** The SIP whose page is open, with whose rules hold and in which language it is read. */
export function useSip(): SipContext {
  const { sipId, view, version, tasks, mayDo } = useOpenSip();
  const { agreement } = useSignedIn();
  const language = useLanguage();
  return { sipId, view, version, tasks, agreement, language, may: mayDo };
}
