import { expect, it } from 'vitest';
import { proposedEnd } from './ends';

const NOW = Date.parse('2021-08-04T16:00:30+08:00');

it('proposes that what has begun ends now, and what has not is called off', () => {
  expect(proposedEnd('2021-08-04T07:00:00Z', NOW)).toBe('2021-08-04T16:00');
  expect(proposedEnd('2021-08-05T07:00:00Z', NOW)).toBe('2021-08-05T15:00');
});

it('never proposes an end before the start within one minute', () => {
  expect(proposedEnd('2021-08-04T08:00:20Z', NOW)).toBe('2021-08-04T16:01');
});
