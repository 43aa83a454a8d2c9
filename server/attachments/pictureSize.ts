const mostPoints = 80_000_000;
const longestSide = 20_000;

/** True for a picture that is small as a file and enormous when it is opened. An A3 at 600 points an inch is not yet that. */
export function isHuge(width: number, height: number): boolean {
  return width > longestSide || height > longestSide || width * height > mostPoints;
}
