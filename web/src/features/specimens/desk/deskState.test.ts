import { describe, expect, it } from 'vitest';
import {
  closed,
  opened,
  OTHER_ROUND,
  recordsOf,
  registered,
  registrationVoided,
  ROUND,
  stateOf,
  swabVoided,
  taken,
  tubeVoided,
} from './chart';
import {
  bound,
  deskState,
  doubles,
  isFull,
  isHeld,
  isOpen,
  notSwabbed,
  tubesOf,
  type DeskTube,
} from './deskState';
import { undoing } from './undo';

function tube(of: ReturnType<typeof stateOf>, code = 'T-1'): DeskTube {
  const found = of.tubes.get(code);
  if (!found) {
    throw new Error(`no tube ${code}`);
  }
  return found;
}

describe('a tube', () => {
  it('holds whom it was bound to, and is full at its size', () => {
    const almost = [opened('T-1', 2), registered('a'), taken(2, 'T-1'), registered('b')];
    expect(isFull(tube(stateOf(...almost)))).toBe(false);
    expect(isFull(tube(stateOf(...almost, taken(4, 'T-1'))))).toBe(true);
  });

  it.each([
    [2, false],
    [1, true],
    [3, true],
  ])('counted with %i swabs for two people is held: %s', (swabs, isIt) => {
    const acts = [opened('T-1'), registered('a'), taken(2, 'T-1'), registered('b'), taken(4, 'T-1')];
    expect(isHeld(tube(stateOf(...acts, closed('T-1', swabs, 2))))).toBe(isIt);
  });

  it('is held no more once it was counted again, or the swab that is not there was voided', () => {
    const acts = [
      opened('T-1'),
      registered('a'),
      taken(2, 'T-1'),
      registered('b'),
      taken(4, 'T-1'),
      closed('T-1', 1, 2),
    ];
    expect(isHeld(tube(stateOf(...acts, closed('T-1', 2, 2))))).toBe(false);
    expect(isHeld(tube(stateOf(...acts, swabVoided('T-1', 5))))).toBe(false);
    expect(notSwabbed(stateOf(...acts, swabVoided('T-1', 5)), ROUND).map(({ personId }) => personId)).toEqual(
      ['b'],
    );
  });

  it('that was opened twice is the one of its first opening', () => {
    const state = stateOf(opened('T-1', 10), registered('a'), taken(2, 'T-1'), opened('T-1', 5));
    expect([tube(state).poolSize, bound(tube(state)).length]).toEqual([10, 1]);
  });

  it('is open until it is closed or voided', () => {
    expect(isOpen(tube(stateOf(opened('T-1'))))).toBe(true);
    expect(isOpen(tube(stateOf(opened('T-1'), closed('T-1', 0, 0))))).toBe(false);
    expect(isOpen(tube(stateOf(opened('T-1'), tubeVoided('T-1'))))).toBe(false);
  });
});

describe('who was signed in and not swabbed', () => {
  const names = (state: ReturnType<typeof stateOf>) =>
    notSwabbed(state, ROUND).map(({ personId }) => personId);

  it('is seen until the swab is taken (Hefei, 2022: signed in at 08:20, left, reported negative)', () => {
    expect(names(stateOf(opened('T-1'), registered('a'), registered('b'), taken(3, 'T-1')))).toEqual(['a']);
  });

  it('is seen again when the swab or its tube was voided', () => {
    const acts = [opened('T-1'), registered('a'), taken(2, 'T-1')];
    expect(names(stateOf(...acts, swabVoided('T-1', 3)))).toEqual(['a']);
    expect(names(stateOf(...acts, tubeVoided('T-1')))).toEqual(['a']);
  });

  it('is seen once though signed in twice, and not at all when one of the two was swabbed', () => {
    expect(names(stateOf(opened('T-1'), registered('a'), registered('a')))).toEqual(['a']);
    expect(names(stateOf(opened('T-1'), registered('a'), registered('a'), taken(3, 'T-1')))).toEqual([]);
  });

  it('counts those of whom nobody knows who they are one by one', () => {
    expect(names(stateOf(registered(), registered()))).toEqual([null, null]);
  });

  it('is not seen any more once that was taken back, and comes anew', () => {
    expect(names(stateOf(registered('a'), registrationVoided(1)))).toEqual([]);
    expect(names(stateOf(registered('a'), registrationVoided(1), registered('a')))).toEqual(['a']);
    // the other one of two still stands
    expect(names(stateOf(registered('a'), registered('a'), registrationVoided(2)))).toEqual(['a']);
  });

  it('is of that round alone', () => {
    expect(names(stateOf(registered('a', OTHER_ROUND)))).toEqual([]);
    expect(tubesOf(stateOf(opened('T-9', 10, OTHER_ROUND)), ROUND)).toEqual([]);
  });
});

it('shows of whom two swabs count', () => {
  const acts = [
    opened('T-1'),
    registered('a'),
    taken(2, 'T-1'),
    opened('T-2'),
    registered('a'),
    taken(5, 'T-2'),
  ];
  expect(doubles(stateOf(...acts), ROUND)).toEqual(['a']);
  expect(doubles(stateOf(...acts, swabVoided('T-1', 3)), ROUND)).toEqual([]);
});

it('comes from the records of a device, whatever else was done on it', () => {
  const [first, ...rest] = recordsOf(opened('T-1'), registered('a'), taken(2, 'T-1'));
  const other = { number: 9, at: 0, offset: 0, kind: 'POST_SIGN_IN', body: { post: '东门' } };
  const state = deskState([...(first ? [first] : []), other, ...rest]);
  expect(bound(tube(state)).length).toBe(1);
  expect(state.registrations.size).toBe(1);
});

describe('the last act is taken back', () => {
  const undone = (...acts: Parameters<typeof stateOf>) =>
    undoing(stateOf(...acts), recordsOf(...acts))?.kind ?? null;

  it('by a fact of its own', () => {
    const acts = [opened('T-1'), registered('a'), taken(2, 'T-1')];
    expect(undoing(stateOf(...acts), recordsOf(...acts))).toEqual(swabVoided('T-1', 3));
    expect(undone(opened('T-1'))).toBe('TUBE_VOIDED');
    expect(undone(opened('T-1'), registered('a'))).toBe('REGISTRATION_VOIDED');
  });

  it('but not where it cannot be: counted, or taken back already', () => {
    expect(undone()).toBeNull();
    expect(undone(opened('T-1'), registered('a'), registrationVoided(2))).toBeNull();
    expect(undone(opened('T-1'), closed('T-1', 0, 0))).toBeNull();
    expect(undone(opened('T-1'), registered('a'), taken(2, 'T-1'), swabVoided('T-1', 3))).toBeNull();
    expect(undone(opened('T-1'), tubeVoided('T-1'))).toBeNull();
  });
});

it('of a whole day at one table (rule C8: 1,800 people) is worked out anew in less than the blink of an eye', () => {
  const acts = Array.from({ length: 1_800 }, (_, i) => {
    const tube = `T-${String(Math.floor(i / 10)).padStart(5, '0')}`;
    const before = 2 * i + Math.floor(i / 10) + 1;
    return [...(i % 10 === 0 ? [opened(tube)] : []), registered(`p${String(i)}`), taken(before + 1, tube)];
  }).flat();
  const records = recordsOf(...acts);
  const start = performance.now();
  const state = deskState(records);
  const milliseconds = performance.now() - start;
  expect([...state.tubes.values()].every((each) => bound(each).length === 10)).toBe(true);
  expect(notSwabbed(state, ROUND)).toEqual([]);
  console.log(`a day of ${String(records.length)} records: ${milliseconds.toFixed(1)} ms`);
  expect(milliseconds).toBeLessThan(1_000);
});
