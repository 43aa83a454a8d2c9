import { type ActorKind, actorOutlines } from "../ui/ActorShape.tsx";
import "../ui/ActorShape.css";

const around: ActorKind[] = ["region", "municipality", "school", "personAndFamily", "authority", "other"];

/** The circle, large: one in the middle, all six kinds of actors around. Decorative. */
export function LandingPicture() {
  return (
    <svg aria-hidden viewBox="-120 -120 240 240" className="LandingPicture">
      <circle r="84" className="LandingPicture-ring" />
      {around.map((kind, index) => {
        const angle = (index / around.length) * 2 * Math.PI - Math.PI / 2;
        const x = Math.cos(angle) * 84;
        const y = Math.sin(angle) * 84;
        return (
          <g key={kind}>
            <line x2={x * 0.8} y2={y * 0.8} className="LandingPicture-line" />
            <g transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}>
              <circle r="30" className="LandingPicture-gap" />
              <g transform="scale(2.3)" className={`ActorShape ActorShape--${kind}`}>
                <path d={actorOutlines[kind]} />
              </g>
            </g>
          </g>
        );
      })}
      <circle r="34" className="LandingPicture-middle" />
      <path
        d="M0-15a8 8 0 1 1 0 16 8 8 0 1 1 0-16Zm-16 33c0-9 7-14 16-14s16 5 16 14Z"
        className="LandingPicture-person"
      />
    </svg>
  );
}
