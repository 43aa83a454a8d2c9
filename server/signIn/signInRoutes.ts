// GET /sign-in sends the browser to an identity provider; GET /sign-in/callback takes the answer and begins the session.

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { addressOf } from "../clientAddress.ts";
import type { Config } from "../config.ts";
import type { Deps } from "../deps.ts";
import { invitationPath, takeSecret } from "../guests/invitationLink.ts";
import { registerLanding } from "../guests/landing.ts";
import { guestPage } from "../guests/pages.ts";
import { takeInvitation } from "../guests/takeInvitation.ts";
import { teller } from "../sip/live.ts";
import { type Attempt, keepAttempt, newBrowserName, takeAttempt } from "./attemptStore.ts";
import { sessionToken } from "./authenticate.ts";
import { choicePage } from "./choicePage.ts";
import { readClaims, type Said } from "./claims.ts";
import { pageLanguage } from "./html.ts";
import { type Identified, identify } from "./identify.ts";
import { letIn } from "./letIn.ts";
import { registerLooks } from "./looks.ts";
import { type Message, type More, messagePage } from "./messagePage.ts";
import { meaningOf } from "./providerErrors.ts";
import type { Provider } from "./providerSettings.ts";
import type { Parties } from "./register.ts";
import { findProviderOf } from "./sessionProof.ts";
import { hostCookie, isSecure, originOf, ownPath } from "./signInConfig.ts";
import { SignInFailed } from "./signInFailed.ts";
import type { Level } from "./vocabularies.ts";

const open = { config: { public: true } };
const browserCookie = (config: Config) => hostCookie(config, "samlad_sign_in", "/sign-in");

type Asked = { as?: string; returnTo?: string; provider?: string; stepUp?: string };

export function registerSignInRoutes(app: FastifyInstance, deps: Deps, parties: Parties) {
  const { config, log } = deps;
  const tell = teller(deps.sql, log);

  const say = (request: FastifyRequest, reply: FastifyReply, status: number, message: Message, more: More = {}) =>
    html(reply.code(status)).send(
      messagePage(message, pageLanguage(request.cookies), { contact: config.signInContact, ...more }),
    );

  app.get<{ Querystring: Asked }>("/sign-in", open, async (request, reply) => {
    if (parties.size === 0) return say(request, reply, 503, "notConfigured");
    const language = pageLanguage(request.cookies);
    const { as, provider } = request.query;
    const returnTo = ownPath(request.query.returnTo);
    const stepUp = levelIn(request.query.stepUp);
    // Who shall prove anew who they are does so where they did it before.
    const wanted = stepUp === null ? provider : ((await findProviderOf(deps, sessionToken(request))) ?? provider);
    const party = parties.size === 1 ? [...parties.values()][0] : parties.get(String(wanted));
    if (!party) {
      const asked = { returnTo, ...(stepUp === null ? {} : { stepUp: String(stepUp) }) };
      const providers = [...parties.values()].map((it) => it.provider);
      return html(reply).send(choicePage(providers, language, asked));
    }
    const browser = browserName(request, config) ?? newBrowserName();
    const begunAt = new Date();
    const wish = { loginHint: typeof as === "string" ? as : null, language, stepUp };
    const begun = await party.begin(originOf(config, request), wish).catch((error) => failed(error, party.provider));
    if (begun instanceof SignInFailed) return say(request, reply, 502, "providerAway");
    const attempt = { expected: begun.expected, returnTo, provider: party.provider.key, stepUpLevel: stepUp, begunAt };
    await keepAttempt(deps, attempt, browser);
    const { name, path } = browserCookie(config);
    reply.setCookie(name, browser, {
      path,
      httpOnly: true,
      sameSite: "lax",
      secure: isSecure(config),
      maxAge: 3600,
    });
    return reply.header("cache-control", "no-store").redirect(begun.url.href, 303);
  });

  app.get<{ Querystring: { state?: string; error?: string } }>("/sign-in/callback", open, async (request, reply) => {
    const { state, error } = request.query;
    const browser = browserName(request, config);
    const attempt = browser && typeof state === "string" ? await takeAttempt(deps, state, browser) : null;
    const party = attempt && parties.get(attempt.provider);
    if (!party) return say(request, reply, 400, "startAgain");
    const { provider } = party;
    if (error !== undefined) return errorPage(error, provider, request, reply);
    const query = request.url.slice(request.url.indexOf("?"));
    const answer = await party.finish(attempt.expected, query).catch((failure) => failed(failure, provider));
    if (answer instanceof SignInFailed) return failurePage(answer, request, reply);
    const said = readClaims(provider, answer.claims);
    const fault = faultOf(said, provider, attempt);
    if (fault) {
      log.warn({ provider: provider.key, code: fault }, "a sign-in was refused");
      return fault === "level" ? tooLow(provider, request, reply) : say(request, reply, 403, "notTrusted");
    }
    const who = await identify(deps, said);
    if (attempt.returnTo === invitationPath.sv && attempt.stepUpLevel === null) {
      const secret = takeSecret(request, reply, config);
      const came = { secret, who, said, claims: answer.claims, address: addressOf(request) };
      const taken = await takeInvitation({ ...deps, tell }, came);
      if (taken.outcome !== "joined")
        return html(reply.code(taken.outcome === "waiting" ? 200 : 403)).send(
          guestPage(taken.outcome, pageLanguage(request.cookies)),
        );
      const returnTo = `/my/${taken.sipId}`;
      return enter({ account: taken.account, said, answer, attempt: { ...attempt, returnTo }, provider });
    }
    if (!("account" in who)) return unknownPage(who, provider, request, reply);
    return enter({ account: who.account, said, answer, attempt, provider });

    async function enter(it: Parameters<typeof letIn>[1]) {
      const let_ = await letIn(deps, it, request, reply);
      if ("refused" in let_) return say(request, reply, 403, let_.refused);
      return reply.header("cache-control", "no-store").redirect(let_.next, 303);
    }
  });

  /** The message of a fault may quote claims; its kind and code are enough. */
  function failed(failure: unknown, provider: Provider): SignInFailed {
    const known = failure instanceof SignInFailed ? failure : new SignInFailed("notTrusted", "unforeseen");
    const { reason, code } = known;
    if (reason === "away") log.error({ provider: provider.key, code }, "an identity provider does not answer");
    else log.warn({ provider: provider.key, reason, code }, "a sign-in was refused");
    if (known !== failure) log.error({ err: failure }, "signing in failed");
    return known;
  }

  function failurePage({ reason }: SignInFailed, request: FastifyRequest, reply: FastifyReply) {
    if (reason === "away") return say(request, reply, 502, "providerAway");
    if (reason === "again") return say(request, reply, 400, "startAgain");
    return say(request, reply, 403, "notTrusted");
  }

  /** The provider itself says no. A code that is known may be logged; its other words might hold anything. */
  function errorPage(error: unknown, provider: Provider, request: FastifyRequest, reply: FastifyReply) {
    const { meaning, code } = meaningOf(String(error));
    log[meaning === "notAccepted" ? "error" : "info"]({ provider: provider.key, code }, "an identity provider said no");
    if (meaning === "away") return say(request, reply, 502, "providerAway");
    if (meaning === "notAccepted") return say(request, reply, 502, "notAccepted");
    return meaning === "level" ? tooLow(provider, request, reply) : say(request, reply, 403, "cancelled");
  }

  function tooLow(provider: Provider, request: FastifyRequest, reply: FastifyReply) {
    return say(request, reply, 403, provider.for === "staff" ? "levelTooLowStaff" : "levelTooLow");
  }

  function unknownPage(
    who: Exclude<Identified, { account: unknown }>,
    provider: Provider,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    if (who.unknown === "staff") return say(request, reply, 403, "unknownStaff", { hsaId: who.hsaId });
    if (who.unknown === "person") return say(request, reply, 403, "unknownPerson");
    return say(request, reply, 403, provider.for === "staff" ? "noHsaId" : "noIdentity");
  }

  registerLooks(app);
  registerLanding(app, deps);
}

/** What is not right about a sign-in whose tokens are in order: too unsure, or not proved anew when that was asked. */
function faultOf(said: Said, provider: Provider, attempt: Attempt): "level" | "time" | null {
  const tolerance = provider.clockToleranceSeconds * 1000;
  const least = Math.max(provider.minimumLevel ?? 0, attempt.stepUpLevel ?? 0);
  if (least > 0 && (said.level ?? 0) < least) return "level";
  const provedAt = said.authTime?.getTime() ?? null;
  if (provedAt !== null && provedAt > Date.now() + tolerance) return "time";
  if (attempt.stepUpLevel === null) return null;
  // Providers count in whole seconds.
  const asked = Math.floor(attempt.begunAt.getTime() / 1000) * 1000;
  return provedAt === null || provedAt < asked - tolerance ? "time" : null;
}

function levelIn(text: unknown): Level | null {
  if (text === undefined) return null;
  return text === "2" ? 2 : text === "4" ? 4 : 3;
}

function browserName(request: FastifyRequest, config: Config): string | null {
  const name = request.cookies[browserCookie(config).name];
  return name !== undefined && /^[A-Za-z0-9_-]{43}$/.test(name) ? name : null;
}

function html(reply: FastifyReply): FastifyReply {
  return reply.type("text/html; charset=utf-8").header("cache-control", "no-store");
}
