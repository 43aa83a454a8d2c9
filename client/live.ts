import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";

/**
 * Keeps what is shown fresh: the server tells which SIP got a new version (never what), and the queries that show it
 * are fetched anew. Returns whether the connection is up. The browser reconnects by itself; after a gap everything
 * shown is fetched, since nobody knows what was missed. Another assignment listens anew.
 */
export function useLive(mayListen: boolean, assignmentId?: string): boolean {
  const client = useQueryClient();
  const [isUp, setUp] = useState(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the server tells by assignment, so another one means another stream
  useEffect(() => {
    if (!mayListen) return;
    const source = new EventSource("/api/v1/live");
    let hadGap = false;
    let silence: ReturnType<typeof setTimeout> | undefined;

    function changed(event: MessageEvent<string>) {
      const { sipId, version } = JSON.parse(event.data) as { sipId: string; version: number | null };
      const known = client.getQueryData<{ version: number }>(["sip", sipId]);
      if (known && version !== null && known.version >= version) return;
      client.invalidateQueries({ queryKey: ["sip", sipId] });
      client.invalidateQueries({ queryKey: ["work-list"] });
      client.invalidateQueries({ queryKey: ["sips"] });
    }

    source.addEventListener("message", changed);
    source.addEventListener("sip", changed);
    source.onopen = () => {
      clearTimeout(silence);
      setUp(true);
      if (hadGap) client.invalidateQueries();
      hadGap = false;
    };
    source.onerror = () => {
      hadGap = true;
      // A short break is mended before anyone needs to know.
      clearTimeout(silence);
      silence = setTimeout(() => setUp(false), 5000);
    };
    // A device that has lost its network knows it long before the stream does, which may stand open for minutes.
    const lost = () => {
      hadGap = true;
      setUp(false);
    };
    const back = () => {
      if (source.readyState !== EventSource.OPEN) return;
      setUp(true);
      hadGap = false;
      client.invalidateQueries();
    };
    window.addEventListener("offline", lost);
    window.addEventListener("online", back);
    return () => {
      window.removeEventListener("offline", lost);
      window.removeEventListener("online", back);
      clearTimeout(silence);
      source.close();
    };
  }, [client, mayListen, assignmentId]);

  return isUp;
}
