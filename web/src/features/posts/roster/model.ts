import { MINUTE } from '../clock';
import type { Seat } from './grid';
import type { Count, Publication, Roster, RosterPerson, Rule } from './queries';

/** The seats that are still needed, unpacked; each knows its position in the plan. */
export function seatsOf({ seats, skills }: Pick<Roster, 'seats' | 'skills'>): Seat[] {
  const night = new Set(seats.night);
  const weekend = new Set(seats.weekend);
  const dropped = new Set(seats.dropped);
  return seats.post.flatMap((post, index) => {
    if (dropped.has(index)) {
      return [];
    }
    const start = (seats.start[index] ?? 0) * MINUTE;
    const seat: Seat = {
      index,
      post,
      start,
      end: start + (seats.minutes[index] ?? 0) * MINUTE,
      skill: skills[seats.skill[index] ?? -1] ?? null,
      night: night.has(index),
      weekend: weekend.has(index),
      heatMinutes: seats.heat[index] ?? 0,
    };
    return [seat];
  });
}

/** Whom a person's index means; their number where one may not see names. */
export type NameOf = (person: number) => string;

export function nameOf(
  people: readonly RosterPerson[] | undefined,
  unnamed: (number: number) => string,
): NameOf {
  const by = new Map(people?.map((each) => [each.index, each.name]));
  return (person) => by.get(person) ?? unnamed(person + 1);
}

/** The rules by which rosters are told apart, in the order in which they are told. */
export const RULES: readonly Rule[] = [
  'ONE_PLACE',
  'SKILL',
  'CLOSED_LOOP',
  'UNFIT',
  'AWAY',
  'LONGEST_SHIFT',
  'REST',
  'NIGHTS_IN_A_ROW',
  'LONGEST_WEEK',
  'PRESENCE',
  'NEAR_HOME',
  'OWN_COMPOUND',
  'NIGHTS',
  'WEEKENDS',
  'COUPLES',
  'HEAT',
  'CONTINUITY',
];

const SOFT_FROM = RULES.indexOf('NEAR_HOME');

export function isSoft(rule: Rule): boolean {
  return RULES.indexOf(rule) >= SOFT_FROM;
}

export interface Difference {
  rule: Rule;
  before: number;
  after: number;
}

/** What two rosters cost by rule, where that is not nothing in both. Less is better, for every rule. */
export function differences(before: readonly Count[], after: readonly Count[]): Difference[] {
  const of = (counts: readonly Count[], rule: Rule) =>
    counts.filter((each) => each.rule === rule).reduce((sum, { count }) => sum + count, 0);
  return RULES.map((rule) => ({ rule, before: of(before, rule), after: of(after, rule) })).filter(
    (each) => each.before !== 0 || each.after !== 0,
  );
}

/** The publication in force: the latest. */
export function inForce(publications: readonly Publication[]): Publication | undefined {
  return publications.reduce<Publication | undefined>(
    (latest, each) =>
      latest && Date.parse(latest.publishedAt) >= Date.parse(each.publishedAt) ? latest : each,
    undefined,
  );
}
