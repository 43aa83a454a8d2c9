import { byHand, tellWholeSip } from "./tellWholeSip.ts";

// SAMLAD_WHOLE=all tells all of it by each.
if (process.env.SAMLAD_WHOLE === "all") {
  tellWholeSip("by phone", () => "phone");
  tellWholeSip("by keyboard", () => "keyboard");
} else {
  tellWholeSip("its beginning by phone and by keyboard", (step) => byHand[step]);
}
