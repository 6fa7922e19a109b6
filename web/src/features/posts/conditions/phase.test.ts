import { expect, it } from 'vitest';
import { byPhase, phaseOf } from './phase';

const NOW = Date.parse('2021-08-04T08:00:00Z');
const span = (start: string, end: string | null = null) => ({
  start: `2021-08-${start}:00Z`,
  end: end && `2021-08-${end}:00Z`,
});

it('is on from its start to just before its end', () => {
  expect(phaseOf(span('04T08:00'), NOW)).toBe('NOW');
  expect(phaseOf(span('04T08:01'), NOW)).toBe('FUTURE');
  expect(phaseOf(span('04T07:00', '04T08:01'), NOW)).toBe('NOW');
  expect(phaseOf(span('04T07:00', '04T08:00'), NOW)).toBe('ENDED');
});

it('is over when it was called off before it began', () => {
  expect(phaseOf(span('09T08:00', '09T08:00'), NOW)).toBe('ENDED');
});

it('shows what is on, then what comes soonest, then what ended last', () => {
  const on = span('03T08:00');
  const soon = span('05T08:00');
  const late = span('09T08:00');
  const over = span('02T08:00', '03T08:00');
  const longOver = span('01T08:00', '02T08:00');
  expect(byPhase([longOver, late, over, soon, on], (each) => each, NOW)).toEqual([
    on,
    soon,
    late,
    over,
    longOver,
  ]);
});
