import { type ActorKind, ActorName, actorOutlines } from "./ActorShape.tsx";
import "./ActorShape.css";
import "./CircleOfPeople.css";

export type CircleMember = {
  id: string;
  name: string;
  kind: ActorKind;
  /** "Samordnar", "Ansvarar för såret" …; read in the list under the picture. */
  role?: string;
  /** Not (yet) with: drawn with a broken line, and `note` says why. */
  isWaiting?: boolean;
  note?: string;
};

type Props = {
  /** What the picture shows: "Ingrids cirkel". */
  label: string;
  /** The person in the middle. */
  person: string;
  members: CircleMember[];
  /** The list of names under the picture; without it the picture itself is read out as a list. */
  hasList?: boolean;
};

/**
 * The motif of Samlad: the person in the middle, everyone who helps around. The picture is for the eye;
 * the same is said as a list, seen or only read out.
 */
export function CircleOfPeople({ label, person, members, hasList = true }: Props) {
  const radius = 78;
  const size = members.length > 9 ? 11 : 15;
  const places = members.map((member, index) => {
    const angle = (index / members.length) * 2 * Math.PI - Math.PI / 2;
    return { member, x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
  });
  return (
    <figure className="CircleOfPeople">
      <svg aria-hidden viewBox="-112 -112 224 224" className="CircleOfPeople-picture">
        <circle r={radius} className="CircleOfPeople-ring" />
        {places.map(({ member, x, y }) => (
          <line
            key={member.id}
            x1={0}
            y1={0}
            x2={x}
            y2={y}
            className={member.isWaiting ? "CircleOfPeople-line CircleOfPeople-line--waiting" : "CircleOfPeople-line"}
          />
        ))}
        <circle r={30} className="CircleOfPeople-middle" />
        <text className="CircleOfPeople-initials CircleOfPeople-initials--middle">{initials(person)}</text>
        {places.map(({ member, x, y }) => (
          <g
            key={member.id}
            transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}
            className={
              member.isWaiting ? "CircleOfPeople-member CircleOfPeople-member--waiting" : "CircleOfPeople-member"
            }
          >
            <circle r={size + 8} className="CircleOfPeople-gap" />
            <g className={`ActorShape ActorShape--${member.kind}`} transform={`scale(${(size + 5) / 10})`}>
              <path d={actorOutlines[member.kind]} />
            </g>
            <text className="CircleOfPeople-initials" y={member.kind === "school" ? 4 : 0}>
              {initials(member.name)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={hasList ? "CircleOfPeople-caption" : "visually-hidden"}>
        <p className="visually-hidden">{label}</p>
        <ul className="plain-list CircleOfPeople-list">
          {members.map((member) => (
            <li key={member.id}>
              <ActorName
                kind={member.kind}
                name={member.name}
                detail={[member.role, member.note].filter(Boolean).join(" · ")}
              />
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** "Hemtjänsten Söder" → "HS"; one word gives its two first letters. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  if (words.length === 0) return "?";
  if (words.length === 1) return words[0]!.slice(0, 2);
  return (words[0]![0]! + words.at(-1)![0]!).toUpperCase();
}
