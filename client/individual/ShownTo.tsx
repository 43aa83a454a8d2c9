import { Suspense } from "react";
import { isThere } from "../../core/sip/stateMarks.ts";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Later } from "../ui/Later.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";
import { useMine } from "./mine.ts";

const ShownToChoice = lazyPart(async () => (await import("./ShownToChoice.tsx")).ShownToChoice);

/**
 * Under the person's own words: who does not see them. From twelve years of age, and only where there is somebody to keep
 * them from; what it is drawn with is fetched then. `about` tells it from the others of the page to who does not see it.
 */
export function ShownTo({ item, about }: { item: string; about?: string }) {
  const { view, isMe, may } = useMine();
  const { age } = view.person;
  const hasNear = (view.parties ?? []).some((one) => !one.removed);
  const isOld = age === null || age >= 12;
  if (!isMe || !isThere(item, view) || !may("markEntry") || !isOld || !(hasNear || view.marks[item])) return null;
  return (
    <InSwedish>
      <Later>
        <Suspense>
          <ShownToChoice item={item} about={about} />
        </Suspense>
      </Later>
    </InSwedish>
  );
}
