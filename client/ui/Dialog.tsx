import { lazy, Suspense } from "react";
import type { DialogProps } from "./DialogFrame.tsx";

const Frame = lazy(async () => ({ default: (await import("./DialogFrame.tsx")).DialogFrame }));

/**
 * A dialog over the page. It keeps the focus inside, gives it back when it closes, and Escape closes it.
 * Fetched when it first opens.
 */
export function Dialog(props: DialogProps) {
  if (!props.isOpen) return null;
  return (
    <Suspense>
      <Frame {...props} />
    </Suspense>
  );
}
