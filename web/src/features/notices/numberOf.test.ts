import { describe, expect, it } from 'vitest';
import { withGaps } from './numberOf';
import type { NoticeAnswer } from './queries';

function notice(number: number | null, series = '指挥部令'): NoticeAnswer {
  return {
    notice: { issue: { number, series: number === null ? null : series, year: 2021 } },
  } as NoticeAnswer;
}

function texts(answers: NoticeAnswer[]): string[] {
  return withGaps(answers).map(({ answer, gap }) =>
    gap ? `${String(gap.from)}-${String(gap.to)}` : String(answer.notice.issue?.number ?? '?'),
  );
}

describe('gaps of numbers', () => {
  it('stand above the next lower number that is here, and below the lowest', () => {
    expect(texts([notice(62), notice(61), notice(null), notice(37), notice(31)])).toEqual([
      '62',
      '61',
      '?',
      '38-60',
      '37',
      '32-36',
      '31',
      '1-30',
    ]);
  });

  it('are none where every number is here', () => {
    expect(texts([notice(3), notice(2), notice(1)])).toEqual(['3', '2', '1']);
  });

  it('are none of notices without a number', () => {
    expect(texts([notice(null), notice(null)])).toEqual(['?', '?']);
  });

  it('are of each series by itself', () => {
    expect(texts([notice(2, 'a'), notice(2, 'b'), notice(1, 'a'), notice(1, 'b')])).toEqual([
      '2',
      '2',
      '1',
      '1',
    ]);
  });

  it('do not show a number twice that came out of order', () => {
    expect(texts([notice(2), notice(4), notice(1)])).toEqual(['2', '4', '1']);
  });
});
