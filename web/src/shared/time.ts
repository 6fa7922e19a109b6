import type { Language } from './i18n';

const ZONE = 'Asia/Shanghai';

function format(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: ZONE, ...options });
}

/** An instant in the city's time, to the minute. */
export function instant(iso: string, language: Language): string {
  return format(language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(
    new Date(iso),
  );
}

/** A day without a time. */
export function day(iso: string, language: Language): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeZone: 'UTC' };
  return format(language, options).format(new Date(`${iso}T00:00:00Z`));
}

/** A count with its thousands parted. */
export function count(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB').format(value);
}
