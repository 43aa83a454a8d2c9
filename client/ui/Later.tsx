import { type ReactNode, useEffect, useState } from "react";
import { pageWorks } from "./pageWorks.ts";

/**
 * What stands further down, and is fetched and drawn as soon as what stands first is there and the browser has nothing
 * else to do: on a slow line the beginning can be read and used meanwhile. Nothing that is seen moves when it comes.
 */
export function Later({ children }: { children: ReactNode }) {
  const [isTime, setTime] = useState(false);

  useEffect(() => {
    const begin = () => {
      performance.mark(pageWorks);
      setTime(true);
    };
    // Safari has none; there a moment will do.
    if (!("requestIdleCallback" in window)) {
      const wait = setTimeout(begin, 300);
      return () => clearTimeout(wait);
    }
    const wait = requestIdleCallback(begin, { timeout: 2000 });
    return () => cancelIdleCallback(wait);
  }, []);

  return isTime ? children : null;
}
