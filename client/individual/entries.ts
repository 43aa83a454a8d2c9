import type { AreaKey } from "../../core/agreement.ts";
import type { SipView } from "../../core/sip/view.ts";
import type { Language } from "../text/language.ts";
import type { Say } from "../text/text.ts";
import { dayInWords, swedishParts } from "../ui/dates.ts";
import type { Option } from "../ui/Select.tsx";

type Seen = Pick<SipView, "preparations" | "touched" | "assessment" | "meetings" | "plan" | "closing" | "child">;

/** What the reader can say is not right, in plain words, with the item it is (`core/sip/items.ts`). `areaWords`: "din sömn". */
export function entriesOf(
  view: Seen,
  areaWords: (area: AreaKey) => string,
  language: Language,
  say: { individual: Say<"individual">; meeting: Say<"meeting"> },
): Option[] {
  const t = say.individual;
  const content = view.plan.draft ?? view.plan.versions.at(-1)?.content;
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text);
  const entries: Option[] = [
    { value: "need", label: t("wrong.item.need") },
    { value: "assessment.whatMatters", label: t("wrong.item.matters") },
    ...Object.keys(view.assessment.areas).map((key) => ({
      value: `assessment.area:${key}`,
      label: t("wrong.item.area", { area: areaWords(key) }),
    })),
    ...(view.preparations ?? []).flatMap(({ meeting, told }) =>
      Object.entries(told).map(([section, one]) => ({
        value: `preparation.told:${meeting}:${section}`,
        label: t("wrong.item.told", { text: short(one.text) }),
      })),
    ),
    ...view.meetings.flatMap((meeting) => [
      {
        value: `meeting:${meeting.id}`,
        label: t("wrong.item.meeting", {
          day: dayInWords(swedishParts(meeting.startsAt).day, language, { weekday: false }),
        }),
      },
      ...meeting.agenda.map(({ part }) => ({
        value: `notes:${meeting.id}:${part}`,
        label: t("wrong.item.notes", { part: say.meeting(`part.${part}`) }),
      })),
    ]),
    { value: "plan.needs", label: t("wrong.item.needs") },
    { value: "plan.ifWorse", label: t("wrong.item.ifWorse") },
    ...(content?.goals ?? []).map((goal) => ({
      value: `plan.goal:${goal.id}`,
      label: t("wrong.item.goal", { text: short(goal.ownWords || goal.professional) }),
    })),
    ...(content?.measures ?? []).map((measure) => ({
      value: `plan.measure:${measure.id}`,
      label: t("wrong.item.measure", { text: short(measure.what) }),
    })),
    { value: "closing", label: t("wrong.item.closing") },
  ];
  return entries.filter((one) => view.touched[one.value] !== undefined);
}
