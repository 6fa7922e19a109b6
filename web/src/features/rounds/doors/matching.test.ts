import { expect, it } from 'vitest';
import { matching } from './matching';

const house = (name: string, areaName: string) => ({
  buildingId: name,
  name,
  areaId: areaName,
  areaName,
  doors: 8,
  knocked: 0,
  people: 20,
});
const houses = [
  house('1栋', '云顶华府'),
  house('11栋', '云顶华府'),
  house('1栋', '丁家庄'),
  house('B座', '丁家庄'),
];
const found = (typed: string) => matching(houses, typed).map(({ areaName, name }) => `${areaName}${name}`);

it('finds houses by their name, their area, or both in any order', () => {
  expect(found('1栋')).toEqual(['云顶华府1栋', '云顶华府11栋', '丁家庄1栋']);
  expect(found('丁家')).toEqual(['丁家庄1栋', '丁家庄B座']);
  expect(found(' 1栋  丁家庄 ')).toEqual(['丁家庄1栋']);
  expect(found('b座')).toEqual(['丁家庄B座']);
});

it('finds all where nothing is typed, and none where no house has every word', () => {
  expect(found('  ')).toHaveLength(4);
  expect(found('云顶 B座')).toEqual([]);
});
