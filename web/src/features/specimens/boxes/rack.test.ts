import { describe, expect, it } from 'vitest';
import { closed, opened, stateOf, tubeVoided } from '../desk/chart';
import { boxLabel, boxState, readLabel } from './boxState';
import { placeName, PLACES, scanned, type Rack } from './rack';

const BOX = '01890a5d-ac96-774b-bcce-b302099a8057';
const empty: Rack = { box: BOX, code: null, tubes: [] };
const named: Rack = { ...empty, code: 'BOX-01' };
const none = boxState([]);
const desk = stateOf(
  opened('T-OPEN1'),
  opened('T-HELD1'),
  closed('T-HELD1', 1, 0),
  opened('T-VOID1'),
  tubeVoided('T-VOID1'),
  opened('T-DONE1'),
  closed('T-DONE1', 0, 0),
);
const packed = {
  kind: 'BOX_PACKED',
  at: 1,
  offset: 0,
  body: { box: 'other', code: 'BOX-00', tubes: [null, 'T-00009'] },
};

it.each([
  [0, 'A1'],
  [11, 'A12'],
  [12, 'B1'],
  [95, 'H12'],
])('place %i is %s', (place, name) => {
  expect(placeName(place)).toBe(name);
});

describe('a rack', () => {
  it('has a name before it has tubes', () => {
    expect(scanned(empty, 'box-01', desk, none)).toMatchObject({ what: 'boxNamed', rack: named });
  });

  it.each([
    ['T-00001', 'placed'],
    ['T-DONE1', 'placed'],
    ['T-HELD1', 'placedHeld'],
    ['T-OPEN1', 'tubeOpen'],
    ['T-VOID1', 'tubeVoid'],
    ['T-00009', 'inAnotherBox'],
    ['BOX-01', 'isTheBox'],
    ['T1', 'noCode'],
    ['HH1:AbC_def-0123456789xyz', 'noCode'],
  ])('%s: %s', (code, what) => {
    const said = scanned(named, code, desk, boxState([packed]));
    expect(said.what).toBe(what);
    expect(said.rack.tubes.length).toBe(what.startsWith('placed') ? 1 : 0);
  });

  it('holds a tube once, and 96 of them', () => {
    expect(scanned({ ...named, tubes: ['T-00001'] }, 'T-00001', desk, none)).toMatchObject({
      what: 'inThisRack',
      params: { place: 'A1' },
    });
    const almost = Array.from({ length: PLACES - 1 }, (_, i) => `T-A${String(i).padStart(4, '0')}`);
    const last = scanned({ ...named, tubes: almost }, 'T-LAST1', desk, none);
    expect(last).toMatchObject({ what: 'placedLast', params: { place: 'H12' } });
    expect(scanned(last.rack, 'T-MORE1', desk, none).what).toBe('rackFull');
  });
});

it('a courier reads what the packer shows', () => {
  expect(readLabel(boxLabel({ id: BOX, code: 'BOX-01', count: 96 }))).toEqual({
    id: BOX,
    code: 'BOX-01',
    count: 96,
  });
  expect(readLabel('BOX-01')).toBeNull();
});

it('a box is packed, taken over, handed over', () => {
  const label = { box: 'other', code: 'BOX-00', tubes: 1 };
  const all = [
    packed,
    { kind: 'BOX_TAKEN', at: 2, offset: 1, body: label },
    { kind: 'BOX_HANDED', at: 4, offset: 0, body: { box: 'other' } },
  ];
  expect(boxState(all).get('other')).toEqual({
    id: 'other',
    code: 'BOX-00',
    tubes: ['T-00009'],
    count: 1,
    packedAt: 1,
    takenAt: 3,
    handedAt: 4,
  });
});
