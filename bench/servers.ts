// The process that is measured: Samlad itself, and beside it the floors, which do nothing but the bare work.
//   read floor:  Fastify answers one jsonb row by primary key. No sign-in, no view, no log.
//   logged floor: the same, and a line in a log that is on the disk before the answer goes. No sign-in, no view.
//   write floor: one transaction of one update (the document, as large as a SIP's) and one insert (an event).
//   all rows:    the document read, then in one statement that update, the event, what makes a repeat harmless, and a line in a log;
//                the document is the answer. No sign-in, no rules, no hash, no tasks, no readers.
import { randomUUID } from "node:crypto";
import fastify from "fastify";
import { openAgreements } from "../server/agreements/agreements.ts";
import { buildApp } from "../server/app.ts";
import { readConfig } from "../server/config.ts";
import { openAsApp } from "../server/db/appRole.ts";
import { openDatabase } from "../server/db/database.ts";
import { createLog } from "../server/log.ts";

const config = readConfig(process.env);
const log = createLog(config.logLevel);
const { owner, url } = await openDatabase(config, log);
const sql = await openAsApp(owner, url, config, log);
const clock = () => new Date();
const agreements = await openAgreements({ owner, clock, log });
const app = await buildApp({ sql, owner, databaseUrl: url, agreements, clock, config, log });
await app.listen({ port: 0, host: "127.0.0.1" });

const floors = fastify({ logger: false });
floors.get<{ Params: { id: string } }>("/read/:id", async ({ params }) => {
  const [row] = await owner<{ state: object }[]>`select state from floor_document where id = ${params.id}`;
  return row!.state;
});
floors.get<{ Params: { id: string } }>("/read-and-log/:id", async ({ params }) => {
  const [row] = await owner<{ state: object }[]>`select state from floor_document where id = ${params.id}`;
  await owner`insert into floor_log (document_id, at) values (${params.id}, ${new Date()})`;
  return row!.state;
});
floors.post<{ Params: { id: string }; Body: { text: string } }>("/write/:id", async ({ params, body }) => {
  await owner.begin(async (tx) => {
    const [row] = await tx<{ version: number }[]>`
      update floor_document set version = version + 1, state = ${owner.json(document as never)}
       where id = ${params.id} returning version`;
    await tx`insert into floor_event (id, document_id, version, data)
             values (${randomUUID()}, ${params.id}, ${row!.version}, ${owner.json(body)})`;
  });
  return { done: true };
});
floors.post<{ Params: { id: string }; Body: { text: string } }>("/write-all/:id", async ({ params, body }) => {
  const [row] = await owner<{ version: number; state: object }[]>`
    select version, state from floor_document where id = ${params.id}`;
  const command = randomUUID();
  await owner`
    with document as (
           update floor_document set version = version + 1, state = ${owner.json(row!.state as never)}
            where id = ${params.id} and version = ${row!.version} returning id),
         event as (
           insert into floor_event (id, document_id, version, data)
           select ${command}, id, ${row!.version + 1}, ${owner.json(body)} from document returning document_id),
         repeat as (
           insert into floor_repeat (caller, command_id, document_id, version)
           select ${params.id}, ${command}, document_id, ${row!.version + 1} from event returning document_id)
    insert into floor_log (document_id, at) select document_id, ${new Date()} from repeat`;
  return row!.state;
});
const [{ state: document }] = (await owner`
  select state from sip order by length(state::text) offset (select count(*) / 2 from sip) limit 1`) as unknown as [
  { state: object },
];
await floors.listen({ port: 0, host: "127.0.0.1" });

const portOf = (server: typeof app | typeof floors) => (server.server.address() as { port: number }).port;
process.send?.({ samlad: portOf(app), floors: portOf(floors), documentBytes: JSON.stringify(document).length });
process.on("message", (message) => {
  if (message === "memory") process.send?.({ rss: process.memoryUsage().rss });
});
process.on("disconnect", () => process.exit(0));
