import { expect, it } from 'vitest';
import { byUrgency, mayTell, shiftsToLead } from './shifts';

const HOUR = 3_600_000;
const shift = (from: number, to: number) => ({
  start: new Date(from * HOUR).toISOString(),
  end: new Date(to * HOUR).toISOString(),
});

it('parts the day into what is over, on and next', () => {
  const [night, early, late] = [shift(-1, 7), shift(7, 15), shift(15, 23)] as const;
  expect(shiftsToLead([late, night, early], 9 * HOUR)).toEqual({ over: [night], on: [early], next: [late] });
});

it('shows first who is missing', () => {
  const seats = ['DONE', 'PRESENT', 'LATE', 'DUE', 'NO_SHOW'].map((state, seat) => ({ state, seat }));
  expect(byUrgency(seats).map(({ state }) => state)).toEqual(['NO_SHOW', 'LATE', 'DUE', 'PRESENT', 'DONE']);
});

it('tells nobody as missing who was there, was excused, or is nobody', () => {
  const person = { id: 'p' };
  const states = ['DUE', 'LATE', 'NO_SHOW', 'PRESENT', 'DONE', 'LEFT_EARLY', 'ABSENT_TOLD'];
  expect(states.filter((state) => mayTell({ state, person }))).toEqual(['DUE', 'LATE', 'NO_SHOW']);
  expect(mayTell({ state: 'NO_SHOW', person: null })).toBe(false);
  expect(mayTell({ state: 'NO_SHOW', person, reason: '电话不通' })).toBe(false);
});
