import { describe, expect, it } from 'vitest';
import { pictureOf } from './layout';
import type { Link } from './queries';

function link(id: string, day: string, generation: number, source: string | null = null): Link {
  return { caseId: id, number: id, day, generation, source, infected: 0, onsetKnown: true } as Link;
}

describe('the picture of chains', () => {
  const picture = pictureOf({
    links: [
      link('a', '2021-07-20', 0),
      link('b', '2021-07-24', 1, 'a'),
      link('c', '2021-07-24', 1, 'a'),
      link('d', '2021-07-29', 2, 'c'),
      link('e', '2021-07-21', 0, 'gone'),
    ],
  });
  const at = (id: string) => picture.spots.find((spot) => spot.link.caseId === id);

  it('has days from left to right and generations from above to below', () => {
    expect(at('a')?.x).toBeLessThan(at('b')?.x ?? 0);
    expect(at('a')?.y).toBeLessThan(at('b')?.y ?? 0);
    expect(picture.bands.map((band) => band.generation)).toEqual([0, 1, 2]);
  });

  it('lays cases of one day and generation below each other', () => {
    expect(at('b')?.x).toBe(at('c')?.x);
    expect(at('b')?.y).not.toBe(at('c')?.y);
  });

  it('joins a case with its source, and with none that is not in the picture', () => {
    expect(picture.edges.map(({ from, to }) => from.link.number + to.link.number)).toEqual([
      'ab',
      'ac',
      'cd',
    ]);
  });

  it('of one case is small', () => {
    const one = pictureOf({ links: [link('a', '2021-07-20', 0)] });
    expect(one.spots).toHaveLength(1);
    expect(one.width).toBeLessThan(200);
  });
});
