import "./ActorShape.css";

/** The six kinds of actors; each has one colour and one shape, on every screen and on paper. */
export type ActorKind = "region" | "municipality" | "school" | "authority" | "personAndFamily" | "other";

/** The outlines, in a box from -10 to 10, so that they can be drawn alone or inside a bigger picture. */
export const actorOutlines: Record<ActorKind, string> = {
  region: "M0-9.5 8.2-4.75V4.75L0 9.5-8.2 4.75V-4.75Z",
  municipality:
    "M-6.3-8.2H6.3A1.9 1.9 0 0 1 8.2-6.3V6.3A1.9 1.9 0 0 1 6.3 8.2H-6.3A1.9 1.9 0 0 1-8.2 6.3V-6.3A1.9 1.9 0 0 1-6.3-8.2Z",
  school: "M0-9.2 9.6 7.9H-9.6Z",
  authority: "M0-9.8 9.8 0 0 9.8-9.8 0Z",
  personAndFamily: "M0-9A9 9 0 0 1 0 9 9 9 0 0 1 0-9Z",
  other: "M-4.4-9.2H4.4V-4.4H9.2V4.4H4.4V9.2H-4.4V4.4H-9.2V-4.4H-4.4Z",
};

/** The shape alone, before or beside a name. It is a picture of the kind: the words must stand next to it. */
export function ActorShape({ kind, size = 18 }: { kind: ActorKind; size?: number }) {
  return (
    <svg
      aria-hidden
      viewBox="-10.5 -10.5 21 21"
      width={size}
      height={size}
      className={`ActorShape ActorShape--${kind}`}
    >
      <path d={actorOutlines[kind]} />
    </svg>
  );
}

/** A unit's or a person's name with its shape. Where both the name and the detail are kept from the reader it is said once. */
export function ActorName({ kind, name, detail }: { kind: ActorKind; name: string; detail?: string }) {
  return (
    <span className="ActorName">
      <ActorShape kind={kind} />
      <span>
        <bdi>{name}</bdi>
        {detail && detail !== name && <span className="ActorName-detail"> {detail}</span>}
      </span>
    </span>
  );
}
