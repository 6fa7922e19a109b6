import type { Schema } from '@/shared/api/client';
import { plusDays, startOfDay } from '../clock';

export type AgreedLimits = Schema<'AgreedLimits'>;

/** What a form says of limits, in hours. */
export interface AgreedHours {
  shift?: number | null;
  rest?: number | null;
  week?: number | null;
  nights?: boolean;
}

const minutes = (hours: number) => Math.round(hours * 60);

/** What is empty is not agreed. */
export function asLimits({ shift, rest, week, nights }: AgreedHours): AgreedLimits {
  return {
    ...(shift ? { shiftMinutes: minutes(shift) } : {}),
    ...(rest ? { restMinutes: minutes(rest) } : {}),
    ...(week ? { weekMinutes: minutes(week) } : {}),
    nightsInARow: nights ?? false,
  };
}

export function isNothing({ shift, rest, week, nights }: AgreedHours): boolean {
  return !shift && !rest && !week && !nights;
}

interface Days {
  startDate: string;
  /** The first day on which it holds no more. */
  endDate?: string | null | undefined;
}

/** The days as a span of the city's time. */
export function spanOf({ startDate, endDate }: Days): { start: string; end: string | null } {
  const iso = (day: string) => new Date(startOfDay(day)).toISOString();
  return { start: iso(startDate), end: endDate ? iso(endDate) : null };
}

/** The last day on which it holds; the first where it was called off. */
export function lastDay({ startDate, endDate }: Days): string | null {
  return endDate ? (endDate > startDate ? plusDays(endDate, -1) : startDate) : null;
}
