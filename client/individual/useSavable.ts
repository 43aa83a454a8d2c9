import { measureSentence } from "../../core/sip/measureWords.ts";
import { isHiddenUnit, ownerName } from "../actors.ts";
import type { SavedPlan } from "../saved/savedPlan.ts";
import { useText } from "../text/text.ts";
import { dayInPlan, dayInWords, swedishParts } from "../ui/dates.ts";
import { coordinatorName, useMine } from "./mine.ts";

/** Those who are the person or act instead of the person: a relative's device keeps nothing. */
const whose = ["individual", "guardian", "representative"] as const;

/** What would be kept of the plan on this device, in ready words; null where there is no plan, or it is not this reader's. */
export function useSavable(): SavedPlan | null {
  const t = useText("individual");
  const s = useText("saved");
  const { view, sipId, isMe, language } = useMine();
  const version = view.plan.versions.at(-1);
  if (!version || !whose.some((one) => view.relations.includes(one))) return null;
  const { content } = version;
  const day = (it: string) => dayInWords(it, language, { weekday: false });
  // What turned out wrong is not taken along.
  const stands = (item: string) => view.strikes[item] === undefined;

  const measures = new Map<string, string[]>();
  for (const measure of content.measures.filter((one) => stands(`plan.measure:${one.id}`))) {
    const who = isMe && measure.owner.kind === "person" ? s("self") : ownerName(measure.owner, view.person.name);
    const words = measureSentence(measure, "", dayInPlan).does.replace(/^[:\s]+/, "");
    const sentence = words.slice(0, 1).toUpperCase() + words.slice(1);
    const contact = measure.contact ? ` ${t("plan.contact", { name: measure.contact })}` : "";
    measures.set(who, [...(measures.get(who) ?? []), sentence + contact]);
  }
  const name = coordinatorName(view);
  const unit = view.lead.unit.name;
  return {
    sipId,
    title: isMe ? t("plan.title") : t("about", { name: view.person.name }),
    person: view.person.name,
    from: t("plan.version", { day: day(swedishParts(version.establishedAt).day) }),
    goals: content.goals
      .filter((goal) => stands(`plan.goal:${goal.id}`))
      .map((goal) => ({ own: goal.ownWords, professional: goal.professional })),
    needs: stands("plan.needs") ? content.needs : "",
    measures: [...measures].map(([who, sentences]) => ({ who, sentences })),
    ifWorse: stands("plan.ifWorse") ? content.ifWorse : "",
    contact: isHiddenUnit(view.lead.unit)
      ? t("contact.hidden")
      : name
        ? t("contact.text", { name, unit })
        : t("contact.unitOnly", { unit }),
  };
}
