// One follow-up: how it went with each measure and each goal, in the view of the services and of the person, and what was decided (F2).
import type { FollowUp, Measure, PlanContent } from "../../../core/sip/state.ts";
import { dayOf } from "../../../core/time.ts";
import { filled } from "../planPaperWords.ts";
import { own, type Piece, part, raised, type Sheet, text } from "../sheet.ts";
import { type Made, sheetOf, struckIn } from "./frame.ts";

/** The follow-up that is asked for, or null when the view has no such one. */
export function followUpSheet(made: Made): Sheet | null {
  const { view, request, words, day } = made;
  const followUp = view.followUps.find((one) => one.id === request.offer.followUp);
  if (!followUp) return null;
  const said = words.followUp;
  const struck = struckIn(made);
  const on = dayOf(followUp.startedAt);
  const content = contentThen(followUp, made);
  const { decision, newNeeds, consentStillRight: consent } = followUp;
  return sheetOf(made, {
    title: filled(said.title, { day: day(on) }),
    heading: said.heading,
    facts: [[said.day, raised(day(on, true))]],
    notices: decision ? [] : [said.going],
    parts: [
      ...part(said.measures, measures(followUp, content, made)),
      ...part(said.goals, goals(followUp, content, made)),
      ...part(said.newNeeds, text(newNeeds?.text ?? "", { struck: struck(`followUp.newNeeds:${followUp.id}`) })),
      ...part(said.consent, consent ? text(consent.right ? said.consentRight : said.consentWrong) : []),
      ...part(
        said.decision,
        decision
          ? [
              {
                kind: "boxed",
                lines: [
                  said.decided[decision.kind],
                  ...(decision.why ? [decision.why] : []),
                  ...(decision.nextOn ? [filled(said.next, { day: day(decision.nextOn, true) })] : []),
                ],
              },
            ]
          : [],
      ),
    ],
  });
}

/** The plan that was followed up: the last version that stood when the follow-up began. */
function contentThen(followUp: FollowUp, { view }: Made): PlanContent | undefined {
  const versions = view.plan.versions.filter((one) => one.establishedAt <= followUp.startedAt);
  return (versions.at(-1) ?? view.plan.versions.at(-1))?.content;
}

function measures(followUp: FollowUp, content: PlanContent | undefined, made: Made): Piece[] {
  const { words, request } = made;
  const said = words.followUp;
  const rows = (content?.measures ?? []).map((one) => {
    const answer = followUp.measures[one.id];
    const how = said.measure[answer?.outcome ?? "none"];
    return [ownerOf(one, made), one.what, answer?.why ? `${how}. ${answer.why}` : how];
  });
  if (rows.length === 0) return [];
  if (request.size !== "ordinary")
    return rows.map(
      ([who = "", what = "", how = ""]): Piece => ({ kind: "lines", lines: [`${who}: ${what}`, how], struck: "" }),
    );
  return [{ kind: "table", columns: said.measureColumns, widths: [1.2, 1.5, 1.6], rows }];
}

function goals(followUp: FollowUp, content: PlanContent | undefined, { words, first }: Made): Piece[] {
  const said = words.followUp;
  return (content?.goals ?? []).flatMap((goal): Piece[] => {
    const answers = followUp.goals[goal.id];
    if (!answers?.units && !answers?.person) return [];
    const line = (one: { outcome: keyof typeof said.goal; why: string }) =>
      [said.goal[one.outcome], one.why].filter(Boolean).join(". ");
    return [
      { kind: "heading", text: goal.ownWords || goal.professional },
      ...(answers.person ? own(filled(words.says, { name: first }), line(answers.person)) : []),
      ...(answers.units ? text(line(answers.units), { label: said.units }) : []),
    ];
  });
}

/** Who does it. */
export function ownerOf({ owner }: Pick<Measure, "owner">, { view }: Pick<Made, "view">): string {
  if (owner.kind === "person") return view.person.name;
  return owner.kind === "unit" ? owner.unit.name : owner.name;
}
