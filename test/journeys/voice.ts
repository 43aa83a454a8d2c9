/** A browser in a test has no voices: here is one of the device's own, which notes what it is to say. */
export function giveVoice() {
  const heard: { text: string; lang: string }[] = [];
  let timer = 0;
  const speech = {
    getVoices: () => [{ name: "Alva", lang: "sv-SE", localService: true, default: true }],
    cancel: () => clearTimeout(timer),
    speak: (it: { text: string; lang: string; onend: () => void }) => {
      heard.push({ text: it.text, lang: it.lang });
      timer = window.setTimeout(() => it.onend(), 250);
    },
    addEventListener: () => {},
  };
  class Utterance {
    text: string;
    constructor(text: string) {
      this.text = text;
    }
  }
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  Object.assign(window, { SpeechSynthesisUtterance: Utterance, heard });
}
export type Heard = { heard: { text: string; lang: string }[] };
