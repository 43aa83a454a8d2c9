import { Suspense, startTransition, use, useEffect, useState, useSyncExternalStore } from "react";
import { useSession } from "../api.ts";
import { currentPlace, goTo, onPlaceChange, ParamsContext, type Place, PlaceContext } from "../navigation.ts";
import { CatchFaults } from "./CatchFaults.tsx";
import { ErrorPage, NotFoundPage } from "./ErrorPages.tsx";
import { InsideContext } from "./Inside.tsx";
import type { LazyPage } from "./lazyPage.ts";
import { PageSkeleton, Shell } from "./Shell.tsx";
import { useArrival } from "./useArrival.ts";

/** What an address leads to: pages from the outside in (and what they begin with, on its way), another address, or nothing. */
export type Opened =
  | { pages: LazyPage[]; params: Record<string, string>; ready?: Promise<void> | undefined }
  | { to: string }
  | null;

type Shown = { place: Place; pages: LazyPage[]; params: Record<string, string>; fault?: unknown };

/**
 * Shows the page of the address one is at. The page one leaves stands until the next has come, but not longer than one
 * would believe that nothing happens.
 */
export function Pages({ open }: { open: (place: Place) => Promise<Opened> }) {
  const place = useSyncExternalStore(onPlaceChange, currentPlace);
  const [shown, setShown] = useState<Shown | null>(null);
  const [attempt, setAttempt] = useState(0);
  const session = useSession();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same place anew
  useEffect(() => {
    let isCurrent = true;
    const show = (next: Omit<Shown, "place">) => {
      if (isCurrent) startTransition(() => setShown({ place, ...next }));
    };
    async function go() {
      const opened = await open(place);
      if (!isCurrent) return;
      if (opened && "to" in opened) return goTo(opened.to, { replace: true });
      const { pages, params, ready } = opened ?? { pages: [], params: {} };
      await Promise.race([
        Promise.all([...pages.map((page) => page.fetch()), ready]),
        new Promise((done) => setTimeout(done, 1000)),
      ]);
      show({ pages, params });
    }
    go().catch((fault: unknown) => show({ pages: [], params: {}, fault }));
    return () => {
      isCurrent = false;
    };
  }, [open, place, attempt]);

  useArrival(place, shown?.place ?? null);

  const again = () => setAttempt((count) => count + 1);
  return (
    <PlaceContext value={shown?.place ?? null}>
      <Shell>
        {/* The header grows when it is known who is here: nothing that would move stands under it before. */}
        {!shown && session !== undefined && <PageSkeleton />}
        {shown?.fault !== undefined && <ErrorPage error={shown.fault} reset={again} />}
        {shown && shown.fault === undefined && (
          <CatchFaults key={`${shown.place.key} ${attempt}`} onAgain={again}>
            <ParamsContext value={shown.params}>
              <Suspense fallback={<PageSkeleton />}>
                <Inward pages={shown.pages} />
              </Suspense>
            </ParamsContext>
          </CatchFaults>
        )}
      </Shell>
    </PlaceContext>
  );
}

/** The outermost of the pages, which shows the next one where it has an `Inside`. */
function Inward({ pages }: { pages: LazyPage[] }) {
  const [page, ...inside] = pages;
  if (!page) return <NotFoundPage />;
  const Page = page.component() ?? use(page.fetch());
  return (
    <InsideContext value={inside.length > 0 ? <Inward pages={inside} /> : null}>
      <Page />
    </InsideContext>
  );
}
