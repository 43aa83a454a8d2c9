import { byHand, tellWholeSip } from "./tellWholeSip.ts";

// Each page is inspected once: those of the beginning in the telling on a phone.
tellWholeSip(
  "by mouse",
  () => "mouse",
  (step) => byHand[step] !== "phone",
);
