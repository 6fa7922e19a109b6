import { dayOf, localInput, MINUTE, plusDays, startOfDay } from '../clock';
import type { Limits } from './queries';

const FROM_MINUTE = 10 * 60;
const UNTIL_MINUTE = 18 * 60;

/** The hot hours that are proposed: today's, or tomorrow's once today's are over. As fields take them. */
export function proposedHours(now: number): { start: string; end: string } {
  const on = (day: string, minute: number) => startOfDay(day) + minute * MINUTE;
  const today = dayOf(now);
  const day = on(today, UNTIL_MINUTE) > now ? today : plusDays(today, 1);
  return { start: localInput(on(day, FROM_MINUTE)), end: localInput(on(day, UNTIL_MINUTE)) };
}

type Edition = Pick<Limits, 'startDate' | 'endDate'>;

/** The edition that holds on a day: the latest that has begun and not ended; an end is the first day without it. */
export function limitsOn<T extends Edition>(editions: readonly T[], day: string): T | undefined {
  return editions
    .filter(({ startDate, endDate }) => startDate <= day && (!endDate || day < endDate))
    .sort((a, b) => a.startDate.localeCompare(b.startDate))
    .at(-1);
}

/** Heat begins above the limit, not at it. */
export function isHeat(celsius: number, limit: { celsius: number }): boolean {
  return celsius > limit.celsius;
}
