import { Check, CloudOff, LoaderCircle, TriangleAlert } from "lucide-react";
import { useText } from "../text/text.ts";
import { swedishParts } from "./dates.ts";
import "./SaveState.css";

/** How far a text that saves itself has come. */
export type Saved =
  | { state: "untouched" }
  | { state: "saving" }
  | { state: "saved"; at: string }
  | { state: "offline" }
  /** The server does not take it as it is; `why` in words, as the server says it. */
  | { state: "refused"; why: string }
  | { state: "conflict" };

/** "Sparat 14.03": always there, so that the page does not jump, and told politely to a screen reader. */
export function SaveState({ saved }: { saved: Saved }) {
  const t = useText("ui");
  return (
    <span className={`SaveState SaveState--${saved.state}`} role="status">
      {saved.state === "saving" && (
        <>
          <LoaderCircle aria-hidden size={16} /> {t("save.saving")}
        </>
      )}
      {saved.state === "saved" && (
        <>
          <Check aria-hidden size={16} />{" "}
          {t("save.saved", { time: swedishParts(saved.at).time.replace(":", t("clockSeparator")) })}
        </>
      )}
      {saved.state === "offline" && (
        <>
          <CloudOff aria-hidden size={16} /> {t("save.offline")}
        </>
      )}
      {saved.state === "refused" && (
        <>
          <TriangleAlert aria-hidden size={16} /> {t("save.refused", { why: saved.why })}
        </>
      )}
      {saved.state === "conflict" && (
        <>
          <TriangleAlert aria-hidden size={16} /> {t("save.conflict")}
        </>
      )}
    </span>
  );
}
