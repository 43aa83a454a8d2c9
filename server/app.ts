// Puts the server together: the guards every request passes, and the list of routes.
import { randomUUID } from "node:crypto";
import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance } from "fastify";
import { registerAccessLog } from "./accessLog/register.ts";
import { registerAgreement } from "./agreements/agreementRoutes.ts";
import { registerAttachmentStatus } from "./attachments/statusRoutes.ts";
import { registerCalendar } from "./calendar/calendarRoutes.ts";
import { registerCalendarFeed } from "./calendar/feedRoutes.ts";
import { registerCalendarAnswers } from "./calendar/invitations/answerRoutes.ts";
import { registerUnitCalendar } from "./calendar/unitCalendarRoutes.ts";
import type { Deps } from "./deps.ts";
import { registerAdmin } from "./directory/adminRoutes.ts";
import { registerUnits } from "./directory/unitRoutes.ts";
import { registerAdminPapers } from "./documents/adminPapers.ts";
import { registerFhirMetadata } from "./fhir/metadata.ts";
import { registerHealth } from "./health.ts";
import { registerLastSeen } from "./lastSeen/lastSeenRoutes.ts";
import { registerMetrics } from "./metrics.ts";
import { registerNotices } from "./notices/noticeRoutes.ts";
import { registerOpenApi } from "./openapi/openapiRoutes.ts";
import { registerPacking } from "./packing.ts";
import { registerPages } from "./pages.ts";
import { answerUnreadable, registerProblems } from "./problems.ts";
import { registerPublicPages } from "./publicPages/register.ts";
import { registerRateLimits } from "./rateLimits.ts";
import { registerRegisterExtract } from "./registerExtract/extractRoutes.ts";
import { answerBrokenHttp, guardHeaders, registerRequestGuards } from "./requestGuards.ts";
import { registerRequestLog } from "./requestLog.ts";
import { registerSignIn } from "./signIn/register.ts";
import { registerSips } from "./sip/routes.ts";
import { registerSupport } from "./support/supportRoutes.ts";
import { registerSurvey } from "./survey/surveyRoutes.ts";
import { registerWords } from "./words/wordRoutes.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** May be asked without a session. Every route that says so is listed in test/guards/routes.server.test.ts. */
    public?: boolean;
  }
  interface FastifyInstance {
    /** Every route there is. Guards walk it. */
    allRoutes: { method: string; url: string; public: boolean; stepUp: boolean }[];
  }
}

/** The server with all its routes, not yet listening. */
export async function buildApp(deps: Deps): Promise<FastifyInstance> {
  const headers = guardHeaders(deps.config);
  const app = fastify({
    logger: false,
    frameworkErrors: (_error, request, reply) => answerUnreadable(request, reply.headers(headers)),
    clientErrorHandler: answerBrokenHttp(headers),
    genReqId: () => randomUUID(),
    bodyLimit: 1024 * 1024,
    // A request that is not all here by then is let go; it could hold a place for ever.
    requestTimeout: 60_000,
    trustProxy: deps.config.trustProxy ?? false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });

  app.decorate("allRoutes", []);
  app.addHook("onRoute", (route) => {
    for (const method of [route.method].flat())
      app.allRoutes.push({
        method,
        url: route.url,
        public: route.config?.public === true,
        stepUp: route.config?.stepUp !== undefined,
      });
  });

  registerProblems(app, deps);
  registerRequestLog(app, deps);
  registerMetrics(app);
  await app.register(cookie);
  registerRequestGuards(app, deps);
  registerPacking(app);
  registerRateLimits(app, deps);
  await registerSignIn(app, deps);

  registerHealth(app, deps);
  await registerSips(app, deps);
  registerAccessLog(app, deps);
  registerRegisterExtract(app, deps);
  registerCalendar(app, deps);
  registerUnitCalendar(app, deps);
  registerCalendarFeed(app, deps);
  registerCalendarAnswers(app, deps);
  registerNotices(app, deps);
  registerLastSeen(app, deps);
  registerOpenApi(app, deps);
  registerFhirMetadata(app, deps);
  registerUnits(app, deps);
  registerAdmin(app, deps);
  registerAdminPapers(app, deps);
  registerWords(app, deps);
  registerAgreement(app, deps);
  registerAttachmentStatus(app, deps);
  registerSupport(app, deps);
  registerSurvey(app, deps);

  await registerPublicPages(app, deps);
  await registerPages(app);
  return app;
}
