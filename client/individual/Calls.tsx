import { ownerKind, ownerName } from "../actors.ts";
import { useText } from "../text/text.ts";
import { type ActorKind, ActorName } from "../ui/ActorShape.tsx";
import { Section } from "../ui/Page.tsx";
import { Phones } from "../ui/Phones.tsx";
import { splitPhones } from "../ui/phones.ts";
import { useWritten } from "../ui/written.ts";
import { useMine } from "./mine.ts";
import { planShown } from "./planShown.ts";

/** Whom one can call: those who have a telephone number at what they do in the plan, each once. */
export function Calls() {
  const t = useText("rooms");
  const { view } = useMine();
  const written = useWritten();
  const measures = view.closing ? [] : (planShown(view)?.measures ?? []);
  // A unit is told of once, with everybody there whom one can call.
  const calls = new Map<string, { kind: ActorKind; name: string; contacts: Set<string> }>();
  for (const { id, contact, owner } of measures) {
    if (view.strikes[`plan.measure:${id}`] || !splitPhones(contact).some(({ dial }) => dial)) continue;
    const who = { kind: ownerKind(owner), name: ownerName(owner, view.person.name) };
    const key = `${who.kind} ${who.name}`;
    calls.set(key, { ...who, contacts: (calls.get(key)?.contacts ?? new Set()).add(contact) });
  }
  if (calls.size === 0) return null;
  return (
    <Section title={t("calls")}>
      <ul className="plain-list lines">
        {[...calls].map(([key, { kind, name, contacts }]) => (
          <li key={key}>
            <ActorName kind={kind} name={name} />
            {[...contacts].map((contact) => (
              <p key={contact} {...written(contact)}>
                <Phones text={contact} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
