import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, useState } from "react";
import type { News, Seen } from "../../../core/sip/news.ts";
import { type ApiProblem, getJson, sendJson } from "../../api.ts";
import { swedishParts, todayInSweden } from "../../ui/dates.ts";
import { lazyPart } from "../../ui/lazyPart.tsx";

const NewsCard = lazyPart(async () => (await import("./NewsCard.tsx")).NewsCard);

/**
 * What others have done in the SIP since the reader said that they had seen it. It stays until they press the button: somebody
 * who is called away in the middle finds it again. The first time, and when nothing is new, nothing is drawn.
 */
export function StaffNews({ sipId, hasPlan }: { sipId: string; hasPlan: boolean }) {
  const client = useQueryClient();
  const queryKey = ["sip", sipId, "news"];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => getJson<News>(`/api/v1/sips/${sipId}/news`, signal),
  });
  const [isDone, setDone] = useState(false);
  const { mutate, isPending, error } = useMutation<Seen, ApiProblem, number>({
    mutationFn: (upTo) => sendJson<Seen>("PUT", `/api/v1/sips/${sipId}/seen`, { upTo }),
    onSuccess: ({ since }, upTo) =>
      client.setQueryData<News>(queryKey, (now) => ({ since, upTo: now?.upTo ?? upTo, lines: [] })),
  });

  // The first time, and each day on which there is nothing new: from here on it is counted.
  const isQuiet = data?.lines.length === 0;
  const day = data?.since ? swedishParts(data.since).day : null;
  const upTo = data?.upTo;
  useEffect(() => {
    if (isQuiet && upTo && day !== todayInSweden()) mutate(upTo);
  }, [isQuiet, upTo, day, mutate]);

  if (!data || !day || (isQuiet && !isDone)) return null;
  return (
    <Suspense fallback={null}>
      <NewsCard
        news={data}
        day={day}
        sipId={sipId}
        hasPlan={hasPlan}
        isPending={isPending}
        error={error}
        onSeen={() => mutate(data.upTo, { onSuccess: () => setDone(true) })}
      />
    </Suspense>
  );
}
