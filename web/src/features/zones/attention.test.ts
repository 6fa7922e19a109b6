import { describe, expect, it } from 'vitest';
import { byAttention, isToSeeTo } from './attention';
import type { ZoneLine } from './queries';

const line = (rank: number, state: ZoneLine['state'], endedBy: object | null = null) =>
  ({ fact: { level: { rank } }, state, endedBy }) as unknown as ZoneLine;

describe('what somebody has to see to', () => {
  const strict = line(1, 'IN_FORCE');
  const mild = line(3, 'IN_FORCE');
  const ended = line(4, 'IN_FORCE', {});
  const due = line(2, 'REVIEW_DUE');
  const unknown = line(2, 'NOT_KNOWN', {});

  it('is a zone whose order has ended or whose review is due', () => {
    expect([strict, mild, ended, due, unknown].map(isToSeeTo)).toEqual([false, false, true, true, true]);
  });

  it('comes first, and then the strictest', () => {
    expect([mild, strict, ended, due].sort(byAttention)).toEqual([due, ended, strict, mild]);
  });
});
