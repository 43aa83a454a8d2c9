import { useMemo } from "react";
import { withProtectedNames } from "../core/sip/protectedNames.ts";
import { useText } from "./text/text.ts";

/** An answer of the server with words where a name is kept from the reader, the same words everywhere. */
export function useProtectedNames<T>(answer: T): T {
  const t = useText("ui");
  return useMemo(() => withProtectedNames(answer, t("protectedName")), [answer, t]);
}
