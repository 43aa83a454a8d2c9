import { useEffect } from "react";
import { goTo } from "../navigation.ts";

/** In the place of a page that leads straight on to another one. */
export function GoTo({ href }: { href: string }) {
  useEffect(() => goTo(href, { replace: true }), [href]);
  return null;
}
