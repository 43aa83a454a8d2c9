// The built-in provider under /oidc, and its one page: whom do you want to be?
import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { dayOf } from "../../core/time.ts";
import type { Deps } from "../deps.ts";
import { type BuiltInProvider, builtInPath } from "./builtInProvider.ts";
import { demoPage } from "./demoPage.ts";
import { accountIdOf, listDemoPeople } from "./demoPeople.ts";
import { pageLanguage } from "./html.ts";
import { messagePage } from "./messagePage.ts";
import { builtInAcr } from "./providers.ts";
import { originOf } from "./signInConfig.ts";

export async function registerBuiltInProvider(app: FastifyInstance, deps: Deps, builtIn: BuiltInProvider) {
  await app.register(async (scope) => {
    // The provider reads its own forms.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));

    scope.get<{ Params: { uid: string }; Querystring: { as?: string } }>(
      `${builtInPath}/choose/:uid`,
      { config: { public: true } },
      async (request, reply) => {
        const provider = await builtIn.provider();
        speakFor(deps, request);
        reply.type("text/html; charset=utf-8").header("cache-control", "no-store");
        const interaction = await provider.interactionDetails(request.raw, reply.raw).catch(() => null);
        if (!interaction) return reply.code(400).send(messagePage("startAgain", pageLanguage(request.cookies)));
        const wished = request.query.as ?? (interaction.params.login_hint as string | undefined);
        const accountId = typeof wished === "string" ? await accountIdOf(deps, wished) : null;
        if (accountId === null) {
          const people = await listDemoPeople(deps, dayOf(deps.clock().toISOString()));
          const page = demoPage(people, {
            uid: interaction.uid,
            unknown: wished !== undefined,
            language: pageLanguage(request.cookies),
            today: deps.clock(),
          });
          return reply.code(wished === undefined ? 200 : 404).send(page);
        }
        const next = await provider.interactionResult(request.raw, reply.raw, {
          // Whoever chooses has just proved as much as anybody can here.
          login: { accountId, remember: false, acr: builtInAcr },
        });
        return reply.redirect(next, 303);
      },
    );

    scope.route({
      method: ["GET", "POST"],
      url: `${builtInPath}/*`,
      config: { public: true },
      handler: async (request, reply) => {
        const provider = await builtIn.provider();
        speakFor(deps, request);
        const raw = request.raw as IncomingMessage & { originalUrl?: string };
        raw.originalUrl = raw.url ?? "";
        raw.url = raw.originalUrl.slice(builtInPath.length);
        if (raw.url.startsWith("/auth")) forgetFormerChoice(raw);
        reply.hijack();
        reply.raw.setHeader("x-content-type-options", "nosniff");
        reply.raw.setHeader("referrer-policy", "no-referrer");
        reply.raw.setHeader("x-frame-options", "DENY");
        await provider.callback()(raw, reply.raw);
      },
    });
  });
}

/** Who changes person in the demo would else be asked, by a page, to leave the former one first. */
function forgetFormerChoice(raw: IncomingMessage) {
  const cookies = raw.headers.cookie?.split(/;\s*/).filter((it) => !/^samlad_demo_idp(\.sig)?=/.test(it)) ?? [];
  if (cookies.length > 0) raw.headers.cookie = cookies.join("; ");
  else delete raw.headers.cookie;
}

/** Tells the provider which address the browser came by. What the caller says about that counts for nothing. */
function speakFor({ config }: Deps, request: FastifyRequest) {
  const origin = new URL(originOf(config, request));
  request.raw.headers["x-forwarded-proto"] = origin.protocol.slice(0, -1);
  request.raw.headers["x-forwarded-host"] = origin.host;
}
