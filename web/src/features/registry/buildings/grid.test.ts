import { expect, it } from 'vitest';
import type { Door } from '../queries';
import { stairwells } from './grid';

function door(entrance: string, floor: number, label: string, people: number): Door {
  return {
    id: `${entrance}-${label}`,
    entranceId: entrance,
    entranceName: entrance,
    floor,
    label,
    households: 1,
    people,
  };
}

it('draws the building as one sees it: the highest floor on top, stairwells side by side', () => {
  const drawn = stairwells([
    door('1', 1, '101', 2),
    door('1', 1, '102', 3),
    door('1', 2, '201', 1),
    door('2', 1, '101', 4),
  ]).map(({ name, floors, people }) => [
    name,
    people,
    floors.map((each) => `${String(each.floor)}: ${each.doors.map(({ label }) => label).join(' ')}`),
  ]);
  expect(drawn).toEqual([
    ['1', 6, ['2: 201', '1: 101 102']],
    ['2', 4, ['1: 101']],
  ]);
});

it('draws an empty building as nothing', () => {
  expect(stairwells([])).toEqual([]);
});
