// POST /api/v1/sips/{id}/guests makes an invitation and its link. The secret is in this answer and nowhere else.
import { randomUUID } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Refused, refuse } from "../../core/errors.ts";
import { day, id, shortText } from "../../core/fields.ts";
import type { InvitationMade } from "../../core/sip/answers.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { hashOf } from "../signIn/sessionStore.ts";
import { originOf } from "../signIn/signInConfig.ts";
import type { Tell } from "../sip/live.ts";
import { askingOf, idOf } from "../sip/requestContext.ts";
import { runCommand } from "../sip/runCommand.ts";
import { invitationPath, newSecret } from "./invitationLink.ts";

/** The number is that of the only person who can use the link; without it the coordinator recognises who came. */
export const InvitationBody = z.strictObject({ partyId: id, until: day, personalIdentityNumber: shortText.optional() });

type OneSip = { Params: { id: string } };

/** Registers the route, for those who run the SIP and the individual. */
export function registerGuests(app: FastifyInstance, deps: Deps & { tell: Tell }) {
  app.post<OneSip>(
    "/api/v1/sips/:id/guests",
    { config: { opens: "forCommand" } },
    async (request): Promise<InvitationMade> => {
      const asking = askingOf(deps, request);
      const sipId = idOf(request.params.id);
      const { personalIdentityNumber: number, ...body } = readBody(InvitationBody, request.body);
      const opened = request.session?.opened;
      if (!opened) throw new Refused(refuse("sip.notFound"));
      const [linkId, secret] = [randomUUID(), newSecret()];
      const personName = opened.sip.parties.find((party) => party.id === body.partyId)?.name;
      const { changed } = await runCommand(asking.door, {
        ...asking,
        sipId,
        command: "inviteGuest",
        commandId: randomUUID(),
        version: null,
        input: { ...body, linkId, ...(number ? { personalIdentityNumber: number, personName } : {}) },
      });
      if (changed) deps.tell({ sipId, ...changed });
      // Should this fail the invitation leads nowhere, and a new one takes its place.
      const [kept] = await asking.door.through(
        (sql, session) =>
          sql<{ kept: boolean | null }[]>`
            select keep_invitation(${session}, ${sipId}, ${linkId}, ${hashOf(secret)}) as kept`,
      );
      // The session ended in between; or somebody made a newer invitation for the same party, and theirs holds.
      if (!kept || kept.kept === null) throw new HttpProblem(401, "session.missing");
      if (!kept.kept) throw new Refused(refuse("guest.replaced"));
      return { linkId, link: `${originOf(deps.config, request)}${invitationPath.sv}#${secret}` };
    },
  );
}
