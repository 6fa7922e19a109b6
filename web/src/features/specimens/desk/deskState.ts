import type { DeviceRecord } from '@/shared/offline/record';
import type { DeskAct, DeskBodies, DeskKind, Way } from './facts';

/** Somebody signed in at this desk. */
export interface Registration {
  /** Of its record on this device. */
  number: number;
  /** By the server's clock, as well as the device knew it. */
  at: number;
  roundId: string;
  way: Way;
  personId: string | null;
  slip: string | null;
  /** Why it counts no more; none while it does. */
  voidedFor: string | null;
  /** All that were taken of them, also those that count no more. */
  swabs: Swab[];
}

export interface Swab {
  number: number;
  at: number;
  registration: number;
  tube: string;
  voidedFor: string | null;
}

export interface DeskTube {
  code: string;
  roundId: string;
  poolSize: number;
  isHousehold: boolean;
  openedAt: number;
  swabs: Swab[];
  /** As it was counted last. */
  closed: { at: number; swabs: number } | null;
  voidedFor: string | null;
}

/** What this desk has done, worked out from its own records alone: the same after the browser was killed. */
export interface DeskState {
  registrations: Map<number, Registration>;
  /** In the order in which they were opened. */
  tubes: Map<string, DeskTube>;
  /** By tube. */
  surfaces: Map<string, { at: number; place: string; surface: string }>;
}

export const nothingDone = (): DeskState => ({
  registrations: new Map(),
  tubes: new Map(),
  surfaces: new Map(),
});

/** @param records in the order of their numbers; those of other pages of this device are passed over */
export function deskState(
  records: readonly Pick<DeviceRecord, 'number' | 'at' | 'offset' | 'kind' | 'body'>[],
) {
  const state = nothingDone();
  for (const { number, at, offset, kind, body } of records) {
    if (kind in APPLY) {
      const act = { kind, body } as DeskAct;
      apply(state, act, { number, at: at + offset });
    }
  }
  return state;
}

interface Mark {
  number: number;
  at: number;
}

/** Adds one fact. */
export function apply(state: DeskState, { kind, body }: DeskAct, mark: Mark): void {
  (APPLY[kind] as (state: DeskState, body: unknown, mark: Mark) => void)(state, body, mark);
}

const APPLY: { [Kind in DeskKind]: (state: DeskState, body: DeskBodies[Kind], mark: Mark) => void } = {
  SPECIMEN_REGISTERED: (state, { roundId, way, personId = null, slip = null }, mark) => {
    state.registrations.set(mark.number, {
      ...mark,
      roundId,
      way,
      personId,
      slip,
      voidedFor: null,
      swabs: [],
    });
  },
  SPECIMEN_TAKEN: (state, { registration, tube }, mark) => {
    const swab: Swab = { ...mark, registration, tube, voidedFor: null };
    state.registrations.get(registration)?.swabs.push(swab);
    state.tubes.get(tube)?.swabs.push(swab);
  },
  TUBE_OPENED: (state, { roundId, tube, poolSize, household = false }, { at }) => {
    // opened twice: the first stands, the server shows both
    if (!state.tubes.has(tube)) {
      state.tubes.set(tube, {
        code: tube,
        roundId,
        poolSize,
        isHousehold: household,
        openedAt: at,
        swabs: [],
        closed: null,
        voidedFor: null,
      });
    }
  },
  TUBE_CLOSED: (state, { tube, swabs }, { at }) => {
    const closed = state.tubes.get(tube);
    if (closed) {
      closed.closed = { at, swabs };
    }
  },
  TUBE_VOIDED: (state, { tube, reason }) => {
    const voided = state.tubes.get(tube);
    if (voided) {
      voided.voidedFor = reason;
    }
  },
  REGISTRATION_VOIDED: (state, { registration, reason }) => {
    const voided = state.registrations.get(registration);
    if (voided) {
      voided.voidedFor = reason;
    }
  },
  SURFACE_TAKEN: (state, { tube, place, surface }, { at }) => {
    state.surfaces.set(tube, { at, place, surface });
  },
  SWAB_VOIDED: (state, { tube, swab, reason }) => {
    const voided = state.tubes.get(tube)?.swabs.find(({ number }) => number === swab);
    if (voided) {
      voided.voidedFor = reason;
    }
  },
};

/** The swabs that count. */
export const bound = (tube: DeskTube): Swab[] => tube.swabs.filter(({ voidedFor }) => voidedFor === null);

export const isOpen = (tube: DeskTube): boolean => tube.closed === null && tube.voidedFor === null;

export const isFull = (tube: DeskTube): boolean => bound(tube).length >= tube.poolSize;

/** As many swabs as people, or nobody gets a result (rule D2; Hefei, 2022: 20 negatives from 19 swabs). */
export const isHeld = (tube: DeskTube): boolean =>
  tube.voidedFor === null && tube.closed !== null && tube.closed.swabs !== bound(tube).length;

/** The swab that counts: the last that was not voided, nor its tube. */
export function swabOf({ tubes }: DeskState, { swabs }: Registration): Swab | null {
  const counting = swabs.filter(
    ({ voidedFor, tube }) => voidedFor === null && (tubes.get(tube)?.voidedFor ?? null) === null,
  );
  return counting.at(-1) ?? null;
}

/** Signed in here and not swabbed, or swabbed in vain; who came first stands first. */
export function notSwabbed(state: DeskState, roundId: string): Registration[] {
  const doneBy = new Set(
    ofRound(state, roundId)
      .filter((each) => swabOf(state, each))
      .flatMap(({ personId }) => personId ?? []),
  );
  const waiting = ofRound(state, roundId).filter(
    (each) => !swabOf(state, each) && !(each.personId && doneBy.has(each.personId)),
  );
  // who signed in twice waits once
  const last = new Map(waiting.map((each) => [each.personId ?? `#${String(each.number)}`, each]));
  return waiting.filter((each) => last.get(each.personId ?? `#${String(each.number)}`) === each);
}

/** Those that count. */
export function ofRound({ registrations }: DeskState, roundId: string): Registration[] {
  return [...registrations.values()].filter((each) => each.roundId === roundId && each.voidedFor === null);
}

/** What this desk knows of somebody in a round, the latest first. */
export function registrationsOf(state: DeskState, roundId: string, personId: string): Registration[] {
  return ofRound(state, roundId)
    .filter((each) => each.personId === personId)
    .reverse();
}

/** The tubes of a round, the latest first. */
export function tubesOf({ tubes }: DeskState, roundId: string): DeskTube[] {
  return [...tubes.values()].filter((tube) => tube.roundId === roundId).reverse();
}

/** Those of whom two swabs count. */
export function doubles(state: DeskState, roundId: string): string[] {
  const times = new Map<string, number>();
  for (const each of ofRound(state, roundId)) {
    if (each.personId && swabOf(state, each)) {
      times.set(each.personId, (times.get(each.personId) ?? 0) + 1);
    }
  }
  return [...times].filter(([, count]) => count > 1).map(([personId]) => personId);
}
