import "./Person.css";

const outlines = [
  "M0-9A9 9 0 0 1 0 9 9 9 0 0 1 0-9Z",
  "M-6.3-8.2H6.3A1.9 1.9 0 0 1 8.2-6.3V6.3A1.9 1.9 0 0 1 6.3 8.2H-6.3A1.9 1.9 0 0 1-8.2 6.3V-6.3A1.9 1.9 0 0 1-6.3-8.2Z",
  "M0-9.8 9.8 0 0 9.8-9.8 0Z",
  "M0-9.5 8.2-4.75V4.75L0 9.5-8.2 4.75V-4.75Z",
  "M0-9.6 9.2-2.9 5.7 8H-5.7L-9.2-2.9Z",
  "M-9.5-1V-1A5 5 0 0 1-4.5-6H4.5A5 5 0 0 1 9.5-1V1A5 5 0 0 1 4.5 6H-4.5A5 5 0 0 1-9.5 1Z",
];

/** A person's own shape and colour with the first letter of the name: the same wherever the reader meets that person. */
export function PersonMark({ mark, name, size = 40 }: { mark: number; name: string; size?: number }) {
  return (
    <svg
      aria-hidden
      viewBox="-10.5 -10.5 21 21"
      width={size}
      height={size}
      className={`PersonMark PersonMark--${mark}`}
    >
      <path d={outlines[mark % outlines.length]} />
      <text>{name.trim().charAt(0)}</text>
    </svg>
  );
}
