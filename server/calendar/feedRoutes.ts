// The private calendar addresses: when its person, or its unit, meets, told to whoever has the address, until it is revoked. One that is not
// known, one that is revoked and one of somebody protected are answered alike.
import type { FastifyInstance } from "fastify";
import { type Day, dayOf } from "../../core/time.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import { addressOf } from "../clientAddress.ts";
import { askIn } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { HttpProblem } from "../problems.ts";
import { createCounter } from "../rateLimits.ts";
import { findCalendar, hashOf, secretIn } from "./addressStore.ts";
import { calendarFile } from "./calendarFile.ts";
import { answerCalendar } from "./calendarRoutes.ts";
import { type Feed, feedOf } from "./feed.ts";
import { keptUids } from "./uids.ts";
import { findUnitCalendar } from "./unitAddressStore.ts";
import { unitFeedOf } from "./unitFeed.ts";

export function registerCalendarFeed(app: FastifyInstance, deps: Deps) {
  // One address asked for again and again counts by itself, from wherever it is asked for; strangers count besides.
  const limit = createCounter(deps.config.limitDocuments, 60_000);
  const config = { public: true };
  const uids = keptUids(deps.owner);

  // Its proof is in the address, and so no log of ours has it: requestLog.ts writes the pattern alone.
  app.get<{ Params: { document: string } }>("/calendar/:document", { config }, async (request, reply) => {
    const now = deps.clock();
    const today = dayOf(now.toISOString());
    const secret = secretIn(request.params.document);
    if (!secret) throw new HttpProblem(404, "request.notFound");
    const wait = limit.take(hashOf(secret).toString("base64url"), now.getTime());
    if (wait > 0) {
      reply.header("retry-after", String(Math.ceil(wait / 1000)));
      throw new HttpProblem(429, "request.tooMany");
    }
    const feed = (await personsFeed(secret, now, today)) ?? (await unitsFeed(secret, now, today));
    if (!feed) throw new HttpProblem(404, "request.notFound");
    // An address that one subscribes to has no session.
    const ask = askIn(deps.owner);
    const address = addressOf(request);
    await Promise.all(feed.told.map((one) => writeAccess(ask, { ...one, at: now, action: "calendarFeed", address })));
    reply.header("x-robots-tag", "noindex, nofollow");
    return answerCalendar(reply, calendarFile(feed.entries, feed.language), "inline");
  });

  async function personsFeed(secret: Buffer, now: Date, today: Day): Promise<Feed | null> {
    const found = await findCalendar(deps.sql, secret, now, today);
    if (!found) return null;
    const agreement = deps.agreements.of({ id: found.countyId, agreementKey: found.agreementKey }, today);
    return feedOf(found, agreement, today, await uids());
  }

  async function unitsFeed(secret: Buffer, now: Date, today: Day): Promise<Feed | null> {
    const found = await findUnitCalendar(deps.sql, secret, now, today);
    return found && unitFeedOf(found, today, await uids());
  }
}
