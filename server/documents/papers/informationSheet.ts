// What somebody is told before a consent is asked for: what a SIP is, what will be shared, that it is free and can be withdrawn (C1).
import { filled } from "../planPaperWords.ts";
import { list, part, type Sheet, text } from "../sheet.ts";
import { type Made, questionsPart, sheetOf, whoIs } from "./frame.ts";

/** It speaks to the individual, whoever prints it, and names nobody but whom one can ask. */
export function informationSheet(made: Made): Sheet {
  const { view, words, day } = made;
  const said = words.information;
  const { unit } = view.lead;
  const parts = [...said.parts, ...(view.child ? [{ ...said.child, items: [] as string[] }] : [])];
  return sheetOf(made, {
    title: said.title,
    heading: said.heading,
    isAboutSomebody: false,
    notices: [unit.unitId.startsWith("hidden-") ? said.leadUnnamed : filled(said.lead, { unit: unit.name })],
    note: (view.information ?? [])
      .slice(-1)
      .map(({ on, how, by }) => filled(said.givenLine, { day: day(on), how: said.how[how], who: whoIs(by) }))
      .join(" "),
    parts: [
      ...parts.flatMap((one) => part(one.heading, [...one.text.flatMap((line) => text(line)), ...list(one.items)])),
      ...questionsPart(made, said),
    ],
  });
}
