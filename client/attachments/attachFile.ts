import { queryOptions } from "@tanstack/react-query";
import type { AttachmentLine } from "../../core/sip/answers.ts";
import { ApiProblem, getJson } from "../api.ts";
import type { Language } from "../text/language.ts";

/** The largest file that the server takes. */
export const largestFile = 10 * 1024 * 1024;

/** The kinds that are taken, for the browser's choosing of a file. Pictures of other kinds are changed into these by phones. */
export const takenKinds = "application/pdf,image/png,image/jpeg";

export type Attached = { id: string; name: string };

/** The files of a SIP that the reader may read; none for one from whom something in the SIP is kept. */
export function attachmentsQuery(sipId: string) {
  return queryOptions({
    queryKey: ["sip", sipId, "attachments"],
    queryFn: async ({ signal }) => {
      try {
        const path = `/api/v1/sips/${sipId}/attachments`;
        return (await getJson<{ attachments: AttachmentLine[] }>(path, signal)).attachments;
      } catch (fault) {
        if (fault instanceof ApiProblem && fault.status === 404) return null;
        throw fault;
      }
    },
  });
}

/**
 * Sends a file to a SIP, for the readers of an information area; `null` for those who run the SIP and the person's side.
 * @throws ApiProblem, also when there is no answer, and before sending when it is too large.
 */
export async function attachFile(
  sipId: string,
  file: File,
  language: Language,
  area: string | null = null,
): Promise<Attached> {
  if (file.size > largestFile) throw new ApiProblem(413, { code: "request.tooLarge" });
  const body = new FormData();
  // Before the file: the server reads it as it comes.
  if (area !== null) body.append("area", area);
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
