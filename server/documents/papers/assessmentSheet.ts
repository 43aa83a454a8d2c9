// The assessment on paper: area by area, the person's own words first and the professionals' beside them (A1–A4).
import { lifeAreasFor } from "../../../core/agreement.ts";
import { filled } from "../planPaperWords.ts";
import { list, own, type Piece, part, type Sheet, text } from "../sheet.ts";
import { areaName, type Made, sheetOf, struckIn } from "./frame.ts";

const questions = ["works", "hard", "wish"] as const;

/** What of the assessment the view shows. */
export function assessmentSheet(made: Made): Sheet {
  const { view, words, request, first } = made;
  const said = words.assessment;
  const { areas, ownWords, whatMatters, summary, otherPlans } = view.assessment;
  const struck = struckIn(made);
  const says = filled(words.says, { name: first });
  const inOrder = lifeAreasFor(request.agreement, view.child).map((one) => one.key);
  const keys = [...new Set([...inOrder, ...Object.keys(areas), ...Object.keys(ownWords)])];
  const parts = keys.flatMap((key) => {
    const [notes, told] = [areas[key], ownWords[key]];
    const pieces: Piece[] = [
      ...own(says, told ? ownLines(told, made) : "", struck(`assessment.own:${key}`)),
      ...(notes
        ? [...questions, "needs" as const].flatMap((one) =>
            text(notes[one], { label: said[one], struck: struck(`assessment.area:${key}`) }),
          )
        : []),
    ];
    return part(areaName(request.agreement, key, request.language), pieces);
  });
  return sheetOf(made, {
    title: said.title,
    heading: said.heading,
    notices: [said.lead],
    parts: [
      ...part(
        filled(said.matters, { name: first }),
        own(says, whatMatters?.text ?? "", struck("assessment.whatMatters")),
      ),
      ...parts,
      ...part(said.summary, text(summary?.text ?? "", { struck: struck("assessment.summary") })),
      ...part(
        said.otherPlans,
        list(otherPlans.map(({ title, kind, holder }) => [title || kind, holder].filter(Boolean).join(", "))),
      ),
    ],
  });
}

/** The person's own answers to the three questions, each with its question. */
function ownLines(told: Record<(typeof questions)[number], string>, { words }: Made): string {
  return questions
    .filter((one) => told[one])
    .map((one) => `${words.assessment[one]}: ${told[one]}`)
    .join("\n");
}
