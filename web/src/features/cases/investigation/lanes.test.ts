import { describe, expect, it } from 'vitest';
import { cityDay, cityTime, lanesOf } from './lanes';
import type { Stay } from './queries';

function stay(from: string, to: string): Stay {
  return {
    kind: 'VISIT',
    start: `${from}:00+08:00`,
    end: `${to}:00+08:00`,
    place: 'any',
    row: 0,
    seat: 0,
  } as Stay;
}

const of = (stays: Stay[]) =>
  lanesOf({ start: '2021-07-27T00:00:00+08:00', end: '2021-07-28T12:00:00+08:00', stays, gaps: [] });

describe('the lanes of a trajectory', () => {
  it('are one for each day of the city, empty ones too', () => {
    expect(of([]).map((lane) => [lane.day, lane.stays.length, lane.tracks])).toEqual([
      ['2021-07-27', 0, 1],
      ['2021-07-28', 0, 1],
    ]);
  });

  it('part a night at midnight', () => {
    const [first, second] = of([stay('2021-07-27T22:00', '2021-07-28T07:00')]);
    expect(first?.stays).toEqual([{ index: 0, fromMinute: 1320, toMinute: 1440, track: 0 }]);
    expect(second?.stays).toEqual([{ index: 0, fromMinute: 0, toMinute: 420, track: 0 }]);
  });

  it('lay what is at the same time side by side, and count it once', () => {
    const [lane] = of([
      stay('2021-07-27T08:00', '2021-07-27T10:00'),
      stay('2021-07-27T09:00', '2021-07-27T11:00'),
      stay('2021-07-27T11:00', '2021-07-27T12:00'),
    ]);
    expect(lane?.stays.map((piece) => piece.track)).toEqual([0, 1, 0]);
    expect(lane?.tracks).toBe(2);
    expect(lane?.knownMinutes).toBe(240);
  });

  it('keep a moment as a mark on its day alone', () => {
    const [first, second] = of([stay('2021-07-28T00:00', '2021-07-28T00:00')]);
    expect(first?.stays).toEqual([]);
    expect(second?.stays.map((piece) => piece.fromMinute)).toEqual([0]);
  });

  it('are in the time of the city whatever the device says', () => {
    expect(cityDay('2021-07-27T16:00:00Z')).toBe('2021-07-28');
    expect(cityTime('2021-07-27T16:00:00Z')).toBe('00:00');
  });
});
