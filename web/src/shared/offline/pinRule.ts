const FREE_TRIES = 3;
const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/** How long after the last wrong PIN the next may be tried: 30 s after the third, doubled each time, at most an hour. */
export function waitAfter(failed: number): number {
  return failed < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failed - FREE_TRIES));
}

/** Six digits or more, not all the same, not simply counted up or down. */
export function isGoodPin(pin: string): boolean {
  if (!/^\d{6,12}$/.test(pin)) {
    return false;
  }
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])));
  return steps.size > 1 || ![-1, 0, 1].includes([...steps][0] ?? 0);
}
