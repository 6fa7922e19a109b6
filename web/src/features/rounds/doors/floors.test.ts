import { describe, expect, it } from 'vitest';
import type { DoorOfRound } from '../queries';
import { lookOf, stairsOf } from './floors';

const door = (
  entranceId: string,
  floor: number,
  label: string,
  more: Partial<DoorOfRound> = {},
): DoorOfRound => ({
  dwellingId: `${entranceId}-${label}`,
  entranceId,
  entranceName: `${entranceId}单元`,
  floor,
  label,
  people: [],
  knock: null,
  unnamed: [],
  ...more,
});

const knock = (outcome: 'ANSWERED' | 'NOBODY_HOME' | 'NO_SUCH_DOOR' | 'REFUSED') => ({
  id: 'k',
  outcome,
  byName: 'any',
  knockedAt: '2021-08-04T06:00:00Z',
  offline: false,
});

const someone = {} as DoorOfRound['people'][number];

describe('a house', () => {
  it('is drawn stairwell by stairwell, the top floor first', () => {
    const stairs = stairsOf([
      door('1', 1, '101'),
      door('1', 1, '102'),
      door('1', 2, '201'),
      door('2', 1, '101'),
    ]);
    expect(stairs.map(({ name }) => name)).toEqual(['1单元', '2单元']);
    expect(stairs[0]?.floors.map(({ floor, doors }) => [floor, doors.map(({ label }) => label)])).toEqual([
      [2, ['201']],
      [1, ['101', '102']],
    ]);
  });

  it('shows at which doors to knock, and at which again', () => {
    expect(lookOf(door('1', 1, '101'))).toBe('EMPTY');
    expect(lookOf(door('1', 1, '101', { people: [someone] }))).toBe('OPEN');
    expect(lookOf(door('1', 1, '101', { people: [someone], knock: knock('ANSWERED') }))).toBe('DONE');
    expect(lookOf(door('1', 1, '101', { people: [someone], knock: knock('NO_SUCH_DOOR') }))).toBe('DONE');
    expect(lookOf(door('1', 1, '101', { people: [someone], knock: knock('NOBODY_HOME') }))).toBe('AGAIN');
    expect(lookOf(door('1', 1, '101', { people: [someone], knock: knock('REFUSED') }))).toBe('AGAIN');
  });
});
