// Files beside a SIP. One that belongs to an information area is read by everybody whom the consent opens that area for; one
// without (a signed paper) by those who run the SIP and the person's side. They also bring them, and so do called units for the
// areas they read. Kept sealed (server/attachments/).
import { createHash, randomUUID } from "node:crypto";
import multipart from "@fastify/multipart";
import type { FastifyInstance } from "fastify";
import { type ActorRef, refOf } from "../../core/access.ts";
import { areasFor } from "../../core/agreement.ts";
import { Refused, refuse } from "../../core/errors.ts";
import type { AttachmentLine } from "../../core/sip/answers.ts";
import { isChild, isOver } from "../../core/sip/consentState.ts";
import { keepsAnything } from "../../core/sip/keptItems.ts";
import { itemOfPaper } from "../../core/sip/redaction.ts";
import { everyPhrase, participantUnit } from "../../core/sip/relations.ts";
import { type Sight, sightOf } from "../../core/sip/sight.ts";
import { type AccessAction, writeAccess } from "../accessLog/accessLog.ts";
import { safeName } from "../attachments/fileName.ts";
import { largestFile, type MediaType } from "../attachments/inspect.ts";
import { formLimits, receive } from "../attachments/receive.ts";
import { KeyGone, open, placeOf, type SealKeys, seal } from "../attachments/seal.ts";
import { sealKeysOf } from "../attachments/sealKeys.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { type Asking, askingOf, idOf } from "./requestContext.ts";
import { findSip, type SipRow } from "./sipStore.ts";

type Found = SipRow & { sight: Sight };

export async function registerAttachments(app: FastifyInstance, deps: Deps) {
  const keys = sealKeysOf(deps.config, deps.log);
  await app.register(async (scope) => {
    // Forms are read here and nowhere else.
    await scope.register(multipart, { limits: formLimits });

    scope.post<{ Params: { id: string } }>(
      "/api/v1/sips/:id/attachments",
      { bodyLimit: largestFile + 64 * 1024 },
      async (request, reply) => {
        const asking = askingOf(deps, request);
        const found = await findSeen(asking, request.params.id);
        // Somebody called brings what they know; one who only reads, or is beside the individual with some areas, does not.
        const isCalled = participantUnit.holds(asking.actor, found.sip, asking.today);
        if (!found.sight.full && !isCalled) throw new Refused(refuse("sip.notFound"));
        if (isOver(found.sip)) throw new Refused(refuse("sip.closed"));
        if (keys.length === 0) throw new HttpProblem(503, "attachment.noKey", "file");
        const { name, area, mediaType, bytes } = await receive(request, deps);
        if (area !== null && !areasFor(asking.agreement, isChild(found.sip, asking.today)).includes(area))
          throw new Refused(refuse("consent.unknownArea", "area"));
        // What one brings one must be able to read: also so that nobody finds out which areas there is something in.
        if (!isFor(found.sight, area)) throw new Refused(refuse("attachment.notYourArea", "area"));
        const id = randomUUID();
        const { countyId, now } = asking;
        const { keyId, sealed } = seal(keys, bytes, placeOf({ countyId, sipId: found.sip.id, id }));
        const [stored] = await asking.door.ask(
          (sql) => sql<Row[]>`
          insert into attachment (id, county_id, sip_id, name, media_type, area, bytes, key_id, size, sealed_sha256, sha256,
                                  uploaded_by, uploaded_at)
          values (${id}, ${countyId}, ${found.sip.id}, ${safeName(name, mediaType)}, ${mediaType}, ${area}, ${sealed}, ${keyId},
                  ${bytes.length}, ${hashOf(sealed)}, ${hashOf(bytes)}, ${sql.json(refOf(asking.actor))}, ${now})
          returning id, name, media_type, area, size as bytes, uploaded_by, uploaded_at, removed_at`,
        );
        await log(asking, found, "attach", id);
        return reply
          .code(201)
          .header("location", `/api/v1/sips/${found.sip.id}/attachments/${id}`)
          .send(shown(stored!, found));
      },
    );

    scope.get<{ Params: { id: string } }>("/api/v1/sips/:id/attachments", async (request) => {
      const asking = askingOf(deps, request);
      const found = await findSeen(asking, request.params.id);
      const rows = await asking.door.ask(
        (sql) => sql<Row[]>`
        select id, name, media_type, area, case when removed_at is null then coalesce(size, length(bytes)) else 0 end as bytes,
               uploaded_by, uploaded_at, removed_at
          from attachment where sip_id = ${found.sip.id} order by uploaded_at, id`,
      );
      await log(asking, found, "read", null);
      return { attachments: rows.filter((row) => isFor(found.sight, row.area)).map((row) => shown(row, found)) };
    });

    scope.get<{ Params: { id: string; attachmentId: string } }>(
      "/api/v1/sips/:id/attachments/:attachmentId",
      async (request, reply) => {
        const asking = askingOf(deps, request);
        const found = await findSeen(asking, request.params.id);
        const attachmentId = idOf(request.params.attachmentId, "attachmentId");
        const [row] = await asking.door.ask(
          (sql) => sql<Kept[]>`
          select id, county_id, sip_id, name, media_type, area, bytes, key_id, removed_at
            from attachment where id = ${attachmentId} and sip_id = ${found.sip.id}`,
        );
        if (!row || !isFor(found.sight, row.area)) throw new Refused(refuse("sip.notFound"));
        if (row.removedAt) throw new Refused(refuse("attachment.removed", "attachmentId"));
        const bytes = opened(keys, row);
        await log(asking, found, "download", attachmentId);
        return (
          reply
            .type(row.mediaType)
            .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(row.name)}`)
            // Kept on the disk and never shown as a page of ours: whatever it holds can reach nothing.
            .header("content-security-policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
            .send(bytes)
        );
      },
    );
  });

  function log(asking: Asking, { sip, person }: SipRow, action: AccessAction, attachmentId: string | null) {
    const { actor, today } = asking;
    return writeAccess(asking.door.ask, {
      ...asking,
      at: asking.now,
      action,
      sipId: sip.id,
      subjectPersonId: person.personId,
      ground: everyPhrase.filter((phrase) => phrase.holds(actor, sip, today)).map((phrase) => phrase.key),
      detail: { attachmentId },
    });
  }

  function opened(keys: SealKeys, row: Kept): Buffer {
    if (row.keyId === null) return row.bytes;
    try {
      return open(keys, row.keyId, row.bytes, placeOf(row));
    } catch (error) {
      if (!(error instanceof KeyGone)) throw error;
      deps.log.error({ keyId: row.keyId }, "a key is missing among ATTACHMENT_KEYS");
      throw new HttpProblem(503, "attachment.keyGone");
    }
  }
}

/** The SIP, for those to whom there can be files in it: all others get the answer as if it were not there. */
async function findSeen({ countyId, actor, agreement, today, door }: Asking, id: string): Promise<Found> {
  const row = await findSip(door.ask, countyId, idOf(id));
  const sight = row && sightOf(actor, row.sip, agreement, today, row.person);
  // A file cannot be shown in part: it is for those from whom nothing is kept.
  const isKept = row && sight?.veil && keepsAnything(sight.veil, row.sip);
  if (!row || !sight || isKept || (!sight.full && sight.areas.length === 0)) throw new Refused(refuse("sip.notFound"));
  return { ...row, sight };
}

/** True for a file of an area that the reader sees; one of no area is for those who see everything. */
const isFor = (sight: Sight, area: string | null) => sight.full || (area !== null && sight.sees(area));

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest();

type Row = {
  id: string;
  name: string;
  mediaType: MediaType;
  area: string | null;
  bytes: number;
  uploadedBy: ActorRef;
  uploadedAt: Date;
  removedAt: Date | null;
};

type Kept = Pick<Row, "id" | "name" | "mediaType" | "area" | "removedAt"> & {
  countyId: string;
  sipId: string;
  bytes: Buffer;
  keyId: string | null;
};

function shown({ uploadedBy: by, uploadedAt, removedAt, ...row }: Row, { sip, sight }: Found): AttachmentLine {
  const strike = sip.strikes[itemOfPaper(row.id)];
  // Who is beside the individual may be protected: to a called unit it is somebody on the individual's side.
  const isNamed = by.kind === "staff" || (by.kind === "person" && sight.full);
  return {
    ...row,
    by: { name: isNamed ? by.name : "", unitName: by.kind === "staff" ? by.unitName : null },
    uploadedAt: uploadedAt.toISOString(),
    struck: strike ? { reason: strike.reason, at: strike.at } : null,
    removedAt: removedAt?.toISOString() ?? null,
  };
}
