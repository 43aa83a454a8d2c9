// Says pieces one after another with the browser's own speech.
import { inBreaths, type Piece } from "./pieces.ts";
import { voiceFor } from "./voices.ts";

export type Reader = {
  pause: () => void;
  /** Goes on from the beginning of what was being said. */
  resume: () => void;
  /** To the next heading; or to the one before what is read, which is where its part begins. */
  turn: (by: 1 | -1) => void;
  stop: () => void;
};

type Told = {
  onPiece: (piece: Piece) => void;
  /** All was read, it was stopped (by `stop`, or by something else that is read), or the browser broke it off. */
  onEnd: (how: "read" | "stopped" | "failed") => void;
};

/** Only one thing is read at a time. */
let stopOther: (() => void) | null = null;

/** Begins at the first piece. Every piece must have a voice (`withoutVoice`). */
export function readPieces(
  pieces: Piece[],
  voices: readonly SpeechSynthesisVoice[],
  { rate, onPiece, onEnd }: Told & { rate: number },
): Reader {
  let at = 0;
  let breath = 0;
  // What the browser tells of something said earlier is not listened to.
  let turnNumber = 0;

  function say() {
    const piece = pieces[at];
    speechSynthesis.cancel();
    turnNumber += 1;
    const mine = turnNumber;
    if (!piece) {
      end("read");
      return;
    }
    onPiece(piece);
    const breaths = inBreaths(piece.text);
    const words = new SpeechSynthesisUtterance(breaths[breath] ?? "");
    words.lang = piece.lang;
    words.voice = voiceFor(voices, piece.lang);
    words.rate = rate;
    words.onend = () => {
      if (mine !== turnNumber) return;
      breath += 1;
      if (breath >= breaths.length) {
        at += 1;
        breath = 0;
      }
      say();
    };
    words.onerror = () => {
      if (mine === turnNumber) end("failed");
    };
    speechSynthesis.speak(words);
  }

  function quiet() {
    turnNumber += 1;
    speechSynthesis.cancel();
  }

  function end(how: "read" | "stopped" | "failed") {
    quiet();
    if (stopOther === stop) stopOther = null;
    onEnd(how);
  }

  const stop = () => end("stopped");
  stopOther?.();
  stopOther = stop;
  say();
  return {
    // The browser's own pause does nothing, or ends it all, on many phones: what was being said is said again instead.
    pause: quiet,
    resume: say,
    turn: (by) => {
      at = turned(pieces, at, by);
      breath = 0;
      say();
    },
    stop,
  };
}

/** Which piece comes when one leafs on from another, or back: that of the next heading, the last or the first where there is none. */
export function turned(pieces: readonly Pick<Piece, "isHeading">[], at: number, by: 1 | -1): number {
  if (by === 1) {
    const next = pieces.findIndex((piece, index) => index > at && piece.isHeading);
    return next === -1 ? pieces.length - 1 : next;
  }
  return Math.max(
    pieces.findLastIndex((piece, index) => index < at && piece.isHeading),
    0,
  );
}
