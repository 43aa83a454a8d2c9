import { Volume2 } from "lucide-react";
import { lazy, type RefObject, Suspense, useId, useRef, useState } from "react";
import { useText } from "../text/text.ts";
import { BareButton } from "../ui/Button.tsx";
import "./ReadAloud.css";

// The voice and all it needs come when somebody wants to listen.
const Player = lazy(async () => ({ default: (await import("./Player.tsx")).Player }));

/** Reads the part of the page that it stands in aloud. Not there where the browser cannot speak. */
export function ReadAloudButton({ part, headingId }: { part: RefObject<HTMLElement | null>; headingId: string }) {
  const t = useText("ui");
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [isOn, setOn] = useState(false);
  if (!("speechSynthesis" in window)) return null;

  function end() {
    // The buttons that steer it are gone then.
    if (frame.current?.contains(document.activeElement)) button.current?.focus();
    setOn(false);
  }

  return (
    <div ref={frame} className="ReadAloud screen-only" data-silent>
      <BareButton
        ref={button}
        id={id}
        className="ReadAloud-button"
        aria-labelledby={`${id} ${headingId}`}
        aria-pressed={isOn}
        onPress={() => (isOn ? end() : setOn(true))}
      >
        <Volume2 aria-hidden size={20} />
        <span>{t("readAloud")}</span>
      </BareButton>
      {isOn && (
        <Suspense>
          <Player part={part} onDone={end} />
        </Suspense>
      )}
    </div>
  );
}
