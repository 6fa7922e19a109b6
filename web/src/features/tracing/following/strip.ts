import type { HealthReport, Plan, TestDay } from './queries';

export interface StripDay {
  day: string;
  /** Of the stay, or of the days at home after it; from 1. */
  number: number;
  atHome: boolean;
  test?: TestDay;
  morning?: HealthReport;
  evening?: HealthReport;
}

const DAY = 86_400_000;

function after(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Every day of a contact, with what was due on it and what came. */
export function daysOf(plan: Plan, health: HealthReport[]): StripDay[] {
  const all = (Date.parse(plan.lastDay) - Date.parse(plan.firstDay)) / DAY + 1;
  const stay = (Date.parse(plan.stayUntil) - Date.parse(plan.firstDay)) / DAY + 1;
  return Array.from({ length: Math.max(0, all) }, (_, index) => {
    const day = after(plan.firstDay, index);
    const of = (half: HealthReport['half']) => health.find((each) => each.day === day && each.half === half);
    return {
      day,
      number: index < stay ? index + 1 : index - stay + 1,
      atHome: index >= stay,
      test: plan.tests.find((each) => each.day === day),
      morning: of('MORNING'),
      evening: of('EVENING'),
    };
  });
}
