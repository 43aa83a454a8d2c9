import { indexOf, type SupportHit, type SupportIndex, search } from "../../core/supportSearch.ts";

/** What is found of a question, and whether it holds what was asked for or only comes close. */
export function findHelp(index: SupportIndex, query: string): { hits: SupportHit[]; areNear: boolean } {
  const hits = search(index, query);
  if (hits.length === 0) return { hits, areNear: false };
  // A guide that says nothing but the question holds every word of it: nothing is found beside it but what does so too.
  const echo = indexOf([
    { key: "", title: query, lead: "", kind: "questions", for: [], stages: [], language: "sv", blocks: [] },
  ]);
  return { hits, areNear: search([...index, ...echo], query).every(({ guide }) => guide === "") };
}
