// Every route there is with an address that can be asked, for tests of what holds for all of them.
import type { FastifyInstance } from "fastify";
import type { DocumentOffer } from "../core/documents.ts";
import { commandNames } from "../core/sip/commands.ts";
import { pathOf } from "../server/sip/commandPath.ts";

export type Asked = { method: string; path: string; route: string; public: boolean };

/** Ids that are nobody's, or those given by the name of the parameter. */
export function everyRoute(app: FastifyInstance, ids: Record<string, string> = {}): Asked[] {
  const nobody = "00000000-0000-4000-8000-000000000000";
  const values: Record<string, string> = { day: "2026-11-21", document: "1.pdf", key: "need.what", ...ids };
  return app.allRoutes.flatMap((it) => {
    const path = it.url.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string) => values[name] ?? nobody).replace("*", "x");
    const asked = { method: it.method, path, route: `${it.method} ${it.url}`, public: it.public };
    if (it.url !== "/api/v1/sips/:id/:command") return [asked];
    return commandNames.map((name) => ({ ...asked, path: `/api/v1/sips/${values.id ?? nobody}/${pathOf(name)}` }));
  });
}

/** The address of a paper of the process, as its offer says. */
export function paperAddress(sipId: string, { kind, ...offer }: DocumentOffer): string {
  const asked = (["meeting", "followUp", "version", "for"] as const).flatMap((name) =>
    offer[name] === undefined ? [] : [`${name}=${offer[name]}`],
  );
  return `/api/v1/sips/${sipId}/documents/${kind}.pdf?${asked.join("&")}`;
}
