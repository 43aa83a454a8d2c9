import { type ActorKind, ActorName } from "../ActorShape.tsx";
import { CircleOfPeople } from "../CircleOfPeople.tsx";
import { Section, TwoColumns } from "../Page.tsx";
import { Rail } from "../Rail.tsx";

const kinds: [ActorKind, string][] = [
  ["region", "Regionen"],
  ["municipality", "Kommunen"],
  ["school", "Skolan"],
  ["authority", "Myndighet"],
  ["personAndFamily", "Personen och de närmaste"],
  ["other", "Andra"],
];

export function GalleryPictures() {
  return (
    <Section title="Cirkeln och skenan">
      <ul className="plain-list row">
        {kinds.map(([kind, name]) => (
          <li key={kind}>
            <ActorName kind={kind} name={name} />
          </li>
        ))}
      </ul>
      <TwoColumns
        asideLabel="Cirkeln"
        aside={
          <CircleOfPeople
            label="Ingrids cirkel"
            person="Ingrid Lund"
            members={[
              { id: "1", name: "Hemtjänsten Söder", kind: "municipality", role: "Samordnar" },
              { id: "2", name: "Vårdcentralen Eken", kind: "region" },
              { id: "3", name: "Anders Lund", kind: "personAndFamily", role: "Son" },
              { id: "4", name: "Elevhälsan Bergskolan", kind: "school" },
              { id: "5", name: "Försäkringskassan", kind: "authority", isWaiting: true, note: "har inte svarat" },
              { id: "6", name: "Kattvakten", kind: "other" },
            ]}
          />
        }
      >
        <Rail
          label="Skeden"
          steps={[
            { id: "need", title: "Behov", href: "/gallery", state: "done" },
            { id: "consent", title: "Samtycke", href: "/gallery", state: "done" },
            { id: "assessment", title: "Kartläggning", href: "/gallery", state: "now", missing: "3 områden saknas" },
            {
              id: "summons",
              title: "Kallelse",
              href: "/gallery",
              state: "now",
              isCurrent: true,
              missing: "2 har inte svarat",
            },
            { id: "meeting", title: "Möte", href: "/gallery", state: "ahead" },
            { id: "plan", title: "Plan", href: "/gallery", state: "ahead" },
          ]}
        />
      </TwoColumns>
    </Section>
  );
}
