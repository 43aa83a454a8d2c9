/** How long one waits, and how often, until the server answers when the browser says that there is a network. */
const everyMs = 500;
const times = 60;

/** Calls back when the server answers. Gives what ends the waiting. */
export function whenServerAnswers(then: () => void): () => void {
  let isOver = false;
  const look = async () => {
    for (let time = 0; time < times && !isOver; time++) {
      const answers = await fetch(window.location.pathname, { method: "HEAD", cache: "no-store" }).then(
        () => true,
        () => false,
      );
      if (answers && !isOver) return then();
      await new Promise((later) => setTimeout(later, everyMs));
    }
  };
  void look();
  return () => {
    isOver = true;
  };
}

/**
 * Calls back when there is a network again and the server answers by it: the browser says so a moment too early, and a page that
 * is loaded anew just then is lost. Gives what ends the waiting.
 */
export function onNetwork(then: () => void): () => void {
  let stop: (() => void) | undefined;
  const come = () => {
    stop?.();
    stop = whenServerAnswers(then);
  };
  window.addEventListener("online", come);
  return () => {
    stop?.();
    window.removeEventListener("online", come);
  };
}
