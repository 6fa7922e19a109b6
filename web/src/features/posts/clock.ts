import type { Language } from '@/shared/i18n';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The city's time is eight hours ahead, all year. */
const AHEAD = 8 * HOUR;

/** Midnight in the city before or at an instant, in epoch milliseconds. */
export function dayStart(at: number): number {
  return Math.floor((at + AHEAD) / DAY) * DAY - AHEAD;
}

/** The city's day of an instant, such as `2021-08-04`. */
export function dayOf(at: number): string {
  return new Date(at + AHEAD).toISOString().slice(0, 10);
}

/** Midnight in the city at the beginning of a day. */
export function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

export function plusDays(day: string, days: number): string {
  return dayOf(startOfDay(day) + days * DAY);
}

/** Minutes since midnight in the city. */
export function minuteOfDay(at: number): number {
  return Math.round((at - dayStart(at)) / MINUTE);
}

/** `07:00`; what ends at midnight ends at 24:00. */
export function clock(at: number, ends = false): string {
  const minute = minuteOfDay(at);
  return ends && minute === 0 ? '24:00' : hourAndMinute(minute);
}

export function hourAndMinute(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

export function span(start: number, end: number): string {
  return `${clock(start)}–${clock(end, true)}`;
}

/** Made once: making one costs more than a thousand of its answers, and a grid asks for thousands. */
const SHORT: Record<Language, Intl.DateTimeFormat> = { zh: short('zh-CN'), en: short('en-GB') };

function short(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'numeric',
    day: 'numeric',
    weekday: 'short',
  });
}

/** Month, day and weekday of a day, short. */
export function shortDay(day: string, language: Language): string {
  return SHORT[language].format(new Date(`${day}T00:00:00Z`));
}

/** What `<input type="datetime-local">` shows for an instant: the minute that it is in. */
export function localInput(at: number): string {
  const minute = Math.floor(at / MINUTE) * MINUTE;
  return `${dayOf(minute)}T${clock(minute)}`;
}
