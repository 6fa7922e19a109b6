import type { Room } from '../queries';

/** The city's day of an instant, such as `2021-08-04`: it is eight hours ahead, all year. */
export function cityDay(iso: string): string {
  return new Date(Date.parse(iso) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** For how many a team is asked for unless somebody says otherwise: who is there, or as many as there are beds. */
export function usualSize(rooms: readonly Room[], people: number): number {
  return people || rooms.reduce((all, { out, beds }) => all + (out ? 0 : beds), 0) || 1;
}
