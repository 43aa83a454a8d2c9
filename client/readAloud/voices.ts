// Which voice says what. Only voices of the device itself: others send what is read to a company, and this is about care.

type Voice = Pick<SpeechSynthesisVoice, "lang" | "localService" | "default">;

/** The voice for a language, or null when the device has none: no text is said in another language's voice. */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: string): V | null {
  const wanted = primary(lang);
  const known = voices.filter((one) => one.localService && primary(one.lang) === wanted);
  return known.find((one) => one.default) ?? known[0] ?? null;
}

/** The languages, of those wanted, that the device has no voice for. */
export function withoutVoice(voices: readonly Voice[], langs: Iterable<string>): string[] {
  return [...new Set([...langs].map(primary))].filter((lang) => !voiceFor(voices, lang));
}

/** "sv" of "sv-SE", and of Android's "sv_SE". */
const primary = (lang: string) => lang.toLowerCase().split(/[-_]/)[0] ?? "";

/** The browser's voices. Some browsers gather them first: then it waits, but not for long. */
export async function findVoices(most = 1500): Promise<SpeechSynthesisVoice[]> {
  const now = speechSynthesis.getVoices();
  if (now.length > 0) return now;
  await new Promise<void>((done) => {
    const wait = setTimeout(done, most);
    speechSynthesis.addEventListener(
      "voiceschanged",
      () => {
        clearTimeout(wait);
        done();
      },
      { once: true },
    );
  });
  return speechSynthesis.getVoices();
}
