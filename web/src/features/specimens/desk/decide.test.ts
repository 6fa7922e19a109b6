import { describe, expect, it } from 'vitest';
import {
  anyPerson,
  closed,
  opened,
  OTHER_ROUND,
  registered,
  rosterOf,
  ROUND,
  stateOf,
  taken,
  tubeVoided,
} from './chart';
import { decide, tubeFinding, type Decision, type Situation } from './decide';
import { nothingDone, type DeskState } from './deskState';

const ANN = anyPerson('ann');
const BO = anyPerson('bo', { name: '张*', identity: '4308************99', door: '1202' });
const KEY = anyPerson('key', { identity: '4308************11', poolSize: 1, lane: 'RESTRICTED' });
const LATER = anyPerson('later', { round: OTHER_ROUND, identity: null });
const roster = rosterOf(ANN, BO, KEY, LATER);

function situation(state: DeskState = nothingDone(), tube = 'T-00001'): Situation {
  return { state, roster, roundId: ROUND, tube: state.tubes.get(tube) ?? null };
}

/** In a test a code is `HH1:person-…`, and its hash that person's. */
const hash = (code: string) => Promise.resolve(`hash-${code.slice(4).replace(/-.*/, '')}`);
const scan = (typed: string, at = situation()) => decide(at, typed, hash);
const codeOf = (id: string) => `HH1:${id}-0123456789abcdefgh`;
const whys = (said: Decision) => (said.kind === 'PERSON' ? said.findings.map(({ why }) => why) : said.kind);

describe('a scan', () => {
  it('of a code finds the person', async () => {
    expect(await scan(codeOf('ann'))).toEqual({
      kind: 'PERSON',
      person: ANN,
      way: 'CODE',
      findings: [],
      waiting: null,
    });
  });

  it('of a code that is not on the list may be registered all the same', async () => {
    const code = codeOf('nobody');
    expect(await scan(code)).toEqual({ kind: 'NOT_LISTED', way: 'CODE', typed: code });
    expect(await scan('110105194912310021')).toMatchObject({ kind: 'STOP', why: 'IDENTITY_WRONG' });
    expect(await scan('11010519491231002X')).toMatchObject({ kind: 'NOT_LISTED', way: 'IDENTITY_NUMBER' });
  });

  it('of an identity number finds by what is shown of it, and asks where several fit', async () => {
    expect(await scan('430821199001011235')).toMatchObject({
      kind: 'PERSON',
      person: ANN,
      way: 'IDENTITY_NUMBER',
    });
    const twin = anyPerson('twin', { door: '303' });
    const at = { ...situation(), roster: rosterOf(ANN, twin) };
    expect(await scan('430821199001011235', at)).toMatchObject({ kind: 'CHOOSE', people: [ANN, twin] });
  });

  it('of somebody of another round says so', async () => {
    expect(whys(await scan(codeOf('later')))).toEqual(['WRONG_ROUND']);
  });

  it('of somebody restricted tells it and refuses nothing', async () => {
    expect(await scan(codeOf('key'))).toMatchObject({ findings: [{ severity: 'TELL', why: 'RESTRICTED' }] });
  });

  it('of somebody who was signed in and waits goes on with that', async () => {
    const said = await scan(codeOf('ann'), situation(stateOf(opened('T-00001'), registered('ann'))));
    expect(said).toMatchObject({ findings: [], waiting: { number: 2 } });
  });

  it('of somebody in this tube stops; in another, asks', async () => {
    const state = stateOf(opened('T-00001'), registered('ann'), taken(2, 'T-00001'), opened('T-00002'));
    const here = await scan(codeOf('ann'), situation(state));
    expect(here).toMatchObject({ findings: [{ severity: 'STOP', why: 'IN_THIS_TUBE', tube: 'T-00001' }] });
    const there = await scan(codeOf('ann'), situation(state, 'T-00002'));
    expect(there).toMatchObject({ findings: [{ severity: 'ASK', why: 'IN_ANOTHER_TUBE', tube: 'T-00001' }] });
  });

  it.each([
    ['unknown', 'T-99999', { kind: 'OPEN_TUBE' }],
    ['open', 'T-00001', { kind: 'IN_HAND' }],
    ['closed', 'T-00002', { kind: 'STOP', why: 'TUBE_CLOSED' }],
    ['voided', 'T-00003', { kind: 'STOP', why: 'TUBE_VOIDED' }],
    ['of another round', 'T-00004', { kind: 'STOP', why: 'TUBE_OF_ANOTHER_ROUND' }],
  ])('of a tube that is %s', async (_, code, expected) => {
    const state = stateOf(
      opened('T-00001'),
      opened('T-00002'),
      closed('T-00002', 0, 0),
      opened('T-00003'),
      tubeVoided('T-00003'),
      opened('T-00004', 10, OTHER_ROUND),
    );
    expect(await scan(code, situation(state))).toMatchObject(expected);
  });

  it('of words looks into the list', async () => {
    expect(await scan('张')).toMatchObject({ kind: 'CHOOSE', people: [BO] });
    expect(await scan('zz')).toMatchObject({ kind: 'STOP', why: 'NOTHING_FOUND' });
  });
});

describe('a swab goes into the tube in hand', () => {
  const why = (state: DeskState, who = ANN) => tubeFinding(situation(state), who)?.why ?? null;

  it('up to its size', () => {
    const one = [opened('T-00001', 2), registered('x'), taken(2, 'T-00001')];
    expect(why(stateOf(...one))).toBeNull();
    expect(why(stateOf(...one, registered('y'), taken(4, 'T-00001')))).toBe('FULL');
  });

  it('and there must be one, that is not closed', () => {
    expect(why(nothingDone())).toBe('NO_TUBE');
    expect(why(stateOf(opened('T-00001'), closed('T-00001', 0, 0)))).toBe('NO_TUBE');
  });

  it.each([
    [2, 'NEEDS_SMALLER'],
    [1, null],
  ])('whose size is %i for somebody who needs one alone: %s', (size, expected) => {
    expect(why(stateOf(opened('T-00001', size)), KEY)).toBe(expected);
  });

  it('of a household, with those behind the same door and nobody else, whatever their size', () => {
    const household = {
      kind: 'TUBE_OPENED' as const,
      body: { roundId: ROUND, tube: 'T-00001', poolSize: 4, household: true },
    };
    const state = stateOf(household, registered('ann'), taken(2, 'T-00001'));
    expect(why(state, KEY)).toBeNull();
    expect(why(state, BO)).toBe('OTHER_HOUSEHOLD');
  });
});
