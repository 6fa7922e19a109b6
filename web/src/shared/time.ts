import type { Language } from './i18n';

const ZONE = 'Asia/Shanghai';

const UNITS = {
  zh: { days: '天', hours: '小时', minutes: '分钟' },
  en: { days: 'd', hours: 'h', minutes: 'min' },
};

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

/** A day of which the year is plain, for where there is little room. */
export function shortDay(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
  }).format(new Date(`${iso}T00:00:00Z`));
}

/** Several days in a sentence. */
export function days(isos: readonly string[], language: Language): string {
  return inARow(
    isos.map((iso) => day(iso, language)),
    language,
  );
}

/** Several things in a sentence. */
export function inARow(things: readonly (string | number)[], language: Language): string {
  return things.join(language === 'zh' ? '、' : ', ');
}

/** A length in whole minutes: from two hours on in hours, from two days on in days. */
export function duration(minutes: number, language: Language): string {
  const all = Math.abs(minutes);
  const unit = UNITS[language];
  if (all < 120) {
    return `${String(all)} ${unit.minutes}`;
  }
  const [large, small, each] = all < 2880 ? [unit.hours, unit.minutes, 60] : [unit.days, unit.hours, 1440];
  const rest = Math.floor((all % each) / (each === 60 ? 1 : 60));
  return `${String(Math.floor(all / each))} ${large}${rest > 0 ? ` ${String(rest)} ${small}` : ''}`;
}

/** A distance in whole metres: in kilometres from one on. */
export function distance(metres: number, language: Language): string {
  return metres < 1000
    ? `${String(metres)} ${language === 'zh' ? '米' : 'm'}`
    : `${(metres / 1000).toFixed(1)} ${language === 'zh' ? '公里' : 'km'}`;
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
