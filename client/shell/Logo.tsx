/** The circle: the person in the middle, everyone who helps around. Decorative; the name stands beside it. */
export function Logo({ size = 36 }: { size?: number }) {
  return (
    <svg aria-hidden viewBox="-32 -32 64 64" width={size} height={size} className="Logo">
      <circle r="20" className="Logo-ring" />
      <circle r="8.5" className="Logo-middle" />
      <circle cx="0" cy="-20" r="6" />
      <circle cx="19" cy="-6.2" r="6" />
      <circle cx="11.8" cy="16.2" r="6" />
      <circle cx="-11.8" cy="16.2" r="6" />
      <circle cx="-19" cy="-6.2" r="6" />
    </svg>
  );
}
