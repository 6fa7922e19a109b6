import { expect, it } from 'vitest';
import type { Standing } from '../list/queries';
import { byCounty, staffing } from './staffing';

const post = (id: string, areaName: string, otherAreaName: string | null, ...organizations: string[]) =>
  ({
    post: { id },
    areaName,
    otherAreaName,
    organizations: organizations.map((name) => ({ id: name, name })),
  }) as unknown as Standing;
const POSTS = [
  post('1', '慈利县', null, '法院'),
  post('2', '慈利县', '永定区', '公安', '法院'),
  post('3', '永定区', null),
];

it('lists who staffs the posts, each once, most posts first', () => {
  expect(staffing(POSTS).map(({ name, posts }) => `${name} ${String(posts)}`)).toEqual(['法院 2', '公安 1']);
  expect(staffing([])).toEqual([]);
});

it('puts a shared post under both counties', () => {
  const drawn = byCounty(POSTS).map(
    ({ name, posts }) => `${name}: ${posts.map((each) => each.post.id).join()}`,
  );
  expect(drawn).toEqual(['慈利县: 1,2', '永定区: 2,3']);
});
