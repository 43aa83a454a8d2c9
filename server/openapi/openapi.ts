// The interface as OpenAPI 3.1, made from the table of commands and the schemas that check the requests.
import { stages } from "../../core/agreement.ts";
import { documentKinds } from "../../core/documents.ts";
import { uuid as uuidPattern } from "../../core/fields.ts";
import { type Command, type CommandName, commandNamed, commandNames } from "../../core/sip/commands.ts";
import { exampleNames } from "../documents/examplePapers.ts";
import { CommandBody, pathOf } from "../sip/commandPath.ts";
import { exampleOf, type JsonSchema, parametersOf, schemaOf } from "./jsonSchema.ts";
import { type Operation, operations, tags } from "./operations.ts";
import { schemas } from "./schemas.ts";
import { date, ref, uuid } from "./schemaWords.ts";

/** Where the API profile of the Swedish agency for digital government is not followed, and why. */
export const limitations = [
  "UFN.02, SAK.01: TLS is ended before this program; it speaks HTTP to its own machine.",
  "SAK.10, SAK.18, ARQ.02: callers are people in a browser; they are told apart by a session cookie that OpenID Connect sign-in gives. There are no bearer tokens or API keys yet.",
  "VER.05, VER.11: the address says v1 from the start, while the version is below 1.0.0: until then it may change without notice.",
  "RES.06, MOG.01: what is done to a SIP is a command by its own name below the SIP, not a change of its fields, because law asks who did what and why.",
  "FNS.02: names and identity numbers never stand in an address: one searches with POST /sips/search.",
  "HYP.03: links are given in lists only.",
  "SPA.02: traceparent is neither taken nor given yet.",
  "CAC.01: everything is answered with Cache-Control: no-store, for it concerns persons.",
  "DOK.08: the program promises no service level; whoever runs it does.",
  "UFN.07: FHIR, where it is served, follows its own rules for addresses and errors, below /fhir.",
] as const;

const problems: Record<number, string> = {
  400: "What was sent is wrong: `code` says how and `field` where.",
  401: "Not signed in, or the session has ended. `session.stepUp`: sign in anew at the address in `signIn`.",
  403: "The caller may not do this.",
  404: "Not there, or not visible to the caller: the two are answered alike.",
  409: "It does not go together with how things stand; `request.stale` tells `items`, `changes` and `version`.",
  413: "Too large.",
  415: "Wrong kind of content.",
  429: "Too many in a short time: nothing was carried out, and the header Retry-After tells how long to wait.",
  500: "A fault on this side, with a reference in `instance`.",
  503: "Something that this needs does not answer, or is not set: nothing was done, try again later.",
};

export function buildOpenApi({ baseUrl, version }: { baseUrl: string; version: string }): JsonSchema {
  const paths: JsonSchema = {};
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  for (const name of commandNames)
    paths[`/sips/{id}/${pathOf(name)}`] = { post: commandDescribed(name, commandNamed(name)) };
  return {
    openapi: "3.1.1",
    info: {
      title: "Samlad",
      version,
      summary: "Samordnad individuell plan (SIP), held together by everyone it concerns.",
      description:
        "Ett gemensamt gränssnitt för samordnade individuella planer enligt SoL (2025:400) 10 kap. 8–9 §§ och HSL 16 kap. 4 §. One interface for coordinated individual plans. Times are RFC 3339 in UTC, days are calendar days in Europe/Stockholm.",
      contact: { name: "Samlad", url: baseUrl },
      license: { name: "EUPL-1.2", identifier: "EUPL-1.2" },
    },
    "x-limitations": [...limitations],
    "x-sla": "None from the program itself; see whoever runs it.",
    servers: [{ url: `${baseUrl}/api/v1` }],
    security: [{ session: [] }],
    tags: [
      ...Object.entries(tags).map(([name, description]) => ({ name, description })),
      ...[...stages, "correction"].map((stage) => ({ name: `commands: ${stage}`, description: commandsOf(stage) })),
    ],
    paths,
    components: {
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: baseUrl.startsWith("https:") ? "__Host-samlad_session" : "samlad_session",
          description: "Given by signing in with OpenID Connect at /sign-in.",
        },
      },
      schemas,
      responses: Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [
          `Problem${status}`,
          {
            description,
            ...(status === "429"
              ? {
                  headers: {
                    "Retry-After": { description: "Seconds to wait.", schema: { type: "integer", minimum: 1 } },
                  },
                }
              : {}),
            content: {
              "application/problem+json": { schema: ref("Problem"), example: problemExample(Number(status)) },
            },
          },
        ]),
      ),
    },
  };
}

function commandsOf(stage: string): string {
  const titles = commandNames.map(commandNamed).filter((command) => command.stage === stage);
  return `What can be done: ${titles.map((command) => command.title.en.toLowerCase()).join(", ")}.`;
}

function commandDescribed(name: CommandName, command: Command): JsonSchema {
  const input = schemaOf(command.input);
  const { properties, required = [] } = schemaOf(CommandBody);
  const law = command.rules.length > 0 ? ` Rules: ${command.rules.join(", ")}.` : "";
  const who = command.may.map((phrase) => phrase.en).join(", or ");
  return {
    operationId: name,
    tags: [`commands: ${command.stage}`],
    summary: command.title.en,
    description: `${command.title.sv}.${law} By ${who}. The same commandId sent again gets the same answer and does nothing more.`,
    parameters: pathParameters("/sips/{id}"),
    requestBody: {
      required: true,
      content: {
        "application/json": {
          schema: {
            type: "object",
            additionalProperties: false,
            properties: { ...properties, input },
            required: [...new Set([...required, ...((input.required ?? []).length > 0 ? ["input"] : [])])],
          },
          example: { commandId: "7c9e6679-7425-40de-944b-e07fc1f90ae7", input: exampleOf(input) },
        },
      },
    },
    responses: responses(
      200,
      { "application/json": { schema: ref("SipAnswer") } },
      "Done. The SIP as the caller now sees it.",
      [400, 401, 403, 404, 409, 413, 415, 429, 500],
    ),
  };
}

function described(it: Operation): JsonSchema {
  const status = it.status ?? 200;
  const content = it.mediaType
    ? Object.fromEntries([it.mediaType].flat().map((type) => [type, { schema: { type: "string" } }]))
    : it.answers
      ? { "application/json": { schema: ref(it.answers) } }
      : null;
  const writes = it.method !== "get";
  const body = it.body && schemaOf(it.body);
  return {
    operationId: it.id,
    tags: [it.tag],
    summary: it.title,
    description: it.description ?? `${it.title}.`,
    ...(it.open ? { security: [] } : {}),
    parameters: [
      ...pathParameters(it.path),
      ...(it.id === "getChanges" ? dayParameters : []),
      ...(it.query ? parametersOf(it.query) : []),
      ...(isPaper(it) ? [paperLanguage] : []),
    ],
    ...(body
      ? { requestBody: { required: true, content: { "application/json": { schema: body, example: exampleOf(body) } } } }
      : {}),
    ...(it.id === "addAttachment"
      ? {
          requestBody: {
            required: true,
            content: {
              "multipart/form-data": {
                schema: {
                  type: "object",
                  required: ["file"],
                  properties: {
                    area: {
                      type: "string",
                      description: "Before the file. Left out: for those who run the SIP and the person's side.",
                    },
                    file: { type: "string", format: "binary" },
                  },
                },
              },
            },
          },
        }
      : {}),
    responses: responses(
      status,
      content,
      status === 204 ? "Done." : it.title,
      it.open
        ? [400, 429, 500]
        : [
            400,
            401,
            403,
            404,
            ...(writes ? [409, 413, 415] : []),
            429,
            500,
            ...(/Attachment$/.test(it.id) ? [503] : []),
          ],
    ),
  };
}

function responses(status: number, content: JsonSchema | null, description: string, faults: number[]): JsonSchema {
  return {
    [status]: { description, ...(content ? { content } : {}) },
    ...Object.fromEntries(faults.map((fault) => [fault, { $ref: `#/components/responses/Problem${fault}` }])),
  };
}

const dayParameters = ["from", "to"].map((name) => ({
  name,
  in: "query",
  required: name === "from",
  schema: { type: "string", format: "date" },
}));

/** Papers are in the language of the reader, or in the one asked for. */
const isPaper = ({ method, mediaType, path }: Operation) =>
  method === "get" && [mediaType].flat().includes("application/pdf") && !path.includes("attachments");
const paperLanguage = {
  name: "lang",
  in: "query",
  required: false,
  description: "The language of the paper; without it, as Accept-Language.",
  schema: { type: "string", enum: ["sv", "en"] },
};

function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema:
      pathSchemas[(name === "document" && /\/(plan|invitation|documents|papers)\//.exec(path)?.[1]) || name] ?? uuid,
  }));
}

/** What stands in an address, where it is no id. */
const pathSchemas: Record<string, JsonSchema> = {
  day: date,
  key: { type: "string", maxLength: 200 },
  invitation: {
    type: "string",
    pattern: `^${uuidPattern}\\.pdf$`,
    example: "0d4f6f0a-3a0b-4c38-9a55-1a2b3c4d5e6f.pdf",
  },
  plan: { type: "string", pattern: "^[1-9][0-9]{0,4}\\.pdf$", description: "The number of the version, and .pdf." },
  document: { type: "string", enum: ["extract.pdf", "extract.csv"] },
  papers: { type: "string", enum: exampleNames.map((name) => `${name}.pdf`) },
  documents: { type: "string", enum: [...documentKinds.map((kind) => `${kind}.pdf`), "record.txt"] },
};

function problemExample(status: number): JsonSchema {
  const [code, title, detail] = ({
    400: ["field.missing", "Something is missing", "Fill in the field."],
    401: ["session.missing", "Sign in", "You are not signed in, or your session has ended. Sign in and try again."],
    403: ["access.notAllowed", "You may not do this", "Ask the coordinator, or your manager."],
    404: ["sip.notFound", "Not found", "The SIP does not exist, or you cannot see it."],
    409: [
      "request.stale",
      "Somebody else has changed the same thing",
      "Read the new text, choose what shall stand and save again. Your text is kept.",
    ],
    413: ["request.tooLarge", "Too large", "Divide it or make it smaller."],
    415: ["request.mediaType", "Wrong kind of content", "The content must be sent as application/json."],
    429: ["request.tooMany", "Too many in a short time", "Nothing was carried out. Wait a while and try again."],
  }[status] ?? ["server.failed", "Something went wrong on our side", "Nothing was saved. Try again in a while."]) as [
    string,
    string,
    string,
  ];
  return {
    type: `urn:samlad:problem:${code}`,
    title,
    status,
    detail,
    instance: "urn:samlad:request:2f6a5f0f-8a11-4f57-9a0e-0b7f1f0e6f0f",
    code,
  };
}
