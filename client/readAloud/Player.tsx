import { Pause, Play, SkipBack, SkipForward, Square, X } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useReading } from "../text/reading.ts";
import { useText } from "../text/text.ts";
import { Button } from "../ui/Button.tsx";
import { InSwedish } from "../ui/InSwedish.tsx";
import { Notice } from "../ui/Notice.tsx";
import { markPiece } from "./markPiece.ts";
import { piecesIn } from "./pieces.ts";
import { type Reader, readPieces } from "./reader.ts";
import { findVoices, withoutVoice } from "./voices.ts";
import "./Player.css";

type Props = { part: RefObject<HTMLElement | null>; onDone: () => void };
type State = "starting" | "reading" | "paused" | "failed" | "nothing" | { noVoice: string };

/** Reads a part of the page from its beginning, marks what is being read, and has the buttons that steer it at the edge. */
export function Player(props: Props) {
  return (
    <InSwedish>
      <Bar {...props} />
    </InSwedish>
  );
}

function Bar({ part, onDone }: Props) {
  const t = useText("readAloud");
  const { state, reader, setState } = useReader(part, onDone);
  const steer = (next: State, how: (reader: Reader) => void) => {
    setState(next);
    if (reader.current) how(reader.current);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section has a heading of its own
    <div role="region" aria-label={t("label")} className="Player">
      {typeof state === "object" || state === "failed" || state === "nothing" ? (
        <>
          <Notice tone="soon" isAlert>
            {typeof state === "object" ? t(noVoiceFor(state.noVoice)) : t(state)}
          </Notice>
          <Button icon={<X aria-hidden size={20} />} onPress={onDone}>
            {t("close")}
          </Button>
        </>
      ) : (
        <>
          <p className="Player-state">{t(state)}</p>
          <div className="Player-buttons">
            <Button
              isSmall
              icon={<SkipBack aria-hidden size={18} />}
              onPress={() => steer("reading", (it) => it.turn(-1))}
            >
              {t("previous")}
            </Button>
            {state === "paused" ? (
              <Button
                isSmall
                icon={<Play aria-hidden size={18} />}
                onPress={() => steer("reading", (it) => it.resume())}
              >
                {t("resume")}
              </Button>
            ) : (
              <Button
                isSmall
                icon={<Pause aria-hidden size={18} />}
                onPress={() => steer("paused", (it) => it.pause())}
              >
                {t("pause")}
              </Button>
            )}
            <Button
              isSmall
              icon={<SkipForward aria-hidden size={18} />}
              onPress={() => steer("reading", (it) => it.turn(1))}
            >
              {t("next")}
            </Button>
            <Button isSmall icon={<Square aria-hidden size={18} />} onPress={onDone}>
              {t("stop")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

/** Reads as soon as it is there, and falls silent when it is not any longer. */
function useReader(part: Props["part"], onDone: () => void) {
  // Who reads easily listens easily to slower words.
  const rate = useReading() === "easy" ? 0.85 : 1;
  const reader = useRef<Reader | null>(null);
  const [state, setState] = useState<State>("starting");
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    let isHere = true;
    async function begin() {
      const pieces = part.current ? piecesIn(part.current) : [];
      const voices = await findVoices();
      if (!isHere) return;
      const langs = pieces.map((one) => one.lang);
      const [missing] = withoutVoice(voices, langs);
      if (pieces.length === 0) setState("nothing");
      else if (missing) setState({ noVoice: missing });
      else {
        setState("reading");
        reader.current = readPieces(pieces, voices, {
          rate,
          onPiece: ({ element }) => markPiece(element),
          onEnd: (how) => {
            markPiece(null);
            if (!isHere) return;
            if (how === "failed") setState("failed");
            else done.current();
          },
        });
      }
    }
    void begin();
    const stop = () => reader.current?.stop();
    // Browsers go on talking on the next page.
    window.addEventListener("pagehide", stop);
    return () => {
      isHere = false;
      window.removeEventListener("pagehide", stop);
      stop();
    };
  }, [part, rate]);

  return { state, reader, setState };
}

const noVoiceFor = (lang: string) =>
  lang === "sv" || lang === "en" ? (`noVoice.${lang}` as const) : ("noVoice.other" as const);
