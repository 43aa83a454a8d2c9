import { ApiProblem } from "../../api.ts";
import type { Language } from "../../text/language.ts";

export type Attached = { id: string; name: string };

/** Uploads a signed paper to a SIP. Throws ApiProblem, also when there is no answer. */
export async function attachPaper(sipId: string, file: File, language: Language): Promise<Attached> {
  const body = new FormData();
  body.append("file", file, file.name);
  let answer: Response;
  try {
    answer = await fetch(`/api/v1/sips/${sipId}/attachments`, {
      method: "POST",
      body,
      headers: { accept: "application/json", "accept-language": language },
      credentials: "same-origin",
    });
  } catch {
    throw new ApiProblem(0, { code: "network" });
  }
  const content = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  if (!answer.ok) throw new ApiProblem(answer.status, content);
  return { id: String(content.id), name: typeof content.name === "string" ? content.name : file.name };
}
