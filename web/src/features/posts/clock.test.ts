import { expect, it } from 'vitest';
import { clock, dayOf, dayStart, localInput, minuteOfDay, plusDays, span, startOfDay } from './clock';

const at = (iso: string) => Date.parse(iso);

it('counts days by the city, not by the device', () => {
  expect(dayOf(at('2021-08-04T15:59:59Z'))).toBe('2021-08-04');
  expect(dayOf(at('2021-08-04T16:00:00Z'))).toBe('2021-08-05');
  expect(dayStart(at('2021-08-04T16:30:00Z'))).toBe(at('2021-08-04T16:00:00Z'));
  expect(startOfDay('2021-08-05')).toBe(at('2021-08-04T16:00:00Z'));
  expect(plusDays('2021-08-31', 1)).toBe('2021-09-01');
});

it('says when something ends: midnight is the end of its own day', () => {
  const midnight = at('2021-08-04T16:00:00Z');
  expect(minuteOfDay(midnight)).toBe(0);
  expect(clock(midnight)).toBe('00:00');
  expect(clock(midnight, true)).toBe('24:00');
  expect(span(at('2021-08-04T15:00:00Z'), at('2021-08-04T23:00:00Z'))).toBe('23:00–07:00');
  expect(span(at('2021-08-04T08:00:00Z'), midnight)).toBe('16:00–24:00');
  expect(localInput(midnight)).toBe('2021-08-05T00:00');
  expect(localInput(midnight - 1)).toBe('2021-08-04T23:59');
});
