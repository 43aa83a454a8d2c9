// Signed papers beside a SIP: taken from and shown to those who run it and the person's side, nobody else.
import { createHash } from "node:crypto";
import multipart from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import { refOf } from "../../core/access.ts";
import { Refused, refuse } from "../../core/errors.ts";
import type { AttachmentLine } from "../../core/sip/answers.ts";
import { keepsAnything } from "../../core/sip/keptItems.ts";
import { everyPhrase } from "../../core/sip/relations.ts";
import { sightOf } from "../../core/sip/sight.ts";
import type { AccessAction, AccessLog } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { type Asking, askingOf, idOf } from "./requestContext.ts";
import { findSip, type SipRow } from "./sipStore.ts";

const largest = 5 * 1024 * 1024;

export async function registerAttachments(app: FastifyInstance, deps: Deps & { accessLog: AccessLog }) {
  await app.register(async (scope) => {
    // Forms are read here and nowhere else.
    await scope.register(multipart, { limits: { fileSize: largest, files: 1, fields: 0, parts: 1 } });

    scope.post<{ Params: { id: string } }>(
      "/api/v1/sips/:id/attachments",
      { bodyLimit: largest + 64 * 1024 },
      async (request, reply) => {
        const asking = askingOf(deps, request);
        const found = await findSeen(asking, request.params.id);
        if (!request.isMultipart()) throw new Refused(refuse("field.missing", "file"));
        const file = await request.file().catch(notAForm);
        if (!file) throw new Refused(refuse("field.missing", "file"));
        const bytes = await file.toBuffer().catch(notAForm);
        const mediaType = mediaTypeOf(bytes);
        if (!mediaType) throw new Refused(refuse("field.notAChoice", "file"));
        const [stored] = await asking.door.ask(
          (sql) => sql<Row[]>`
          insert into attachment (county_id, sip_id, name, media_type, bytes, sha256, uploaded_by, uploaded_at)
          values (${asking.countyId}, ${found.sip.id}, ${safeName(file.filename, mediaType)}, ${mediaType}, ${bytes},
                  ${createHash("sha256").update(bytes).digest()}, ${sql.json(refOf(asking.actor))}, ${asking.now})
          returning id, name, media_type, length(bytes) as bytes, uploaded_at, removed_at`,
        );
        await log(asking, found, "attach", stored!.id);
        return reply
          .code(201)
          .header("location", `/api/v1/sips/${found.sip.id}/attachments/${stored!.id}`)
          .send(shown(stored!));
      },
    );

    scope.get<{ Params: { id: string } }>("/api/v1/sips/:id/attachments", async (request) => {
      const asking = askingOf(deps, request);
      const found = await findSeen(asking, request.params.id);
      const rows = await asking.door.ask(
        (sql) => sql<Row[]>`
        select id, name, media_type, length(bytes) as bytes, uploaded_at, removed_at from attachment
         where sip_id = ${found.sip.id} order by uploaded_at, id`,
      );
      await log(asking, found, "read", null);
      return { attachments: rows.map(shown) };
    });

    scope.get<{ Params: { id: string; attachmentId: string } }>(
      "/api/v1/sips/:id/attachments/:attachmentId",
      async (request, reply) => {
        const asking = askingOf(deps, request);
        const found = await findSeen(asking, request.params.id);
        const attachmentId = idOf(request.params.attachmentId, "attachmentId");
        const [row] = await asking.door.ask(
          (sql) => sql<{ name: string; mediaType: string; bytes: Buffer; removedAt: Date | null }[]>`
          select name, media_type, bytes, removed_at from attachment where id = ${attachmentId} and sip_id = ${found.sip.id}`,
        );
        if (!row) throw new Refused(refuse("sip.notFound"));
        if (row.removedAt) throw new Refused(refuse("attachment.removed", "attachmentId"));
        await log(asking, found, "download", attachmentId);
        return (
          reply
            .type(row.mediaType)
            .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`)
            // Kept on the disk and never shown as a page of ours: whatever it holds can reach nothing.
            .header("content-security-policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
            .send(row.bytes)
        );
      },
    );
  });

  function log(asking: Asking, { sip, person }: SipRow, action: AccessAction, attachmentId: string | null) {
    const { actor, today } = asking;
    return deps.accessLog.write({
      ...asking,
      at: asking.now,
      action,
      sipId: sip.id,
      subjectPersonId: person.personId,
      ground: everyPhrase.filter((phrase) => phrase.holds(actor, sip, today)).map((phrase) => phrase.key),
      detail: { attachmentId },
    });
  }
}

/** The SIP, for those who see the whole of it. To all others there are no papers. */
async function findSeen({ countyId, actor, agreement, today, door }: Asking, id: string): Promise<SipRow> {
  const row = await findSip(door.ask, countyId, idOf(id));
  const sight = row && sightOf(actor, row.sip, agreement, today, row.person);
  // A paper cannot be shown in part: it is for those from whom nothing is kept.
  if (!row || !sight?.full || (sight.veil && keepsAnything(sight.veil, row.sip)))
    throw new Refused(refuse("sip.notFound"));
  return row;
}

/** A form that ends too soon, or has no boundary: what reads forms says so without a status. */
function notAForm(error: Error & { statusCode?: number }): never {
  throw error.statusCode === undefined ? new HttpProblem(400, "request.unreadable") : error;
}

/** What the bytes are by how they begin; null for what is not taken. The name and the sender's word count for nothing. */
function mediaTypeOf(bytes: Buffer): string | null {
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return "application/pdf";
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  return begins(0xff, 0xd8, 0xff) ? "image/jpeg" : null;
}

const endings: Record<string, RegExp> = {
  "application/pdf": /\.pdf$/i,
  "image/png": /\.png$/i,
  "image/jpeg": /\.jpe?g$/i,
};

/**
 * The last part of the name, without characters that mean something to a file system or turn the writing round, and
 * ending as its content says: a page called .html would be opened as a page where it is kept.
 */
function safeName(name: string, mediaType: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/^[.\s]+|[.\s]+$/g, "")
    .slice(0, 190)
    .toWellFormed();
  const named = plain.replace(/\.(pdf|png|jpe?g)$/i, "") === "" ? "bilaga" : plain;
  return endings[mediaType]?.test(named) ? named : `${named}.${mediaType.split("/")[1]}`;
}

type Row = { id: string; name: string; mediaType: string; bytes: number; uploadedAt: Date; removedAt: Date | null };

const shown = ({ uploadedAt, removedAt, ...row }: Row): AttachmentLine => ({
  ...row,
  uploadedAt: uploadedAt.toISOString(),
  removedAt: removedAt?.toISOString() ?? null,
});
