import { ApiProblem } from "../../api.ts";
import type { Language } from "../../text/language.ts";

export type DocumentRequest = {
  version: number;
  /** To whom, how and on what ground; null for a print that stays with the reader. */
  given: { givenTo: string; how: string; ground: string | null; why: string } | null;
  language: Language;
};

/** The plan as a PDF. To whom it is given goes in the body: no name ever stands in an address. Throws ApiProblem. */
export async function fetchDocument(sipId: string, { language, given, version }: DocumentRequest): Promise<Blob> {
  let answer: Response;
  try {
    answer = await fetch(`/api/v1/sips/${sipId}/documents/plan`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/pdf, application/problem+json" },
      body: JSON.stringify({
        version,
        language,
        ...given,
        commandId: crypto.randomUUID(),
      }),
      credentials: "same-origin",
    });
  } catch {
    throw new ApiProblem(0, { code: "network" });
  }
  if (answer.ok) return answer.blob();
  if (answer.status === 401) window.dispatchEvent(new Event("samlad:session-ended"));
  throw new ApiProblem(answer.status, (await answer.json().catch(() => ({}))) as Record<string, unknown>);
}

/** Gives a file to the reader's device. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
