import { measureSentence } from "../../core/sip/measureWords.ts";
import { dayInPlan } from "../ui/dates.ts";
import { languageOf } from "../ui/written.ts";

type Props = { measure: Parameters<typeof measureSentence>[0]; owner: string };

/** A measure as a sentence that begins with whose it is, in the plan's language also where the page is in another. */
export function MeasureWords({ measure, owner }: Props) {
  const said = measureSentence(measure, owner, dayInPlan);
  return (
    <span lang={languageOf(measure.what)}>
      <strong>{said.owner}</strong>
      {said.does}
    </span>
  );
}
