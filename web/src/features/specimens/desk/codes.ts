/** What somebody scanned or typed, told apart by its form alone. */
export type Code =
  | { kind: 'SAMPLING'; code: string }
  | { kind: 'IDENTITY'; number: string }
  /** Looks like an identity number, and its check digit or its date is none. */
  | { kind: 'IDENTITY_WRONG'; number: string }
  | { kind: 'TUBE'; code: string }
  /** To be looked for in the list: a name, a door. */
  | { kind: 'WORDS'; text: string };

const SAMPLING = /^HH1:[A-Za-z0-9_-]{16,200}$/i;
/** Whatever has the length and letters of an identity number is read as one, right or wrong: never as a tube. */
const IDENTITY = /^\d{17}[\dX]$/;
export const TUBE = /^[A-Z0-9-]{6,32}$/;

/** A scanner types; with a Chinese keyboard open it types full-width letters. */
export function readCode(typed: string): Code {
  const text = typed.normalize('NFKC').trim();
  if (SAMPLING.test(text)) {
    return { kind: 'SAMPLING', code: `HH1:${text.slice(4)}` };
  }
  const letters = text.toUpperCase().replace(/\s/g, '');
  if (IDENTITY.test(letters)) {
    return { kind: isIdentityNumber(letters) ? 'IDENTITY' : 'IDENTITY_WRONG', number: letters };
  }
  // a code of a tube has a digit; a name in Latin letters has none
  if (TUBE.test(letters) && /\d/.test(letters)) {
    return { kind: 'TUBE', code: letters };
  }
  return { kind: 'WORDS', text };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** Source: GB 11643-1999; the check digit by ISO 7064, MOD 11-2. As the server's `IdentityNumber`. */
export function isIdentityNumber(number: string): boolean {
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)];
  const birth = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isDate =
    !Number.isNaN(birth.getTime()) && birth.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return isDate && number[17] === CHECKS[sum % 11];
}

/** The first four and the last two characters, as the server's `Masking` shows it. */
export const maskedIdentity = (number: string): string =>
  number.slice(0, 4) + '*'.repeat(number.length - 6) + number.slice(-2);
