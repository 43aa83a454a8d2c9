import { type Day, isDay } from "./time.ts";

/**
 * Swedish person identifiers as people write them: personnummer, samordningsnummer, the national reserve number and
 * the local reserve numbers whose make-up is public. Pure: the present day comes in as an argument.
 */

export type PersonalIdentityKind =
  | "personnummer"
  | "samordningsnummer"
  | "nationalReserveNumber"
  | "localReserveNumber";

export type PersonalIdentity = {
  ok: true;
  kind: PersonalIdentityKind;
  /** Twelve characters, without a separator. */
  value: string;
  /** Null when the number does not tell: month 00 or day 60, or a reserve number given without a date. */
  birthDate: Day | null;
  /** What the number hints at, never more than a hint. */
  sexHint: "female" | "male" | null;
};

export type PersonalIdentityFault = {
  ok: false;
  code:
    | "personalIdentity.format"
    | "personalIdentity.dateDoesNotExist"
    | "personalIdentity.futureDate"
    | "personalIdentity.checkDigit";
};

/**
 * Reads a person identifier. Takes 12 characters, or 10 digits with `-`, with `+` (a hundred years or older) or with
 * nothing between; spaces anywhere. `today` decides the century of 10 digits and what is a date to come.
 */
export function parsePersonalIdentity(text: string, today: Day): PersonalIdentity | PersonalIdentityFault {
  const written = text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[‐-―−]/g, "-")
    .toUpperCase();
  const whole = /^(\d{8})-?([0-9A-Z]{4})$/.exec(written);
  if (whole) {
    const value = `${whole[1]}${whole[2]}`;
    if (/\D/.test(value)) return reserveNumber(value, today);
    if (value.startsWith("99")) return stockholmReserveNumber(value, today);
    return registered(value, today);
  }
  const short = /^(\d{6})([-+]?)(\d{4})$/.exec(written);
  if (!short) return fault("format");
  return registered(`${centuryOf(short[1] as string, short[2] === "+", today)}${short[1]}${short[3]}`, today);
}

/** The identifier as it is shown: `YYYYMMDD-NNNN`. */
export function showPersonalIdentity(value: string): string {
  return `${value.slice(0, 8)}-${value.slice(8)}`;
}

/** Luhn's check digit: every second position from the right is doubled, then all digits are added. */
export function luhnDigit(positions: number[]): number {
  const sum = positions.reduce((total, position, index) => {
    const doubled = (positions.length - 1 - index) % 2 === 0;
    return total + digitSum(doubled ? position * 2 : position);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

function fault(what: "format" | "dateDoesNotExist" | "futureDate" | "checkDigit"): PersonalIdentityFault {
  return { ok: false, code: `personalIdentity.${what}` };
}

/** Personnummer and samordningsnummer: a date (the day + 60 in the latter), a serial number, a check digit. */
function registered(value: string, today: Day): PersonalIdentity | PersonalIdentityFault {
  const century = Number(value.slice(0, 2));
  if (century < 18 || century > 21) return fault("format");
  const day = Number(value.slice(6, 8));
  const coordination = day >= 60;
  const date = dateOf(value, coordination ? day - 60 : day, coordination);
  if (date === "impossible") return fault("dateDoesNotExist");
  if (date === null ? value.slice(0, 4) > today.slice(0, 4) : date > today) return fault("futureDate");
  // The check digit covers the ten last digits; in a samordningsnummer with the 60 included.
  if (luhnDigit([...value.slice(2, 11)].map(Number)) !== Number(value[11])) return fault("checkDigit");
  return {
    ok: true,
    kind: coordination ? "samordningsnummer" : "personnummer",
    value,
    birthDate: date,
    sexHint: sexOf(value[10] as string),
  };
}

/**
 * The date at the front of a number. A samordningsnummer may leave the month (00) or the day (60) unknown: null.
 * Such a number still cannot hold a month or a day that never exists.
 */
function dateOf(value: string, day: number, mayBeUnknown: boolean): Day | null | "impossible" {
  const month = Number(value.slice(4, 6));
  if (mayBeUnknown && (month === 0 || day === 0)) return month <= 12 && day <= 31 ? null : "impossible";
  const date = `${value.slice(0, 4)}-${value.slice(4, 6)}-${String(day).padStart(2, "0")}`;
  return isDay(date) ? date : "impossible";
}

/** The latest century that does not make the birth a date to come; `+` says one century earlier. */
function centuryOf(sixDigits: string, hundredOrMore: boolean, today: Day): string {
  const day = Number(sixDigits.slice(4, 6));
  const monthAndDay = `${sixDigits.slice(2, 4)}-${String(day >= 60 ? day - 60 : day).padStart(2, "0")}`;
  let century = Number(today.slice(0, 2));
  if (`${century}${sixDigits.slice(0, 2)}-${monthAndDay}` > today) century -= 1;
  return String(hundredOrMore ? century - 1 : century);
}

/** A number with letters among its four last characters: national, or one of the regions'. */
function reserveNumber(value: string, today: Day): PersonalIdentity | PersonalIdentityFault {
  const national = nationalReserveNumber(value, today);
  if (national?.ok) return national;
  // Without a check digit, Region Örebro län's own (T …) must come after the national ones, which may also begin with T.
  return (
    vastraGotalandReserveNumber(value, today) ??
    varmlandReserveNumber(value, today) ??
    orebroReserveNumber(value) ??
    national ??
    fault("format")
  );
}

const nationalForm = /^(\d{8})[A-HJ-NPRSTUXYZ]{2}([0-9A-HJ-NPRSTUXYZ])(\d)$/;

/**
 * The national reserve number, XXYYMMDDNNGC. XX is the century plus 3, 6, 9 …, or 00 when no birth date is known;
 * G is a digit when the sex is known, else a letter. The check digit is Luhn's over eleven positions, a letter counting
 * as its ASCII code. (Inera, "Nationell reservidentitet".)
 */
function nationalReserveNumber(value: string, today: Day): PersonalIdentity | PersonalIdentityFault | null {
  const match = nationalForm.exec(value);
  if (!match) return null;
  const series = Number(value.slice(0, 2));
  if (series > 0 && series < 22) return null;
  const birthDate =
    series === 0 ? null : `${19 + ((series - 19) % 3)}${value.slice(2, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`;
  if (birthDate !== null && !isDay(birthDate)) return fault("dateDoesNotExist");
  if (birthDate !== null && birthDate > today) return fault("futureDate");
  const positions = [...value.slice(0, 11)].map((sign) => (/\d/.test(sign) ? Number(sign) : sign.charCodeAt(0)));
  if (luhnDigit(positions) !== Number(match[3])) return fault("checkDigit");
  return { ok: true, kind: "nationalReserveNumber", value, birthDate, sexHint: sexOf(match[2] as string) };
}

/** Region Stockholm: 99, the year, five serial digits and Luhn's digit over all that. */
function stockholmReserveNumber(value: string, today: Day): PersonalIdentity | PersonalIdentityFault {
  if (value.slice(2, 6) > today.slice(0, 4)) return fault("futureDate");
  if (luhnDigit([...value.slice(0, 11)].map(Number)) !== Number(value[11])) return fault("checkDigit");
  return local(value, null, null);
}

/** Västra Götaland: a date, K(vinna), M(an) or X, two serial digits, Luhn's digit with K = 5, M = 7, X = 8. */
function vastraGotalandReserveNumber(value: string, today: Day): PersonalIdentity | PersonalIdentityFault | null {
  const match = /^(\d{8})([KMX])(\d{2})(\d)$/.exec(value);
  if (!match) return null;
  const birthDate = dateOf(value, Number(value.slice(6, 8)), false);
  if (birthDate === "impossible" || birthDate === null) return fault("dateDoesNotExist");
  if (birthDate > today) return fault("futureDate");
  const letter = match[2] as "K" | "M" | "X";
  const digits = `${match[1]}${{ K: 5, M: 7, X: 8 }[letter]}${match[3]}`;
  if (luhnDigit([...digits].map(Number)) !== Number(match[4])) return fault("checkDigit");
  return local(value, birthDate, { K: "female", M: "male", X: null }[letter] as PersonalIdentity["sexHint"]);
}

/** Värmland: a date, S, a letter for the kind, a digit for the sex (0 and 1 unknown), an order sign. No check digit. */
function varmlandReserveNumber(value: string, today: Day): PersonalIdentity | PersonalIdentityFault | null {
  const match = /^\d{8}S[FUXPL](\d)[1-9A-UX-Z]$/.exec(value);
  if (!match) return null;
  const birthDate = dateOf(value, Number(value.slice(6, 8)), false);
  if (birthDate === "impossible" || birthDate === null) return fault("dateDoesNotExist");
  if (birthDate > today) return fault("futureDate");
  const knownDate = value[9] === "F";
  return local(value, knownDate ? birthDate : null, Number(match[1]) < 2 ? null : sexOf(match[1] as string));
}

/** Örebro: eight digits, T, a letter or digit, a digit, a letter or digit. Nothing in it can be checked. */
function orebroReserveNumber(value: string): PersonalIdentity | null {
  return /^\d{8}T[0-9A-Z]\d[0-9A-Z]$/.test(value) ? local(value, null, null) : null;
}

function local(value: string, birthDate: Day | null, sexHint: PersonalIdentity["sexHint"]): PersonalIdentity {
  return { ok: true, kind: "localReserveNumber", value, birthDate, sexHint };
}

function sexOf(sign: string): "female" | "male" | null {
  if (!/\d/.test(sign)) return null;
  return Number(sign) % 2 === 0 ? "female" : "male";
}

function digitSum(number: number): number {
  return [...String(number)].reduce((total, digit) => total + Number(digit), 0);
}
