const MINUTE = 60_000;

/** Whole minutes until a deadline; below nothing once it has passed. */
export function minutesLeft(due: string, now: string): number {
  return Math.ceil((Date.parse(due) - Date.parse(now)) / MINUTE);
}
