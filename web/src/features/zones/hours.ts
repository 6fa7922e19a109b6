import { cityInstant } from '@/shared/time';

const EIGHT_HOURS = 8 * 3_600_000;

/** An instant as `<input type="datetime-local">` wants it, in the city's time. */
export function localOf(iso: string): string {
  return new Date(Date.parse(iso) + EIGHT_HOURS).toISOString().slice(0, 16);
}

/** Whole hours from now to what a field says. */
export function hourOf(local: string, now: string): number {
  return Math.round((Date.parse(cityInstant(local)) - Date.parse(now)) / 3_600_000);
}
