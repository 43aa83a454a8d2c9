export const texts = {
  network: {
    title: "No connection to the server",
    detail: "Check the network and try again. What you have written is kept.",
  },
  unknown: {
    title: "It did not work",
    detail: "The server answered in a way we did not expect. Try again in a while.",
  },
  loadFailed: { title: "The page could not be fetched", again: "Try again" },
  partUnfetched: {
    title: "This part could not be fetched",
    text: "The rest of the page works. Reload the page when you are connected again.",
    reload: "Reload the page",
  },
  conflict: {
    title: "Somebody else changed this while you wrote",
    detail: "Your text is kept. Compare with what holds now, and send again when it is right.",
    showNow: "Show what holds now",
  },
  fieldNeeded: "Fill in {{label}}.",
};
