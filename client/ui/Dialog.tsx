import { Suspense } from "react";
import type { DialogProps } from "./DialogFrame.tsx";
import { lazyPart } from "./lazyPart.tsx";

const Frame = lazyPart(async () => (await import("./DialogFrame.tsx")).DialogFrame);

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
