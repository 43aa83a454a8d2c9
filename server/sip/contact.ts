// How the person is reached. A need often comes before anybody has asked for address and telephone.
import type { FastifyInstance } from "fastify";
import { Refused, refuse } from "../../core/errors.ts";
import { id } from "../../core/fields.ts";
import type { SipAnswer } from "../../core/sip/answers.ts";
import { Contact } from "../../core/sip/contact.ts";
import { anyHolds, contactKeepers, everyPhrase } from "../../core/sip/relations.ts";
import { sightOf } from "../../core/sip/sight.ts";
import { writeAccess } from "../accessLog/accessLog.ts";
import { askIn } from "../db/wall.ts";
import type { Deps } from "../deps.ts";
import { readBody } from "../readBody.ts";
import { answerFor } from "./answer.ts";
import { askingOf, idOf } from "./requestContext.ts";
import { findSip } from "./sipStore.ts";

/** `commandId` may be given as with commands; to do this twice is the same as once. */
export const ContactBody = Contact.extend({ commandId: id.optional() });

/** Registers POST /api/v1/sips/{id}/contact: all of the contact details at once, answered like GET of the SIP. */
export function registerContact(app: FastifyInstance, deps: Deps) {
  app.post<{ Params: { id: string } }>("/api/v1/sips/:id/contact", async (request): Promise<SipAnswer> => {
    const asking = askingOf(deps, request);
    const { actor, agreement, today, countyId } = asking;
    const found = await findSip(asking.door.ask, countyId, idOf(request.params.id));
    const sight = found && sightOf(actor, found.sip, agreement, today, found.person);
    if (!found || !sight) throw new Refused(refuse("sip.notFound"));
    const { sip, person } = found;
    // Nor does anybody write over what is kept from them (Z4).
    const mayKnow = sight.veil === null || sight.veil.contact;
    if (!mayKnow || !anyHolds(contactKeepers, actor, sip, today)) throw new Refused(refuse("access.notAllowed"));
    const { commandId: _, ...contact } = readBody(ContactBody, request.body);
    await asking.door.all(async (tx) => {
      await tx`
        update person set address = nullif(${contact.address}, ''), phone = nullif(${contact.phone}, ''),
               email = nullif(${contact.email}, ''),
               interpreter_language = nullif(${contact.interpreterLanguage}, ''), version = version + 1
         where id = ${person.personId} and county_id = ${countyId}`;
      // Which fields, never what they hold.
      const fields = (Object.keys(contact) as (keyof Contact)[]).filter((key) => contact[key] !== person[key]);
      await writeAccess(askIn(tx), {
        ...asking,
        at: asking.now,
        action: "command",
        sipId: sip.id,
        subjectPersonId: person.personId,
        ground: everyPhrase.filter((phrase) => phrase.holds(actor, sip, today)).map((phrase) => phrase.key),
        detail: { command: "changeContact", fields },
      });
    });
    return answerFor(actor, sip, { ...person, ...contact }, agreement, today);
  });
}
