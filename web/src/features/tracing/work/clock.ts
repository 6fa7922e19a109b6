const MINUTE = 60_000;

/** Whole minutes until a deadline; below nothing once it has passed. */
export function minutesLeft(due: string, now: string): number {
  return Math.ceil((Date.parse(due) - Date.parse(now)) / MINUTE);
}

/** `3:05` for three hours and five minutes, whichever way they lie. */
export function hoursAndMinutes(minutes: number): string {
  const all = Math.abs(minutes);
  return `${String(Math.floor(all / 60))}:${String(all % 60).padStart(2, '0')}`;
}
