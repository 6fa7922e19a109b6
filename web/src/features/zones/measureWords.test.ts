import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import { measureWords } from './measureWords';
import type { Measure } from './queries';
import { texts } from './texts';

const t = ((key: string, params: Record<string, unknown> = {}) =>
  (texts.en[key] ?? key).replace(/{{(\w+)}}/g, (_, name: string) =>
    String(params[name]),
  )) as unknown as TFunction;

const testing: Measure = {
  kind: 'TESTING',
  setting: 'REQUIRED',
  rounds: null,
  everyDays: null,
  testDays: null,
  poolSize: null,
  days: null,
  sinceDate: null,
  minHours: null,
};

describe('a measure in words', () => {
  it('says how often and how many share a tube', () => {
    expect(measureWords({ ...testing, rounds: 3, poolSize: 1 }, t)).toBe('tested, 3 rounds, 1 to a tube');
    expect(measureWords({ ...testing, everyDays: 1 }, t)).toBe('tested, every day');
    expect(measureWords({ ...testing, everyDays: 2 }, t)).toBe('tested, every 2 days');
    expect(measureWords({ ...testing, testDays: [1, 4, 7] }, t)).toBe('tested, on days 1, 4, 7');
  });

  it('says of whom it speaks when they have left', () => {
    expect(
      measureWords(
        { ...testing, kind: 'FORMER_RESIDENTS', sinceDate: '2021-07-19', minHours: 2, testDays: [1, 14] },
        t,
      ),
    ).toBe('who stayed 2 h or more since 2021-07-19 and left is treated as a close contact, on days 1, 14');
  });

  it('has words for every kind and setting that a level may have', () => {
    const kinds: Measure['kind'][] = [
      'LEAVING_HOME',
      'LEAVING_ZONE',
      'ENTERING_ZONE',
      'GATHERINGS',
      'KEY_PLACES',
    ];
    for (const kind of kinds) {
      for (const setting of ['FORBIDDEN', 'LIMITED', 'ALLOWED'] as const) {
        expect(texts.zh, `${kind} ${setting}`).toHaveProperty([`measure.${kind}.${setting}`]);
      }
    }
    for (const kind of [
      'DOOR_SERVICE',
      'GUARD',
      'DISINFECTION',
      'TESTING',
      'MONITORING',
      'FORMER_RESIDENTS',
    ]) {
      expect(texts.zh).toHaveProperty([`measure.${kind}.REQUIRED`]);
    }
  });
});
