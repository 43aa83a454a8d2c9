// The consent to tick and sign on paper: whether the plan is made, who may know what and until when, and a signature each (C2–C4, C9).
import { groupOf } from "../../../core/access.ts";
import type { ConsentRow } from "../../../core/sip/viewConsent.ts";
import { areaWords } from "../areaWords.ts";
import { filled } from "../planPaperWords.ts";
import { own, type Piece, part, raised, type Sheet, text } from "../sheet.ts";
import { type Made, sheetOf } from "./frame.ts";

/** More receivers than this stand in a table of their own, so that a column is wide enough for a name. */
const columnsAtMost = 4;
/** As many empty columns as there is room for when nobody has been written down. */
const blank = 3;

/** The form, or null for those who do not see the consent. What has been said before is ticked. */
export function consentForm(made: Made): Sheet | null {
  const { view, words, request } = made;
  const { consent } = view;
  if (!consent) return null;
  const said = words.consentForm;
  const hasTicks = consent.rows.some((row) => Object.values(row.cells).some((cell) => cell.state === "allowed"));
  return sheetOf(made, {
    title: said.title,
    heading: said.heading,
    notices: [said.lead],
    parts: [
      ...part(said.plan.title, [{ kind: "checks", items: [said.plan.yes, said.plan.no] }]),
      ...part(said.scope.title, scope(consent.rows, consent.areas, made), {
        lead: [said.scope.lead, ...(hasTicks ? [said.scope.told] : [])].join(" "),
      }),
      ...part(said.until.title, [
        { kind: "checks", items: [said.until.whole] },
        { kind: "blanks", label: said.until.until, count: 1 },
      ]),
      ...part(said.limits.title, [...limits(made), { kind: "blanks", label: "", count: 2 }], {
        onNewPage: true,
      }),
      ...(view.child ? part(said.child.title, [{ kind: "blanks", label: "", count: 2 }]) : []),
      ...part(said.undo.title, text(said.undo.text)),
      ...part(said.sign.title, [
        ...text(said.sign.lead),
        ...consent.givers.flatMap((giver): Piece[] => [
          ...(request.size === "large" ? text(giver.name) : []),
          { kind: "sign", fields: [said.sign.signature, `${said.sign.name}: ${giver.name}`, said.sign.day] },
        ]),
        { kind: "sign", fields: [said.sign.received, said.sign.unit, said.sign.day] },
      ]),
    ],
  });
}

/** What has been said already; each in the name of who said it, where the individual is not alone in it. */
function limits({ view, words }: Made): Piece[] {
  const said = view.consent?.limits ?? [];
  if (said.every(({ giver }) => giver === "person")) return said.flatMap((one) => text(one.text));
  return said.flatMap((one) => own(filled(words.says, { name: one.name }), one.text));
}

function scope(rows: ConsentRow[], areas: string[], made: Made): Piece[] {
  const { words, request } = made;
  const said = words.consentForm.scope;
  const area = (key: string) => raised(areaWords(request.agreement, key, request.language, made.texts.sheets));
  if (rows.length === 0) return [...text(said.empty), { kind: "blanks", label: "", count: blank }];
  const named = rows.map((row) => ({ row, ...receiver(row) }));
  // Large type has no room for columns: each receiver with its own boxes.
  if (request.size !== "ordinary")
    return named.flatMap(({ row, name, group }): Piece[] => [
      { kind: "name", name, group },
      {
        kind: "checks",
        items: areas.map(area),
        ticked: areas.map((key) => row.cells[key]?.state === "allowed"),
        says: said.ticked,
        together: true,
      },
    ]);
  const tables = Math.ceil(named.length / columnsAtMost);
  const each = Math.ceil(named.length / tables);
  return Array.from({ length: tables }, (_, at): Piece => {
    const here = named.slice(at * each, (at + 1) * each);
    return {
      kind: "matrix",
      corner: said.area,
      columns: here.map(({ name, group }) => ({ name, group })),
      rows: areas.map((key) => ({
        label: area(key),
        cells: here.map(({ row }) => row.cells[key]?.state === "allowed"),
      })),
      ticked: said.ticked,
    };
  });
}

function receiver({ recipient }: ConsentRow) {
  return recipient.kind === "unit"
    ? { name: recipient.unit.name, group: groupOf(recipient.unit) }
    : { name: recipient.name, group: "personAndFamily" as const };
}
