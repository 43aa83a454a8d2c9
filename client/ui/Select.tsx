import { Suspense } from "react";
import { FieldPlace } from "./FieldPlace.tsx";
import { lazyPart } from "./lazyPart.tsx";
import type { SelectProps } from "./SelectList.tsx";

export type Option<V extends string = string> = { value: V; label: string; description?: string };

const List = lazyPart(async () => (await import("./SelectList.tsx")).SelectList);

/**
 * One of several known things, from a list that opens. For two to five, prefer RadioGroup: everything is seen.
 * Fetched when first shown.
 */
export function Select<V extends string>(props: SelectProps<V>) {
  return (
    <Suspense fallback={<FieldPlace {...props} />}>
      <List {...(props as unknown as SelectProps<string>)} />
    </Suspense>
  );
}
