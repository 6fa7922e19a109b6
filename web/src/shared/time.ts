import type { Language } from './i18n';

const ZONE = 'Asia/Shanghai';

function locale(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en-GB';
}

/** An instant in the city's time, to the minute. */
export function instant(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: ZONE,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** A day without a time, such as `2021-08-04`. */
export function day(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone: 'UTC', dateStyle: 'medium' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
}

/** A count with its thousands parted. */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(locale(language)).format(value);
}

/** Sorted by an instant, the latest first. */
export function latestFirst<T>(things: readonly T[], at: (thing: T) => string): T[] {
  return [...things].sort((a, b) => Date.parse(at(b)) - Date.parse(at(a)));
}

/** What `<input type="datetime-local">` gives, read as the city's time whatever the device's own zone is. */
export function cityInstant(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}
