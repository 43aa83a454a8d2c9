// The letter that a SIP is closed, to the person and to each who took part: why, and what holds now (X1). Nobody gets more in a
// letter than they may read: of one who may not read the plan it holds the reason alone.
import { mayReadHere, nameOf } from "../../../core/documents.ts";
import type { Measure } from "../../../core/sip/state.ts";
import { dayOf } from "../../../core/time.ts";
import { filled } from "../planPaperWords.ts";
import { list, part, type Sheet, text } from "../sheet.ts";
import { type Made, questionsPart, sheetOf } from "./frame.ts";

/** The letter to whom the offer names, or null when the SIP is not closed or there is no such participant. */
export function closingSheet(made: Made): Sheet | null {
  const { view, request, words, day } = made;
  const { closing } = view;
  const isPerson = request.offer.for === "person";
  const to = view.participants.find((one) => one.id === request.offer.for);
  if (!closing || (!isPerson && !to)) return null;
  const said = words.closing;
  const { name } = view.person;
  const on = day(dayOf(closing.at));
  const reads = isPerson || (to !== undefined && mayReadHere(view, to, "plan"));
  const isUnit = to?.recipient.kind === "unit";
  const measures = view.plan.versions.at(-1)?.content.measures ?? [];
  const theirs = measures.filter((one) => (isPerson ? one.owner.kind === "person" : isOwnedBy(one, to)));
  const nowLines = () => {
    if (closing.reason === "died") return isUnit ? said.nowUnitDied : [];
    return isPerson ? said.nowPerson : isUnit ? said.nowUnit : said.nowParty;
  };
  return sheetOf(made, {
    title: filled(said.title, { day: on }),
    heading: isPerson ? said.heading.person : said.heading.other,
    isAboutSomebody: !isPerson,
    facts: [
      [words.to, isPerson ? name : nameOf(to!)],
      [words.from, view.lead.unit.name],
    ],
    notices: [isPerson ? filled(said.leadPerson, { day: on }) : filled(said.lead, { name, day: on })],
    parts: [
      ...part(said.why, [
        ...text(filled(isPerson ? said.reasonPerson[closing.reason] : said.reason[closing.reason], { name })),
        ...(reads ? text(closing.text) : []),
      ]),
      ...(reads ? part(said.otherPlan, text(closing.otherPlan)) : []),
      ...(isPerson ? part(said.remaining, text(closing.remainingNeeds)) : []),
      ...(reads ? part(isPerson ? said.ownPerson : said.own, list(theirs.map((one) => one.what))) : []),
      ...part(said.now, list(nowLines())),
      ...(isPerson ? questionsPart(made, words.information) : questionsPart(made, words)),
    ],
  });
}

function isOwnedBy({ owner }: Measure, to: Made["view"]["participants"][number] | undefined): boolean {
  if (!to) return false;
  const { recipient } = to;
  if (owner.kind === "unit") return recipient.kind === "unit" && recipient.unit.unitId === owner.unit.unitId;
  return owner.kind === "party" && recipient.kind === "party" && recipient.partyId === owner.partyId;
}
