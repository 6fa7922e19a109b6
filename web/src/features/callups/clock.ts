import type { Language } from '@/shared/i18n';

const ZONE = 'Asia/Shanghai';

/** The hour and minute of the city. */
export function hour(at: string | number): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

export function hours(from: string | number, until: string | number): string {
  return `${hour(from)}–${hour(until)}`;
}

/** Such as `8月2日`. */
export function dayOf(at: string | number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: ZONE,
    month: language === 'zh' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(at));
}

/** What `<input type="datetime-local">` shows of an instant, in the city's time. */
export function cityLocal(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16);
}
