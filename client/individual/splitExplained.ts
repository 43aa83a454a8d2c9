/** The words that are explained on press; their meanings stand in the texts under `word`. */
export const terms = ["sip", "coordinator", "consent", "followUp", "measure", "assessment"] as const;
export type Term = (typeof terms)[number];

/** Cuts "[[Samtycke|consent]] betyder …" into parts. What is not a known term is shown as plain words. */
export function splitExplained(text: string): { words: string; term: Term | null }[] {
  return text
    .split(/(\[\[[^\]|]+\|\w+\]\])/)
    .filter((part) => part !== "")
    .map((part) => {
      const [, words, term] = /^\[\[([^\]|]+)\|(\w+)\]\]$/.exec(part) ?? [];
      return { words: words ?? part, term: terms.find((one) => one === term) ?? null };
    });
}
