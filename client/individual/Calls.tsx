import { ownerKind, ownerName } from "../actors.ts";
import { useText } from "../text/text.ts";
import { ActorName } from "../ui/ActorShape.tsx";
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
  const calls = new Map(
    measures
      .filter(({ id, contact }) => !view.strikes[`plan.measure:${id}`] && splitPhones(contact).some(({ dial }) => dial))
      .map((one) => [one.contact, one.owner]),
  );
  if (calls.size === 0) return null;
  return (
    <Section title={t("calls")}>
      <ul className="plain-list lines">
        {[...calls].map(([contact, owner]) => (
          <li key={contact}>
            <ActorName kind={ownerKind(owner)} name={ownerName(owner, view.person.name)} />
            <p {...written(contact)}>
              <Phones text={contact} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
