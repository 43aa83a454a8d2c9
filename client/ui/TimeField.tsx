import { Suspense } from "react";
import { FieldPlace } from "./FieldPlace.tsx";
import { lazyPart } from "./lazyPart.tsx";
import type { TimeFieldProps } from "./TimeFieldInput.tsx";

const Input = lazyPart(async () => (await import("./TimeFieldInput.tsx")).TimeFieldInput);

/** A time of day on the 24-hour clock. In and out goes HH:MM. Fetched when first shown. */
export function TimeField(props: TimeFieldProps) {
  return (
    <Suspense fallback={<FieldPlace {...props} />}>
      <Input {...props} />
    </Suspense>
  );
}
