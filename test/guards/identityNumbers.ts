// Finds what could be somebody's personal identity number in a text.

/**
 * Personnummer and samordningsnummer (day + 60, month 00 too) of 12 or 10 digits whose check digit is right, as
 * written in the text. Numbers inside longer words or numbers are not meant as one.
 */
export function findIdentityNumbers(text: string): string[] {
  const long = /(?<![\p{L}\d.-])(?:18|19|20)(\d{2})(\d{2})(\d{2})[-+]?(\d{4})(?![\p{L}\d]|[-.]\d)/gu;
  const short = /(?<![\p{L}\d.-])(\d{2})(\d{2})(\d{2})[-+]?(\d{4})(?![\p{L}\d]|[-.]\d)/gu;
  return [long, short].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([, year, month, day, last]) => isDay(month!, day!) && rightCheckDigit(year! + month! + day! + last!))
      .map(([whole]) => whole),
  );
}

/** A day of the calendar, 29 February too since the century may be unknown; of a samordningsnummer also month or day 00. */
function isDay(month: string, day: string): boolean {
  const [m, written] = [Number(month), Number(day)];
  const coordination = written >= 60;
  const d = coordination ? written - 60 : written;
  if (coordination && (m === 0 || d === 0)) return m <= 12 && d <= 31;
  return m >= 1 && d >= 1 && d <= (([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const)[m - 1] ?? 0);
}

function rightCheckDigit(tenDigits: string): boolean {
  const sum = [...tenDigits].reduce((total, digit, at) => {
    const product = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

/** Its ten digits without mark, by which two ways of writing the same number are compared. */
export const tenDigits = (number: string) => number.replace(/[-+]/, "").slice(-10);
