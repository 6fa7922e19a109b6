import { expect, it } from 'vitest';
import { NOBODY, rowsByPerson, rowsByPost, shownRows, step, type Row, type Seat } from './grid';

const HOUR = 3_600_000;
const seat = (index: number, post: number, from: number, to: number): Seat => ({
  index,
  post,
  start: from * HOUR,
  end: to * HOUR,
  skill: null,
  night: false,
  weekend: false,
  heatMinutes: 0,
});
/** Two at the gate by day, one at night; one on the road. */
const SEATS = [seat(0, 0, 7, 15), seat(1, 0, 7, 15), seat(2, 0, 15, 23), seat(3, 1, 8, 16)];
const drawn = (rows: Row[]) =>
  rows.map(({ key, tiles }) => `${key}: ${tiles.map(({ index }) => index).join(' ')}`);

it('gives a post as many rows as people stand there at once', () => {
  expect(drawn(rowsByPost(SEATS, [0, 1]))).toEqual(['post-0-0: 0 2', 'post-0-1: 1', 'post-1-0: 3']);
});

it('shows by person who holds what, who holds nothing, and first what nobody holds', () => {
  const holders = [0, NOBODY, 0, NOBODY];
  expect(drawn(rowsByPerson(SEATS, holders, [0, 1]))).toEqual([
    'nobody-0: 1',
    'nobody-1: 3',
    'person-0-0: 0 2',
    'person-1-0: ',
  ]);
});

it('shows somebody in two places at once as two lanes, never one over the other', () => {
  expect(drawn(rowsByPerson(SEATS, [0, 0, 1, 1], [0]))).toEqual(['person-0-0: 0', 'person-0-1: 1']);
});

it('draws only the rows in sight and a few beside', () => {
  expect(shownRows(0, 300, 30, 2_000)).toEqual([0, 16]);
  expect(shownRows(30_000, 300, 30, 2_000)).toEqual([994, 1016]);
  expect(shownRows(59_900, 300, 30, 2_000)).toEqual([1990, 2000]);
  expect(shownRows(99_999, 300, 30, 10)).toEqual([10, 10]);
});

it('goes by keys along a row and to the seat nearest in time of the next row that has any', () => {
  const rows = rowsByPerson(SEATS, [0, NOBODY, 0, 2], [0, 1, 2]);
  const to = (row: number, from: number, way: Parameters<typeof step>[3]) => {
    const found = step(rows, row, from, way);
    return found && [found[0], found[1].index];
  };
  expect(to(1, 0, 'ArrowRight')).toEqual([1, 2]);
  expect(to(1, 2, 'ArrowRight')).toBeNull();
  expect(to(1, 2, 'ArrowDown')).toEqual([3, 3]);
  expect(to(3, 3, 'ArrowUp')).toEqual([1, 0]);
  expect(to(0, 1, 'ArrowUp')).toBeNull();
  expect(to(0, 9, 'ArrowDown')).toBeNull();
});
