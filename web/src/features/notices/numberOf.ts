import type { NoticeAnswer } from './queries';

/** `第31号`, where it has a number. */
export function numberOf({ notice }: NoticeAnswer): number | null {
  return notice.issue?.number ?? null;
}

/** Numbers of a series of which nothing is here: they exist, and their text is not known. */
export interface Gap {
  from: number;
  to: number;
}

export type Line = { answer: NoticeAnswer; gap?: undefined } | { answer?: undefined; gap: Gap; key: string };

/**
 * Notices with the gaps of their numbers, each above the next lower number that is here, the last one at the end.
 *
 * @param answers the newest first
 */
export function withGaps(answers: NoticeAnswer[]): Line[] {
  const lines: Line[] = [];
  const lowest = new Map<string, number>();
  const gap = (series: string, from: number, to: number) => {
    if (from <= to) {
      lines.push({ gap: { from, to }, key: `${series} ${String(from)}` });
    }
  };
  for (const answer of answers) {
    const { issue } = answer.notice;
    if (issue?.number != null) {
      const series = `${issue.series ?? ''} ${String(issue.year)}`;
      gap(series, issue.number + 1, (lowest.get(series) ?? issue.number + 1) - 1);
      lowest.set(series, Math.min(issue.number, lowest.get(series) ?? issue.number));
    }
    lines.push({ answer });
  }
  for (const [series, number] of lowest) {
    gap(series, 1, number - 1);
  }
  return lines;
}
