// Whether files can be attached, and whether they are looked through for viruses: for administrators.
import type { FastifyInstance } from "fastify";
import type { AttachmentStatus } from "../../core/attachmentStatus.ts";
import type { Deps } from "../deps.ts";
import { administratorOf } from "../directory/administrator.ts";
import { requireSession } from "../signIn/authenticate.ts";
import { isThere } from "./clamd.ts";
import { sealKeysOf } from "./sealKeys.ts";

export function registerAttachmentStatus(app: FastifyInstance, deps: Deps) {
  const { config, log } = deps;

  app.get("/api/v1/admin/attachments", async (request): Promise<AttachmentStatus> => {
    administratorOf(deps, requireSession(request));
    const { clamdAddress } = config;
    return {
      keys: sealKeysOf(config, log).map(({ id }) => id),
      scanner: clamdAddress === null ? "notSet" : (await isThere(clamdAddress)) ? "answers" : "away",
    };
  });
}
