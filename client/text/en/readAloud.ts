export const texts = {
  label: "Reading aloud",
  starting: "The reading begins …",
  reading: "Reading aloud",
  paused: "Paused",
  pause: "Pause",
  resume: "Go on",
  previous: "Before",
  next: "Next",
  stop: "Stop",
  close: "Close",
  noVoice: {
    sv: "This cannot be read aloud here, because the device has no Swedish voice. In the settings of the device you can add one. Look for Speech or Spoken content.",
    en: "This cannot be read aloud in English here, because the device has no English voice.",
    other: "This cannot be read aloud here, because the device has no voice for that language.",
  },
  skipped: {
    sv: "What is in Swedish is not read aloud. The device has no Swedish voice.",
    en: "What is in English is not read aloud. The device has no English voice.",
    other: "Some of it is not read aloud. The device has no voice for that language.",
  },
  failed: "The browser broke off the reading. Try again.",
  nothing: "There is nothing to read aloud here.",
};
