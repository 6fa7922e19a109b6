import { describe, expect, it } from 'vitest';
import { fitsLine, refusedPeople, totals } from './fits';
import type { DemandLine, Figures, MusterLine } from './queries';

function line(figures: Partial<Figures>, mayName = false): DemandLine {
  return {
    demand: {
      id: 'd1',
      musterId: 'm1',
      position: 1,
      organizationId: 'o1',
      task: { zh: '值守', en: 'Duty' },
      skill: null,
      areaId: 'a1',
      placeId: null,
      place: { zh: '德政园小区', en: null },
      asked: figures.asked ?? null,
    },
    organizationName: '慈利县人民法院',
    areaName: '慈利县',
    figures: { asked: null, named: 0, confirmed: 0, present: 0, declined: 0, unnamed: null, ...figures },
    mayName,
  };
}

function muster(endedBy: string | null = null, on = true): MusterLine {
  return {
    muster: {
      id: 'm1',
      noticeId: 'n1',
      title: { zh: '支援', en: 'Help' },
      start: '2021-08-04T04:00:00Z',
      end: null,
      source: null,
      calledBy: null,
      calledAt: '2021-08-04T00:00:00Z',
    },
    notice: { id: 'n1', title: { zh: '令', en: null }, series: null, number: 19, year: 2021, endedBy },
    on,
    demands: [],
  };
}

describe('a line of the board', () => {
  it('is missing people while fewer are named than asked for, and its notice holds', () => {
    expect(fitsLine(line({ asked: 3, unnamed: 1 }), muster(), 'MISSING', '')).toBe(true);
    expect(fitsLine(line({ asked: 3, unnamed: 0 }), muster(), 'MISSING', '')).toBe(false);
    expect(fitsLine(line({ unnamed: null }), muster(), 'MISSING', '')).toBe(false);
    expect(fitsLine(line({ asked: 3, unnamed: 1 }), muster('n2'), 'MISSING', '')).toBe(false);
  });

  it('has absent people only while the duty is on', () => {
    const absent = line({ named: 2, present: 1 });
    expect(fitsLine(absent, muster(), 'ABSENT', '')).toBe(true);
    expect(fitsLine(absent, muster(null, false), 'ABSENT', '')).toBe(false);
  });

  it('is found by organization, place, task and the number of its notice', () => {
    for (const text of ['慈利', '德政园', 'duty', '19', '']) {
      expect(fitsLine(line({}), muster(), 'ALL', text)).toBe(true);
    }
    expect(fitsLine(line({}), muster(), 'ALL', '桑植')).toBe(false);
  });
});

describe('totals', () => {
  it('say how many lines state no number, and never take them for nothing', () => {
    expect(totals([line({ asked: 3, named: 2, unnamed: 1 }), line({ named: 4 })])).toEqual({
      asked: 3,
      unstated: 1,
      named: 6,
      confirmed: 0,
      present: 0,
      unnamed: 1,
    });
  });
});

describe('people whom a refusal tells of', () => {
  const refusal = (params?: Record<string, unknown>) => ({
    title: '',
    status: 409,
    code: 'duty.taken',
    ...(params ? { params } : {}),
  });

  it('are ids, or what is told with an id', () => {
    expect(refusedPeople(refusal({ people: ['p1', { personId: 'p2', seen: true }] }))).toEqual(['p1', 'p2']);
  });

  it('are nobody where none are told', () => {
    expect(refusedPeople(refusal())).toEqual([]);
    expect(refusedPeople(refusal({ people: 3 }))).toEqual([]);
  });
});
