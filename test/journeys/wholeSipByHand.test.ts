import { tellWholeSip } from "./tellWholeSip.ts";
import type { Step } from "./wholeSip.ts";

// One story in two hands: the pages with the most to work by the keyboard alone, where that is hardest, and what people do on
// their way on a phone. SAMLAD_WHOLE=all tells all of it by each.
const byKeyboard: Step[] = ["receiveConsent", "summon", "establish", "followUp", "close"];

if (process.env.SAMLAD_WHOLE === "all") {
  tellWholeSip("by phone", () => "phone");
  tellWholeSip("by keyboard", () => "keyboard");
} else {
  tellWholeSip("by phone and by keyboard", (step) => (byKeyboard.includes(step) ? "keyboard" : "phone"));
}
