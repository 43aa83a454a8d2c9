import { Volume2 } from "lucide-react";
import { type RefObject, Suspense, useRef, useState } from "react";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { lazyPart } from "../ui/lazyPart.tsx";

// The voice and all it needs come when somebody wants to listen.
const Player = lazyPart(async () => (await import("./Player.tsx")).Player);

/** Reads the page aloud from its beginning: one button for the whole of it. Not there where the browser cannot speak. */
export function ReadAloudButton({ page }: { page: RefObject<HTMLElement | null> }) {
  const t = useText("ui");
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
    <div ref={frame} data-silent>
      <Button
        ref={button}
        icon={<Volume2 aria-hidden size={22} />}
        aria-pressed={isOn}
        onPress={() => (isOn ? end() : setOn(true))}
      >
        {t("readAloud")}
      </Button>
      {isOn && (
        <Suspense>
          <Player page={page} onDone={end} />
        </Suspense>
      )}
    </div>
  );
}
