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
import { findVoices, voiceFor, withoutVoice } from "./voices.ts";
import "./Player.css";

type Props = { page: RefObject<HTMLElement | null>; onDone: () => void };
type State = "starting" | "reading" | "paused" | "failed" | "nothing" | { noVoice: string };

/** Reads the page from its beginning, marks what is being read, and has the buttons that steer it at the edge. */
export function Player(props: Props) {
  return (
    <InSwedish>
      <Bar {...props} />
    </InSwedish>
  );
}

function Bar({ page, onDone }: Props) {
  const t = useText("readAloud");
  const { state, skipped, reader, setState } = useReader(page, onDone);
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
          {skipped && <p className="soft small">{t(skippedFor(skipped))}</p>}
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
function useReader(page: Props["page"], onDone: () => void) {
  // Who reads easily listens easily to slower words.
  const rate = useReading() === "easy" ? 0.85 : 1;
  const reader = useRef<Reader | null>(null);
  const [state, setState] = useState<State>("starting");
  const [skipped, setSkipped] = useState<string | null>(null);
  const done = useRef(onDone);
  done.current = onDone;

  useEffect(() => {
    let isHere = true;
    async function begin() {
      const all = page.current ? piecesIn(page.current) : [];
      const voices = await findVoices();
      if (!isHere) return;
      const pieces = all.filter((one) => voiceFor(voices, one.lang));
      const langs = all.map((one) => one.lang);
      const [missing = null] = withoutVoice(voices, langs);
      if (all.length === 0) setState("nothing");
      else if (missing && pieces.length === 0) setState({ noVoice: missing });
      else {
        // A page may be in two languages: what there is a voice for is read, and the rest told of.
        setSkipped(missing);
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
  }, [page, rate]);

  return { state, skipped, reader, setState };
}

const noVoiceFor = (lang: string) =>
  lang === "sv" || lang === "en" ? (`noVoice.${lang}` as const) : ("noVoice.other" as const);

const skippedFor = (lang: string) =>
  lang === "sv" || lang === "en" ? (`skipped.${lang}` as const) : ("skipped.other" as const);
