// How one wants to be told, what has been sent about a SIP, and what could not be sent.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { Refused, refuse } from "../../core/errors.ts";
import { id } from "../../core/fields.ts";
import {
  type FailedNotice,
  type NoticeOverview,
  type NoticeSettingAnswer,
  NoticeSettingInput,
  SendAgainInput,
  type ShownLetter,
} from "../../core/notices.ts";
import { everyPhrase, lead } from "../../core/sip/relations.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import type { Deps } from "../deps.ts";
import { administratorOf, looksAfter } from "../directory/administrator.ts";
import { findUnitShown } from "../directory/listDirectory.ts";
import { findSeen } from "../documents/paperRequest.ts";
import { HttpProblem, languageOf } from "../problems.ts";
import { readBody } from "../readBody.ts";
import { requireSession } from "../signIn/authenticate.ts";
import { type Asking, askingOf } from "../sip/requestContext.ts";
import { callerOf } from "../sip/sipStore.ts";
import { forgetAddresses, isProtected, isProtectedStaff, readSetting, saveSetting } from "./settingStore.ts";

const own = "/api/v1/my/notices";
const ofUnit = "/api/v1/units/:id/notices";
const ById = z.object({ id });

export function registerNotices(app: FastifyInstance, deps: Deps) {
  const channels = { email: deps.config.smtpUrl !== null, sms: deps.config.smsGatewayUrl !== null };

  app.get(own, async (request): Promise<NoticeSettingAnswer> => {
    const asking = ownerOf(request);
    if (await isShielded(asking)) {
      await forgetAddresses(asking.door.ask, asking);
      return { isOffered: false, channels, setting: await read(request, asking) };
    }
    return { isOffered: true, channels, setting: await read(request, asking) };
  });

  app.put(own, async (request): Promise<NoticeSettingAnswer> => {
    const asking = ownerOf(request);
    const input = readBody(NoticeSettingInput, request.body);
    if (await isShielded(asking)) throw new Refused(refuse("notices.protected"));
    await saveSetting(asking.door.ask, asking, input);
    return { isOffered: true, channels, setting: await read(request, asking) };
  });

  app.get(ofUnit, async (request): Promise<NoticeSettingAnswer> => {
    const asking = await unitOf(request);
    return { isOffered: true, channels, setting: await read(request, asking) };
  });

  app.put(ofUnit, async (request): Promise<NoticeSettingAnswer> => {
    const asking = await unitOf(request);
    await saveSetting(asking.door.ask, asking, readBody(NoticeSettingInput, request.body));
    return { isOffered: true, channels, setting: await read(request, asking) };
  });

  app.get<{ Params: { id: string } }>("/api/v1/sips/:id/notices", async (request) => {
    const asking = askingOf(deps, request);
    const { sip, person } = await findSeen(asking, request.params.id);
    const { actor, today } = asking;
    if (!lead.some((phrase) => phrase.holds(actor, sip, today))) throw new Refused(refuse("access.notAllowed"));
    const letters = await asking.door.through(
      (sql, credentials) => sql<ShownLetter[]>`select * from notices_of_sip(${credentials}, ${sip.id})`,
    );
    await writeAccess(asking.door.ask, {
      ...asking,
      at: asking.now,
      action: "readHistory",
      sipId: sip.id,
      subjectPersonId: person.personId,
      ground: everyPhrase.filter((phrase) => phrase.holds(actor, sip, today)).map((phrase) => phrase.key),
      detail: { notices: letters.length },
    });
    // A unit that would reveal where somebody is needs no name here, either.
    return { letters: letters.map((it) => shown(it as ShownLetter & { unitRevealsPlace: boolean | null })) };
  });

  app.get("/api/v1/admin/notices", async (request): Promise<NoticeOverview> => {
    administratorOf(deps, requireSession(request));
    const { door } = askingOf(deps, request);
    const failed = await door.through(
      (sql, credentials) => sql<FailedNotice[]>`select * from failed_notices(${credentials})`,
    );
    return { channels, failed: [...failed] };
  });

  app.post("/api/v1/notices/again", async (request) => {
    const { door } = askingOf(deps, request);
    const { ids } = readBody(SendAgainInput, request.body);
    const [row] = await door.through(
      (sql, credentials) => sql<{ planned: number }[]>`
        select send_notices_again(${credentials}, ${ids}::uuid[]) as planned`,
    );
    return { planned: row!.planned };
  });

  app.post("/api/v1/notices/handled", async (request) => {
    const { door } = askingOf(deps, request);
    const { ids } = readBody(SendAgainInput, request.body);
    const [row] = await door.through(
      (sql, credentials) => sql<{ settled: number }[]>`
        select settle_notices(${credentials}, ${ids}::uuid[]) as settled`,
    );
    return { settled: row!.settled };
  });

  app.post("/api/v1/admin/notices/handled", async (request) => {
    administratorOf(deps, requireSession(request));
    const { door } = askingOf(deps, request);
    const { ids } = readBody(SendAgainInput, request.body);
    const [row] = await door.through(
      (sql, credentials) => sql<{ settled: number }[]>`
        select put_aside_notices(${credentials}, ${ids}::uuid[]) as settled`,
    );
    return { settled: row!.settled };
  });

  function ownerOf(request: FastifyRequest) {
    const asking = askingOf(deps, request);
    return { ...asking, owner: callerOf(asking.actor) };
  }

  /** @throws HttpProblem 404 for a unit that is neither the manager's own nor the administrator's to look after. */
  async function unitOf(request: FastifyRequest) {
    const asking = askingOf(deps, request);
    const session = requireSession(request);
    const { assignment } = session;
    const unitId = readBody(ById, request.params).id;
    const manages = assignment?.unitId === unitId && assignment.roles.includes("manager");
    if (!manages && !(assignment?.roles.includes("admin") && (await administers(asking, request, unitId))))
      throw new HttpProblem(404, "request.notFound");
    return { ...asking, owner: `unit:${unitId}` };
  }

  async function administers({ door, countyId, today }: Asking, request: FastifyRequest, unitId: string) {
    const unit = await findUnitShown(door.ask, countyId, unitId, today);
    return unit !== null && looksAfter(administratorOf(deps, requireSession(request)), unit.principal.id);
  }

  const isShielded = ({ actor, door }: Asking) =>
    actor.kind === "person" ? isProtected(door.ask, actor.personId) : isProtectedStaff(door.ask, callerOf(actor));

  const read = (request: FastifyRequest, { door, owner }: Asking & { owner: string }) =>
    readSetting(door.ask, owner, languageOf(request));
}

function shown({ unitRevealsPlace, unitName, ...it }: ShownLetter & { unitRevealsPlace: boolean | null }): ShownLetter {
  return { ...it, unitName: unitRevealsPlace ? null : unitName };
}
