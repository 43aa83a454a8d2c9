import { startTransition, useEffect, useState } from "react";
import { pageWorks } from "./pageWorks.ts";

/** Whether the beginning of the page stands, and the browser has had a moment with nothing else to do. */
export function useLater(): boolean {
  const [isTime, setTime] = useState(() => performance.getEntriesByName(pageWorks).length > 0);

  useEffect(() => {
    if (isTime) return;
    const begin = () => {
      performance.mark(pageWorks);
      // In pieces: who presses something meanwhile is not kept waiting.
      startTransition(() => setTime(true));
    };
    // Safari has none; there a moment will do.
    if (!("requestIdleCallback" in window)) {
      const wait = setTimeout(begin, 300);
      return () => clearTimeout(wait);
    }
    const wait = requestIdleCallback(begin, { timeout: 2000 });
    return () => cancelIdleCallback(wait);
  }, [isTime]);

  return isTime;
}
