import { Suspense } from "react";
import type { DateFieldProps } from "./DateFieldPicker.tsx";
import { FieldPlace } from "./FieldPlace.tsx";
import { lazyPart } from "./lazyPart.tsx";

const Picker = lazyPart(async () => (await import("./DateFieldPicker.tsx")).DateFieldPicker);

/** A day, typed part by part or picked from a calendar. In and out goes YYYY-MM-DD. The calendar is fetched when first shown. */
export function DateField(props: DateFieldProps) {
  return (
    <Suspense fallback={<FieldPlace {...props} />}>
      <Picker {...props} />
    </Suspense>
  );
}
