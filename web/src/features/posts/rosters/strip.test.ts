import { expect, it } from 'vitest';
import { HOUR } from '../clock';
import { essential, shade, stretches, strip } from './strip';

const short = (from: number, to: number, missing: number, row = 'any') => ({
  start: from * HOUR,
  end: to * HOUR,
  missing,
  row,
});

it('lays shortages on the hours, each set of skills in a row of its own', () => {
  const rows = strip([short(1, 3, 2), short(2, 4, 5), short(0, 1, 1, 'POLICE')], 0, 5);
  expect(rows).toEqual([
    { row: 'any', hours: [0, 2, 5, 5, 0] },
    { row: 'POLICE', hours: [1, 0, 0, 0, 0] },
  ]);
});

it('takes hours that are begun as whole ones, and none outside of the plan', () => {
  const [row] = strip([short(1.5, 2.25, 1), short(-4, 1, 3), short(4, 9, 2)], 0, 5);
  expect(row?.hours).toEqual([3, 1, 1, 0, 2]);
});

it('joins hours that lack as much, and tells more from less', () => {
  expect(stretches([0, 2, 2, 5, 0, 5])).toEqual([
    { from: 1, to: 3, missing: 2 },
    { from: 3, to: 4, missing: 5 },
    { from: 5, to: 6, missing: 5 },
  ]);
  expect([shade(1, 8), shade(4, 8), shade(8, 8), shade(0, 0)]).toEqual([1, 2, 4, 0]);
});

it('leaves out a set of skills that lacks only what its parts lack', () => {
  const lack = (skills: string[], missing: number, start = 'a') => ({
    kind: 'HOURS',
    start,
    end: 'z',
    skills,
    loop: null,
    missing,
  });
  const [police, health] = [lack(['POLICE'], 1), lack(['HEALTH'], 2)];
  const more = lack(['POLICE', 'HEALTH'], 4);
  const elsewhen = lack(['POLICE', 'HEALTH'], 3, 'b');
  expect(essential([police, health, lack(['POLICE', 'HEALTH'], 3)])).toEqual([police, health]);
  expect(essential([police, health, more, elsewhen])).toEqual([police, health, more, elsewhen]);
});
