import { expect, it } from 'vitest';
import { differences, inForce, isSoft, nameOf, RULES, seatsOf } from './model';
import type { Count, Publication, RosterPerson } from './queries';

const SEATS = {
  post: [0, 0, 1],
  start: [60, 540, 60],
  minutes: [480, 480, 240],
  skill: [-1, 1, 0],
  heat: [0, 120, 0],
  night: [0],
  weekend: [0, 2],
  dropped: [2],
};

it('unpacks the seats and leaves out those that nobody is needed at any more', () => {
  const seats = seatsOf({ seats: SEATS, skills: ['POLICE', 'HEALTH'] });
  expect(seats.map(({ index, post, start, end, skill }) => [index, post, start, end, skill])).toEqual([
    [0, 0, 3_600_000, 32_400_000, null],
    [1, 0, 32_400_000, 61_200_000, 'HEALTH'],
  ]);
  expect(seats.map(({ night, weekend, heatMinutes }) => [night, weekend, heatMinutes])).toEqual([
    [true, true, 0],
    [false, false, 120],
  ]);
});

it('calls people by number where one may not see their names', () => {
  const named = nameOf([{ index: 4, name: '田*' } as RosterPerson], (number) => `#${String(number)}`);
  expect([named(4), named(5)]).toEqual(['田*', '#6']);
  expect(nameOf(undefined, (number) => `#${String(number)}`)(0)).toBe('#1');
});

it('tells every rule apart once, hard before soft', () => {
  expect(new Set(RULES).size).toBe(RULES.length);
  expect([isSoft('PRESENCE'), isSoft('NEAR_HOME'), isSoft('CONTINUITY')]).toEqual([false, true, true]);
});

it('compares rule by rule, also one that only one of the two breaks', () => {
  const count = (rule: Count['rule'], points: number): Count => ({ rule, level: 'SOFT', count: points });
  const told = differences([count('NIGHTS', 40), count('HEAT', 4)], [count('NIGHTS', 10), count('REST', 1)]);
  expect(told).toEqual([
    { rule: 'REST', before: 0, after: 1 },
    { rule: 'NIGHTS', before: 40, after: 10 },
    { rule: 'HEAT', before: 4, after: 0 },
  ]);
});

it('takes the latest publication for the one in force', () => {
  const published = (id: string, publishedAt: string) => ({ id, publishedAt }) as Publication;
  const both = [published('b', '2021-08-05T01:00:00Z'), published('a', '2021-08-04T01:00:00Z')];
  expect(inForce(both)?.id).toBe('b');
  expect(inForce([...both].reverse())?.id).toBe('b');
  expect(inForce([])).toBeUndefined();
});
