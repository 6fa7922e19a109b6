import { expect, it } from 'vitest';
import { bar, missingOf, STATES, urgency, when } from './standing';

const HOUR = 3_600_000;
const iso = (hour: number) => new Date(hour * HOUR).toISOString();
const seat = (signedIn?: number, signedOut?: number) => ({
  start: iso(8),
  end: iso(16),
  state: 'PRESENT',
  signedInAt: signedIn === undefined ? null : iso(signedIn),
  signedOutAt: signedOut === undefined ? null : iso(signedOut),
});

it('draws what was signed over what was planned', () => {
  expect(bar(seat(), 10 * HOUR).there).toBeNull();
  expect(bar(seat(9), 10 * HOUR).there).toEqual({ start: 9 * HOUR, end: 10 * HOUR });
  expect(bar(seat(7, 15), 20 * HOUR).there).toEqual({ start: 8 * HOUR, end: 15 * HOUR });
});

it('does not draw on into the next shift for who forgot to sign out', () => {
  expect(bar(seat(8), 20 * HOUR).there?.end).toBe(16 * HOUR);
});

it('puts who is missing first and what is over last, for every state', () => {
  const order = [...STATES].sort((a, b) => urgency(a) - urgency(b));
  expect([order[0], order[1], order.at(-1)]).toEqual(['NO_SHOW', 'LATE', 'DONE']);
  expect(STATES.every((state) => urgency(state) < STATES.length)).toBe(true);
});

it('misses somebody wholly, until now, or since they left; nobody who is there or still to come', () => {
  const missed = (state: string, signedOut?: number) => {
    const found = missingOf({ ...seat(8, signedOut), state }, 10 * HOUR);
    return found && [found.start / HOUR, found.end / HOUR];
  };
  expect(['NO_SHOW', 'OPEN', 'ABSENT_TOLD'].map((state) => missed(state))).toEqual([
    [8, 16],
    [8, 16],
    [8, 16],
  ]);
  expect([missed('LATE'), missed('LEFT_EARLY', 12)]).toEqual([
    [8, 10],
    [12, 16],
  ]);
  expect(['DUE', 'PRESENT', 'DONE'].map((state) => missed(state))).toEqual([null, null, null]);
});

it('hands over at the minute: a shift that ends now is over, one that starts now is on', () => {
  const shift = { start: iso(8), end: iso(16) };
  expect([7, 8, 15, 16].map((hour) => when(shift, hour * HOUR))).toEqual(['next', 'now', 'now', 'over']);
});
