import { describe, expect, it } from 'vitest';
import { minutesLeft } from './clock';
import { daysOf } from './strip';
import type { Plan } from './queries';

describe('the clock of a contact', () => {
  it('counts down to the deadline and beyond', () => {
    expect(minutesLeft('2021-07-29T04:00:00Z', '2021-07-29T03:58:30Z')).toBe(2);
    expect(minutesLeft('2021-07-29T04:00:00Z', '2021-07-29T04:00:00Z')).toBe(0);
    expect(minutesLeft('2021-07-29T04:00:00Z', '2021-07-29T05:05:00Z')).toBe(-65);
  });
});

const plan: Plan = {
  stayPlace: 'CENTRAL',
  firstDay: '2021-07-28',
  stayUntil: '2021-07-30',
  lastDay: '2021-07-31',
  doubleSample: false,
  source: 'any',
  tests: [
    { number: 1, atHome: false, day: '2021-07-28', state: 'MET', finding: 'NEGATIVE', takenAt: null },
    { number: 1, atHome: true, day: '2021-07-31', state: 'TO_COME', finding: null, takenAt: null },
  ],
};

describe('the strip of days', () => {
  it('has each day of the stay and at home, with its test and its health', () => {
    const days = daysOf(plan, [
      {
        day: '2021-07-29',
        half: 'EVENING',
        temperatureTenths: 380,
        symptoms: ['DRY_COUGH'],
        fever: true,
        recordedAt: '2021-07-29T12:00:00Z',
      },
    ]);
    expect(days.map((each) => [each.day, each.number, each.atHome])).toEqual([
      ['2021-07-28', 1, false],
      ['2021-07-29', 2, false],
      ['2021-07-30', 3, false],
      ['2021-07-31', 1, true],
    ]);
    expect(days[0]?.test?.state).toBe('MET');
    expect(days[1]?.evening?.fever).toBe(true);
    expect(days[1]?.morning).toBeUndefined();
    expect(days[3]?.test?.state).toBe('TO_COME');
  });
});
