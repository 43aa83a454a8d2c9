import type { ReactNode } from "react";
import { useLater } from "./useLater.ts";

/**
 * What stands further down, and is fetched and drawn as soon as what stands first is there and the browser has nothing
 * else to do: on a slow line the beginning can be read and used meanwhile. Nothing that is seen moves when it comes.
 */
export function Later({ children }: { children: ReactNode }) {
  return useLater() ? children : null;
}
