import { readCode } from './codes';
import {
  bound,
  isFull,
  isOpen,
  registrationsOf,
  swabOf,
  type DeskState,
  type DeskTube,
  type Registration,
} from './deskState';
import type { Way } from './facts';
import { where, type DeskPerson, type Roster } from './roster';

/** What a desk has before it when somebody scans. */
export interface Situation {
  state: DeskState;
  roster: Roster;
  roundId: string;
  /** The tube in hand. */
  tube: DeskTube | null;
}

/** Something that the sampler is told of a person. STOP: not so; ASK: only if they say so; TELL: good to know. */
export interface Finding {
  severity: 'STOP' | 'ASK' | 'TELL';
  why:
    | 'IN_THIS_TUBE'
    | 'IN_ANOTHER_TUBE'
    | 'WRONG_ROUND'
    | 'NEEDS_SMALLER'
    | 'OTHER_HOUSEHOLD'
    | 'RESTRICTED'
    | 'AT_HOME'
    | 'NO_TUBE'
    | 'FULL';
  tube?: string;
  poolSize?: number;
}

/** What comes of a scan. */
export type Decision =
  | { kind: 'PERSON'; person: DeskPerson; way: Way; findings: Finding[]; waiting: Registration | null }
  | { kind: 'CHOOSE'; people: DeskPerson[]; way: Way; typed: string }
  | { kind: 'NOT_LISTED'; way: Way; typed: string }
  | { kind: 'OPEN_TUBE'; code: string }
  | { kind: 'IN_HAND'; code: string }
  | {
      kind: 'STOP';
      why:
        | 'TUBE_OF_SURFACE'
        | 'TUBE_CLOSED'
        | 'TUBE_VOIDED'
        | 'TUBE_OF_ANOTHER_ROUND'
        | 'IDENTITY_WRONG'
        | 'NOTHING_FOUND';
      what: string;
    };

/** @param hash of a sampling code, as `codeHash` makes it; asked for codes of that kind alone */
export async function decide(
  situation: Situation,
  typed: string,
  hash: (code: string) => Promise<string>,
): Promise<Decision> {
  const code = readCode(typed);
  switch (code.kind) {
    case 'SAMPLING':
      return coded(situation, code.code, await hash(code.code));
    case 'IDENTITY':
      return oneOf(
        situation,
        situation.roster.numbered(situation.roundId, code.number),
        'IDENTITY_NUMBER',
        code.number,
      );
    case 'IDENTITY_WRONG':
      return { kind: 'STOP', why: 'IDENTITY_WRONG', what: code.number };
    case 'TUBE':
      return tubeScanned(situation, code.code);
    case 'WORDS': {
      const people = situation.roster.search(situation.roundId, code.text);
      return people.length > 0
        ? { kind: 'CHOOSE', people, way: 'LIST', typed: code.text }
        : { kind: 'STOP', why: 'NOTHING_FOUND', what: code.text };
    }
  }
}

function coded(situation: Situation, code: string, hash: string): Decision {
  const found = situation.roster.coded(hash);
  const here = found.find(({ round }) => round === situation.roundId) ?? found[0];
  return here ? person(situation, here, 'CODE') : { kind: 'NOT_LISTED', way: 'CODE', typed: code };
}

/** A masked number fits several: the sampler sees the card and chooses. */
function oneOf(situation: Situation, people: DeskPerson[], way: Way, typed: string): Decision {
  const [first] = people;
  if (!first) {
    return { kind: 'NOT_LISTED', way, typed };
  }
  return people.length === 1 ? person(situation, first, way) : { kind: 'CHOOSE', people, way, typed };
}

function tubeScanned({ state, roundId }: Situation, code: string): Decision {
  if (state.surfaces.has(code)) {
    return { kind: 'STOP', why: 'TUBE_OF_SURFACE', what: code };
  }
  const tube = state.tubes.get(code);
  if (!tube) {
    return { kind: 'OPEN_TUBE', code };
  }
  if (tube.voidedFor !== null) {
    return { kind: 'STOP', why: 'TUBE_VOIDED', what: code };
  }
  if (tube.roundId !== roundId) {
    return { kind: 'STOP', why: 'TUBE_OF_ANOTHER_ROUND', what: code };
  }
  return isOpen(tube) ? { kind: 'IN_HAND', code } : { kind: 'STOP', why: 'TUBE_CLOSED', what: code };
}

/** Somebody was found: what there is to say before they are signed in. */
export function person(situation: Situation, found: DeskPerson, way: Way): Decision {
  const { state, roundId, tube } = situation;
  const before = registrationsOf(state, roundId, found.id);
  const taken = before.flatMap((each) => swabOf(state, each) ?? []).at(0);
  const waiting = taken ? null : (before[0] ?? null);
  const findings: Finding[] = [];
  if (found.round !== roundId) {
    findings.push({ severity: 'STOP', why: 'WRONG_ROUND' });
  }
  if (taken) {
    // a swab that lies in another tube stays there and counts: both are kept and shown
    const isHere = taken.tube === tube?.code;
    findings.push({
      severity: isHere ? 'STOP' : 'ASK',
      why: isHere ? 'IN_THIS_TUBE' : 'IN_ANOTHER_TUBE',
      tube: taken.tube,
    });
  }
  if (found.lane !== 'ORDINARY') {
    findings.push({ severity: 'TELL', why: found.lane });
  }
  return { kind: 'PERSON', person: found, way, findings, waiting };
}

/** Why the swab of somebody may not go into the tube in hand; none when it may. */
export function tubeFinding(
  { state, roster, roundId, tube }: Situation,
  who: DeskPerson | null,
): Finding | null {
  if (!tube || !isOpen(tube) || tube.roundId !== roundId) {
    return { severity: 'STOP', why: 'NO_TUBE' };
  }
  if (isFull(tube)) {
    return { severity: 'STOP', why: 'FULL', tube: tube.code, poolSize: tube.poolSize };
  }
  if (!who) {
    return null;
  }
  const people = bound(tube).map(({ registration }) =>
    roster.person(roundId, state.registrations.get(registration)?.personId ?? null),
  );
  if (tube.isHousehold) {
    const isOther = people.some((each) => each && where(each) !== where(who));
    return isOther ? { severity: 'STOP', why: 'OTHER_HOUSEHOLD', tube: tube.code } : null;
  }
  return who.poolSize < tube.poolSize
    ? { severity: 'STOP', why: 'NEEDS_SMALLER', tube: tube.code, poolSize: who.poolSize }
    : null;
}
