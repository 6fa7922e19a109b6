import { apply, nothingDone, type DeskState } from './deskState';
import type { DeskAct } from './facts';
import { Roster, type DeskPerson } from './roster';

/** For tests: a desk's records written as one reads them. */
export const ROUND = 'round-1';
export const OTHER_ROUND = 'round-2';

export function anyPerson(id: string, more: Partial<DeskPerson> = {}): DeskPerson {
  return {
    id,
    round: ROUND,
    name: '覃*明',
    identity: '4308************35',
    door: '1201',
    building: '1栋',
    lane: 'ORDINARY',
    poolSize: 10,
    code: `hash-${id}`,
    ...more,
  };
}

export const rosterOf = (...people: DeskPerson[]): Roster =>
  new Roster(
    [ROUND, OTHER_ROUND].map((id, i) => ({
      id,
      number: i + 1,
      campaign: { zh: '城区核酸检测' },
      startAt: null,
      endAt: null,
      poolSizes: [1, 10],
    })),
    people,
  );

export const opened = (tube: string, poolSize = 10, roundId = ROUND): DeskAct => ({
  kind: 'TUBE_OPENED',
  body: { roundId, tube, poolSize },
});
export const registered = (personId?: string, roundId = ROUND): DeskAct => ({
  kind: 'SPECIMEN_REGISTERED',
  body: { roundId, way: 'CODE', ...(personId ? { personId } : {}) },
});
export const taken = (registration: number, tube: string): DeskAct => ({
  kind: 'SPECIMEN_TAKEN',
  body: { roundId: ROUND, registration, tube },
});
export const closed = (tube: string, swabs: number, count: number): DeskAct => ({
  kind: 'TUBE_CLOSED',
  body: { roundId: ROUND, tube, swabs, bound: count },
});
export const tubeVoided = (tube: string): DeskAct => ({
  kind: 'TUBE_VOIDED',
  body: { roundId: ROUND, tube, reason: 'BROKEN' },
});
export const registrationVoided = (registration: number): DeskAct => ({
  kind: 'REGISTRATION_VOIDED',
  body: { roundId: ROUND, registration, reason: 'LEFT' },
});
export const swabVoided = (tube: string, swab: number): DeskAct => ({
  kind: 'SWAB_VOIDED',
  body: { roundId: ROUND, tube, swab, reason: 'UNDONE' },
});

/** Numbered from 1, a minute apart. */
export const recordsOf = (...acts: DeskAct[]) =>
  acts.map(({ kind, body }, i) => ({ number: i + 1, at: i * 60_000, offset: 0, kind, body }));

export function stateOf(...acts: DeskAct[]): DeskState {
  const state = nothingDone();
  acts.forEach((act, i) => {
    apply(state, act, { number: i + 1, at: i * 60_000 });
  });
  return state;
}
