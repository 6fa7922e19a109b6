/** Whole minutes from one instant to another, never below nothing. */
export function minutesBetween(from: string, to: number): number {
  return Math.max(0, Math.floor((to - Date.parse(from)) / 60_000));
}

/** `1:05` for 65 minutes, as on a clock that runs. */
export function running(minutes: number): string {
  return `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, '0')}`;
}

/** How long to a deadline; negative once it has passed. */
export function minutesLeft(due: string, now: number): number {
  return Math.ceil((Date.parse(due) - now) / 60_000);
}
