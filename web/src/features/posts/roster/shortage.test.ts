import { expect, it } from 'vitest';
import { narrowest } from './shortage';

const WEEK = { kind: 'WEEK' as const, skills: ['HEALTH'] };
const DAY = { kind: 'DAY' as const, skills: ['HEALTH'] };
const MANY = { kind: 'HOURS' as const, skills: ['HEALTH', 'POLICE'] };
const HOURS = { kind: 'HOURS' as const, skills: ['HEALTH'] };

it('tells of the hours before the day and the week, and of few skills before many', () => {
  expect(narrowest({ able: 3, shortages: [WEEK, DAY, MANY, HOURS] })).toBe(HOURS);
  expect(narrowest({ able: 3, shortages: [WEEK, MANY, DAY] })).toBe(MANY);
  expect(narrowest({ able: 3, shortages: [WEEK, DAY] })).toBe(DAY);
});

it('tells of none where there is none, or where nobody can hold the seat', () => {
  expect(narrowest({ able: 3, shortages: [] })).toBeUndefined();
  expect(narrowest({ able: 0, shortages: [HOURS] })).toBeUndefined();
});
