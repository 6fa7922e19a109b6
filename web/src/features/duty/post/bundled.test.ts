import { expect, it } from 'vitest';
import { handoversIn, itemsIn, postIdOf, postsIn, shiftsIn } from './bundled';

const BUNDLE = {
  lines: {
    posts: [
      { id: 'place-1', name: '东门岗' },
      { id: 'place-2', name: '老站房' },
    ],
    rosterPosts: [
      { id: 'post-1', name: '东门岗', more: { areaName: '慈利县' } },
      { id: 'post-2', name: '南门岗', more: { areaName: '慈利县' } },
    ],
    shifts: [
      {
        id: 'p/2',
        name: '东门岗',
        more: { postId: 'post-1', start: '2021-08-05T07:00:00Z', end: '2021-08-05T15:00:00Z' },
      },
      {
        id: 'p/1',
        name: '东门岗',
        more: {
          postId: 'post-1',
          start: '2021-08-04T07:00:00Z',
          end: '2021-08-04T15:00:00Z',
          heatMinutes: 120,
        },
      },
    ],
    items: [
      { id: 'N95', name: 'N95口罩', more: { name: { zh: 'N95口罩', en: 'N95 mask' }, unit: { zh: '只' } } },
    ],
    handovers: [
      {
        id: 'h',
        name: '雨棚漏水',
        more: { postId: 'post-1', byName: '田', at: '2021-08-04T15:00:00Z', taken: null },
      },
    ],
  },
};

it('reads own shifts by time, with nothing where a shift says nothing', () => {
  expect(shiftsIn(BUNDLE).map(({ id, heatMinutes, meals }) => [id, heatMinutes, meals.length])).toEqual([
    ['p/1', 120, 0],
    ['p/2', 0, 0],
  ]);
});

it('reads how far a drill is from the clock of the device, which is nothing where a shift says nothing', () => {
  const [line] = BUNDLE.lines.shifts;
  const drilled = {
    lines: { shifts: [{ ...line, id: 'd', name: '岗', more: { ...line?.more, drillSeconds: -60 } }] },
  };
  expect([shiftsIn(BUNDLE)[0]?.drillSeconds, shiftsIn(drilled)[0]?.drillSeconds]).toEqual([0, -60]);
});

it('reads a bundle that knows none of it', () => {
  expect([shiftsIn(null), itemsIn({ lines: {} }), postsIn(undefined)]).toEqual([[], [], []]);
});

it('names each place once and a post of a roster by its id', () => {
  const options = postsIn(BUNDLE);
  expect(options.map(({ name, isPost }) => `${name} ${String(isPost)}`)).toEqual([
    '东门岗 true',
    '南门岗 true',
    '老站房 false',
  ]);
  expect(postIdOf(options, ' 东门岗 ')).toBe('post-1');
  expect(postIdOf(options, '老站房')).toBeNull();
  expect(postIdOf([...options, { id: 'x', name: '东门岗', isPost: true }], '东门岗')).toBeNull();
});

it('shows only the notes of the post at which one is', () => {
  expect(handoversIn(BUNDLE, 'post-1').map(({ text, isTaken }) => [text, isTaken])).toEqual([
    ['雨棚漏水', false],
  ]);
  expect(handoversIn(BUNDLE, 'post-2')).toEqual([]);
  expect(itemsIn(BUNDLE)[0]).toEqual({
    item: 'N95',
    name: { zh: 'N95口罩', en: 'N95 mask' },
    unit: { zh: '只' },
  });
});
