import { Suspense } from "react";
import { FieldPlace } from "./FieldPlace.tsx";
import { lazyPart } from "./lazyPart.tsx";
import type { NumberFieldProps } from "./NumberFieldInput.tsx";

const Input = lazyPart(async () => (await import("./NumberFieldInput.tsx")).NumberFieldInput);

/** A number with a step down and a step up. Fetched when first shown. */
export function NumberField(props: NumberFieldProps) {
  return (
    <Suspense fallback={<FieldPlace {...props} />}>
      <Input {...props} />
    </Suspense>
  );
}
