const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/**
 * How long to wait after that many failures in a row: doubled each time, up to a minute, and anywhere in the upper
 * half of it, so that a thousand phones that lose one mast do not come back in one second.
 */
export function backoff(failures: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return whole / 2 + (whole / 2) * random;
}
