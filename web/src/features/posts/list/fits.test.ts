import { expect, it } from 'vitest';
import type { LivePost } from '../day/queries';
import { fits, joined, missing, neededNow } from './fits';
import type { Standing } from './queries';

const post = (name: string, kind = 'GATE', more: Partial<Standing> = {}) =>
  ({
    post: { id: name, name: { zh: name, en: null }, kind },
    areaName: '慈利县',
    otherAreaName: null,
    organizations: [{ id: 'o', name: '慈利县人民法院' }],
    closed: false,
    needed: 0,
    ...more,
  }) as unknown as Standing;
const live = (name: string, needed: number, present: number, late = 0) =>
  ({ postId: name, needed, present, late, noShow: 0 }) as LivePost;

it('puts the posts first where most are missing', () => {
  const lines = joined(
    [post('甲'), post('乙'), post('丙')],
    [live('乙', 3, 1), live('丙', 2, 1), live('甲', 2, 2)],
  );
  expect(lines.map(({ standing }) => standing.post.name.zh)).toEqual(['乙', '丙', '甲']);
  expect(lines.map(missing)).toEqual([2, 1, 0]);
});

it('misses nobody where a post is closed, or where nothing is known', () => {
  const [closed] = joined([post('甲', 'GATE', { closed: true })], [live('甲', 2, 0)]);
  const [unknown] = joined([post('乙')], []);
  expect([closed, unknown].map((line) => line && missing(line))).toEqual([0, 0]);
});

it('misses people at a post that no roster knows of, by what its rules ask for', () => {
  const [rule, roster] = joined(
    [post('甲', 'GATE', { needed: 2 }), post('乙', 'GATE', { needed: 1 })],
    [live('甲', 0, 0), live('乙', 3, 1)],
  );
  expect([rule, roster].map((line) => line && [neededNow(line), missing(line)])).toEqual([
    [2, 2],
    [3, 2],
  ]);
});

it('finds by name, either county and who staffs it, and by what is wrong there', () => {
  const [shared] = joined(
    [post('许家坊—合作桥交界', 'BOUNDARY', { otherAreaName: '永定区' })],
    [live('许家坊—合作桥交界', 2, 1, 1)],
  );
  const found = (...asked: Parameters<typeof fits> extends [unknown, ...infer Rest] ? Rest : never) =>
    shared !== undefined && fits(shared, ...asked);
  expect(['永定', '慈利县人民', '合作桥', '桑植'].map((text) => found('ALL', null, text))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect([found('MISSING', null, ''), found('LATE', null, ''), found('SHARED', null, '')]).toEqual([
    true,
    true,
    true,
  ]);
  expect(found('ALL', 'GATE', '')).toBe(false);
});
