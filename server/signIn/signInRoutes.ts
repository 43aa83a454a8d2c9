// GET /sign-in sends the browser to the identity provider; GET /sign-in/callback takes the answer and begins the session.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Deps } from "../deps.ts";
import { keepAttempt, newBrowserName, takeAttempt } from "./attemptStore.ts";
import { sessionToken, setSessionCookie } from "./authenticate.ts";
import { pageLanguage } from "./html.ts";
import { type Identified, identify } from "./identify.ts";
import { type Message, messagePage } from "./messagePage.ts";
import type { RelyingParty } from "./relyingParty.ts";
import { type Account, beginSession, endSession, listUsableAssignments } from "./sessionStore.ts";
import { isSecure, originOf, ownPath } from "./signInConfig.ts";

const open = { config: { public: true } };
const browserCookie = "samlad_sign_in";

export function registerSignInRoutes(app: FastifyInstance, deps: Deps, party: RelyingParty | null) {
  const { config, log } = deps;

  const say = (request: FastifyRequest, reply: FastifyReply, status: number, message: Message, hsaId?: string) =>
    reply
      .code(status)
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .send(
        messagePage(message, pageLanguage(request.cookies), {
          contact: config.signInContact,
          ...(hsaId ? { hsaId } : {}),
        }),
      );

  app.get<{ Querystring: { as?: string; returnTo?: string } }>("/sign-in", open, async (request, reply) => {
    if (!party) return say(request, reply, 503, "notConfigured");
    const hint = typeof request.query.as === "string" ? request.query.as : null;
    const browser = browserName(request) ?? newBrowserName();
    const begun = await party.begin(originOf(config, request), hint).catch((error) => {
      log.error({ err: error }, "the identity provider could not be asked");
      return null;
    });
    if (!begun) return say(request, reply, 502, "providerAway");
    await keepAttempt(deps, begun.expected, browser, ownPath(request.query.returnTo));
    reply.setCookie(browserCookie, browser, {
      path: "/sign-in",
      httpOnly: true,
      sameSite: "lax",
      secure: isSecure(config),
      maxAge: 3600,
    });
    return reply.header("cache-control", "no-store").redirect(begun.url.href, 303);
  });

  app.get<{ Querystring: { state?: string; error?: string } }>("/sign-in/callback", open, async (request, reply) => {
    const { state, error } = request.query;
    const browser = browserName(request);
    const attempt = party && browser && typeof state === "string" ? await takeAttempt(deps, state, browser) : null;
    if (!party || !attempt) return say(request, reply, 400, "startAgain");
    if (error !== undefined) return say(request, reply, 403, "cancelled");
    const query = request.url.slice(request.url.indexOf("?"));
    const answer = await party.finish(attempt.expected, query).catch((failure: { code?: string; name?: string }) => {
      // The message may quote claims; its kind and code are enough.
      log.warn({ kind: failure.name, code: failure.code }, "a sign-in was refused");
      return null;
    });
    if (!answer) return say(request, reply, 400, "startAgain");
    const who = await identify(deps, answer.claims);
    if (!("account" in who)) return unknownPage(who, request, reply);
    return letIn(who.account, answer.idToken, attempt.returnTo, request, reply);
  });

  function unknownPage(who: Exclude<Identified, { account: Account }>, request: FastifyRequest, reply: FastifyReply) {
    if (who.unknown === "staff") return say(request, reply, 403, "unknownStaff", who.hsaId);
    return say(request, reply, 403, who.unknown === "person" ? "unknownPerson" : "noIdentity");
  }

  /** One assignment is chosen by itself; of several the staff member chooses. */
  async function letIn(
    account: Account,
    idToken: string,
    returnTo: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    const assignments = account.kind === "staff" ? await listUsableAssignments(deps, account.id) : [];
    if (account.kind === "staff" && assignments.length === 0) return say(request, reply, 403, "noAssignment");
    const earlier = sessionToken(request);
    if (earlier !== null) await endSession(deps, earlier);
    const only = assignments.length === 1 ? assignments[0] : undefined;
    const { token } = await beginSession(deps, account, { assignmentId: only?.id ?? null, idToken });
    setSessionCookie(reply, token, isSecure(config));
    const mustChoose = account.kind === "staff" && !only;
    const next = mustChoose ? `/choose-assignment?returnTo=${encodeURIComponent(returnTo)}` : returnTo;
    return reply.header("cache-control", "no-store").redirect(next, 303);
  }

  registerLooks(app);
}

function browserName(request: FastifyRequest): string | null {
  const name = request.cookies[browserCookie];
  return name !== undefined && /^[A-Za-z0-9_-]{43}$/.test(name) ? name : null;
}

/** The style sheet and the typeface of the pages written here. */
function registerLooks(app: FastifyInstance) {
  const modules = join(import.meta.dirname, "..", "..", "node_modules");
  const font =
    "@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2";
  const files = {
    "/sign-in/page.css": { path: join(import.meta.dirname, "page.css"), type: "text/css; charset=utf-8" },
    "/sign-in/font.woff2": { path: join(modules, font), type: "font/woff2" },
  };
  for (const [url, { path, type }] of Object.entries(files))
    app.get(url, open, async (_request, reply) =>
      reply
        .type(type)
        .header("cache-control", "public, max-age=3600")
        .send(await readFile(path)),
    );
}
