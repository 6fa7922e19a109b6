import { expect, it } from 'vitest';
import { better, curve } from './curve';

const told = (elapsedMs: number, unfilled: number, soft: number) => ({ elapsedMs, hard: 0, unfilled, soft });

it('draws stairs that stay until something better is told', () => {
  const drawn = curve([told(0, 4, 1000), told(5_000, 2, 500), told(8_000, 0, 250)], 10_000, 100, 40);
  expect(drawn.soft).toBe('M0 0H50V20H80V30H100');
  expect(drawn.unfilled).toBe('M0 0H50V20H80V40H100');
  expect(drawn.untilMs).toBe(10_000);
});

it('draws nothing yet, and no division by nothing', () => {
  expect(curve([], 0, 100, 40).soft).toBe('');
  expect(curve([told(0, 0, 0)], 0, 100, 40).soft).toBe('M0 40H100');
});

it('takes an empty seat for worse than any points, and a broken rule for worse than that', () => {
  const score = (hard: number, unfilled: number, soft: number) => ({ hard, unfilled, soft });
  expect(better(score(0, 0, 9), score(0, 1, 0))).toBe(true);
  expect(better(score(1, 0, 0), score(0, 9, 9))).toBe(false);
  expect(better(score(0, 1, 5), score(0, 1, 5))).toBe(false);
});
