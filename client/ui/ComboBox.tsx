import { Suspense } from "react";
import type { ComboBoxProps } from "./ComboBoxList.tsx";
import { FieldPlace } from "./FieldPlace.tsx";
import { lazyPart } from "./lazyPart.tsx";

const List = lazyPart(async () => (await import("./ComboBoxList.tsx")).ComboBoxList);

/** One of many, found by writing a part of its name; the server is asked while one writes. Fetched when first shown. */
export function ComboBox(props: ComboBoxProps) {
  return (
    <Suspense fallback={<FieldPlace {...props} />}>
      <List {...props} />
    </Suspense>
  );
}
