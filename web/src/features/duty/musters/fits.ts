import type { Problem } from '@/shared/api/problem';
import type { DemandLine, MusterLine } from './queries';

/** Which lines of the board are shown. */
export type Show = 'ALL' | 'MISSING' | 'WAITING' | 'ABSENT' | 'MINE';
export const SHOWS: Show[] = ['ALL', 'MISSING', 'WAITING', 'ABSENT', 'MINE'];

export function fitsLine(line: DemandLine, muster: MusterLine, show: Show, text: string): boolean {
  return shown(line, muster, show) && fitsText(line, muster, text);
}

function shown({ figures, mayName }: DemandLine, { on, notice }: MusterLine, show: Show): boolean {
  switch (show) {
    case 'ALL':
      return true;
    case 'MISSING':
      return !notice.endedBy && (figures.unnamed ?? 0) > 0;
    case 'WAITING':
      return figures.named > figures.confirmed;
    case 'ABSENT':
      return on && figures.named > figures.present;
    case 'MINE':
      return mayName;
  }
}

function fitsText(
  { demand, organizationName, areaName }: DemandLine,
  { muster, notice }: MusterLine,
  text: string,
) {
  const wanted = text.trim().toLowerCase();
  const words = [
    organizationName,
    areaName,
    demand.task.zh,
    demand.task.en,
    demand.place.zh,
    demand.place.en,
    muster.title.zh,
    muster.title.en,
    notice.title.zh,
    notice.number == null ? null : String(notice.number),
  ];
  return !wanted || words.some((word) => word?.toLowerCase().includes(wanted));
}

/** What lines make together. A number that nobody stated is not taken for nothing: it makes the sum "at least". */
export interface Totals {
  asked: number;
  unstated: number;
  named: number;
  confirmed: number;
  present: number;
  unnamed: number;
}

export function totals(lines: DemandLine[]): Totals {
  const sum = (of: (line: DemandLine) => number) => lines.reduce((all, line) => all + of(line), 0);
  return {
    asked: sum(({ figures }) => figures.asked ?? 0),
    unstated: lines.filter(({ figures }) => figures.asked == null).length,
    named: sum(({ figures }) => figures.named),
    confirmed: sum(({ figures }) => figures.confirmed),
    present: sum(({ figures }) => figures.present),
    unnamed: sum(({ figures }) => figures.unnamed ?? 0),
  };
}

/** Whom a refused naming tells of: ids by themselves, or with where they are or what is missing of them. */
export function refusedPeople({ params }: Problem): string[] {
  const people: unknown = params?.['people'];
  return Array.isArray(people)
    ? people
        .map((each: unknown) =>
          typeof each === 'object' && each !== null && 'personId' in each ? each.personId : each,
        )
        .filter((id): id is string => typeof id === 'string')
    : [];
}
