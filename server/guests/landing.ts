// The page that an invitation opens, before anybody is signed in, and where the secret goes from there.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Language } from "../../core/errors.ts";
import type { Deps } from "../deps.ts";
import { readBody } from "../readBody.ts";
import { carrySecret, invitationPath, isSecret } from "./invitationLink.ts";
import { landingPage } from "./pages.ts";

const open = { config: { public: true } };

const Carried = z.strictObject({
  secret: z.string({ error: "field.missing" }).refine(isSecret, "field.invalid"),
  language: z.enum(["sv", "en"]),
});

/**
 * Registers the page in both languages, its script, and POST /sign-in/invitation, which puts the secret in a cookie. What is
 * answered is the same whatever the secret: whether it leads anywhere is told to nobody who has not proved who they are.
 */
export function registerLanding(app: FastifyInstance, { config }: Deps) {
  for (const [language, path] of Object.entries(invitationPath) as [Language, string][])
    app.get(path, open, async (_request, reply) =>
      reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(landingPage(language)),
    );

  app.get("/sign-in/invitation.js", open, async (_request, reply) =>
    reply
      .type("text/javascript; charset=utf-8")
      .header("cache-control", "public, max-age=3600")
      .send(await readFile(join(import.meta.dirname, "landingScript.js"))),
  );

  app.post("/sign-in/invitation", open, async (request, reply) => {
    const { secret, language } = readBody(Carried, request.body);
    carrySecret(reply, config, secret);
    // The pages that come after are read in the language that this one was read in.
    if (request.cookies.samlad_language === undefined && language !== "sv")
      reply.setCookie("samlad_language", language, { path: "/", sameSite: "lax", maxAge: 365 * 24 * 3600 });
    return reply.code(204).send();
  });
}
