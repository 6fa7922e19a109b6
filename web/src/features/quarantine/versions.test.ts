import { describe, expect, it } from 'vitest';
import type { OrderVersion } from './queries';
import { changesOf, firstDay, lastDay, stayUntil } from './versions';

const ONE: OrderVersion = {
  orderId: 'order',
  version: 1,
  stands: true,
  areaId: 'area',
  caseIds: ['a'],
  contactClass: 'CLOSE',
  edition: 'NCP-8',
  lastExposure: '2021-07-30',
  place: 'SITE',
  stayDays: 14,
  homeDays: 7,
  testDays: [1, 4, 7, 14],
  homeTestDays: [2, 7],
  doubleSample: true,
  dueAt: null,
  rule: 'F1',
  cause: 'CONTACT',
  draftedAt: '2021-08-01T00:00:00Z',
};

describe('the days of an order', () => {
  it('are counted from the day after the last exposure', () => {
    expect(firstDay(ONE)).toBe('2021-07-31');
    expect(stayUntil(ONE)).toBe('2021-08-13');
    expect(lastDay(ONE)).toBe('2021-08-20');
  });
});

describe('two versions of an order', () => {
  it('that say the same differ in nothing, whatever led to the second', () => {
    expect(
      changesOf(ONE, { ...ONE, version: 2, cause: 'COURSE', draftedAt: '2021-08-02T00:00:00Z' }),
    ).toEqual([]);
  });

  it('with a later exposure move all days by as much', () => {
    expect(changesOf(ONE, { ...ONE, lastExposure: '2021-08-01' })).toEqual([
      { what: 'FIRST_DAY', before: '2021-07-31', after: '2021-08-02', by: 2 },
      { what: 'STAY_UNTIL', before: '2021-08-13', after: '2021-08-15', by: 2 },
      { what: 'LAST_DAY', before: '2021-08-20', after: '2021-08-22', by: 2 },
    ]);
  });

  it('with a shorter stay end earlier', () => {
    expect(changesOf({ ...ONE, homeDays: 0 }, { ...ONE, homeDays: 0, stayDays: 10 })).toEqual([
      { what: 'STAY_UNTIL', before: '2021-08-13', after: '2021-08-09', by: -4 },
    ]);
  });

  it('tell of class and place before all days', () => {
    const after = { ...ONE, contactClass: 'SECONDARY', place: 'HOME', stayDays: 7 } as const;
    expect(changesOf(ONE, after).map(({ what }) => what)).toEqual([
      'CLASS',
      'PLACE',
      'STAY_UNTIL',
      'LAST_DAY',
    ]);
  });

  it('tell of tests, of a case more and of another hour', () => {
    const after = { ...ONE, testDays: [1, 14], caseIds: ['a', 'b'], dueAt: '2021-08-01T10:00:00Z' };
    expect(changesOf(ONE, after)).toEqual([
      { what: 'TESTS', before: [1, 4, 7, 14], after: [1, 14] },
      { what: 'DUE', before: null, after: '2021-08-01T10:00:00Z' },
      { what: 'CASES', before: 1, after: 2 },
    ]);
  });

  it('of which one stands no more say nothing but that', () => {
    const fallen = { ...ONE, stands: false, place: 'HOME' } as const;
    expect(changesOf(ONE, fallen)).toEqual([{ what: 'FALLS' }]);
    expect(changesOf(fallen, { ...fallen, stands: true })).toEqual([{ what: 'STANDS' }]);
  });
});
