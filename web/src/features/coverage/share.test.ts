import { describe, expect, it } from 'vitest';
import type { Counts } from './queries';
import { doorState, percent, sorted } from './share';

const counts = (people: number, done: number, excused = 0): Counts => ({
  people,
  done,
  excused,
  missing: people - done - excused,
  states: {},
  reasons: {},
});

describe('coverage in percent', () => {
  it('is never all while somebody is missing', () => {
    expect(percent(counts(10_000, 9_999))).toBe(99.9);
    expect(percent(counts(3, 3))).toBe(100);
    expect(percent(counts(3, 1))).toBe(33.3);
  });

  it('of nobody is all', () => {
    expect(percent(counts(0, 0))).toBe(100);
  });
});

describe('what lies below', () => {
  const lines = [
    { name: '1', counts: counts(100, 90) },
    { name: '2', counts: counts(10, 5) },
    { name: '10', counts: counts(10, 10) },
  ];

  it('stands with most missing first, or least done, or as it came', () => {
    expect(sorted(lines, 'byMissing').map(({ name }) => name)).toEqual(['1', '2', '10']);
    expect(sorted(lines, 'byRate').map(({ name }) => name)).toEqual(['2', '1', '10']);
    expect(sorted(lines, 'byName').map(({ name }) => name)).toEqual(['1', '2', '10']);
  });
});

describe('a door', () => {
  it('is as the worst behind it', () => {
    expect(doorState(counts(2, 2))).toBe('done');
    expect(doorState(counts(2, 1))).toBe('missing');
    expect(doorState(counts(2, 1, 1))).toBe('excused');
    expect(doorState(counts(0, 0))).toBe('none');
  });
});
