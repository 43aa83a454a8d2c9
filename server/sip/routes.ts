// Every address about SIPs. A command is a POST to its own name; what it may hold stands in core/sip/commands.ts.
import type { FastifyInstance } from "fastify";
import { Refused, refuse } from "../../core/errors.ts";
import { sightOf } from "../../core/sip/sight.ts";
import type { Deps } from "../deps.ts";
import { registerDocuments } from "../documents/documentRoutes.ts";
import { registerPersonPapers } from "../documents/personPapers.ts";
import { registerPlanDocuments } from "../documents/planRoutes.ts";
import { registerGuests } from "../guests/inviteRoutes.ts";
import { readBody } from "../readBody.ts";
import { answerFor } from "./answer.ts";
import { registerAttachments } from "./attachments.ts";
import { CommandBody, commandAt } from "./commandPath.ts";
import { registerContact } from "./contact.ts";
import { registerDrafts } from "./drafts.ts";
import { registerHistory } from "./historyRoutes.ts";
import { registerLive } from "./live.ts";
import { registerProtection } from "./protection.ts";
import { askingOf, idOf } from "./requestContext.ts";
import { runCommand } from "./runCommand.ts";
import { registerSipList } from "./sipList.ts";
import { loadedOf } from "./sipStore.ts";
import { registerWaitingList } from "./waitingList.ts";
import { registerWorkList } from "./workList.ts";

type OneSip = { Params: { id: string } };
type OneCommand = { Params: { id: string; command: string } };

export async function registerSips(app: FastifyInstance, deps: Deps) {
  const tell = registerLive(app, deps);

  app.post<OneCommand>("/api/v1/sips/:id/:command", { config: { opens: "forCommand" } }, async (request) => {
    const asking = askingOf(deps, request);
    const sipId = idOf(request.params.id);
    const command = commandAt(request.params.command);
    if (!command) throw new Refused(refuse("request.unknownCommand"));
    const { commandId, version = null, input } = readBody(CommandBody, request.body);
    const { answer, changed } = await runCommand(
      asking.door,
      {
        ...asking,
        get agreement() {
          return asking.agreement;
        },
        ...{ sipId, command, commandId, version, input },
      },
      request.session?.opened ? loadedOf(request.session.opened) : null,
    );
    if (changed) tell({ sipId, ...changed });
    return answer;
  });

  app.get<OneSip>("/api/v1/sips/:id", { config: { opens: "forReading" } }, async (request, reply) => {
    const asking = askingOf(deps, request);
    const { actor, agreement, today } = asking;
    idOf(request.params.id);
    const row = request.session?.opened;
    const sight = row && sightOf(actor, row.sip, agreement, today, row.person);
    if (!row || !sight) throw new Refused(refuse("sip.notFound"));
    const answer = answerFor(actor, row.sip, row.person, agreement, today, sight);
    return reply.type("application/json; charset=utf-8").send(JSON.stringify(answer));
  });

  registerHistory(app, deps);
  registerSipList(app, deps);
  registerWorkList(app, deps);
  registerWaitingList(app, deps);
  registerDrafts(app, deps);
  registerContact(app, deps);
  registerProtection(app, { ...deps, tell });
  registerGuests(app, { ...deps, tell });
  await registerAttachments(app, deps);
  registerPlanDocuments(app, { ...deps, tell });
  registerPersonPapers(app, deps);
  registerDocuments(app, deps);
}
