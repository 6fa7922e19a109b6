import { describe, expect, it } from 'vitest';
import { pictureOf } from './met';

describe('the picture of who was met where', () => {
  it('lays both degrees into one cell, the most people first, days in order', () => {
    const picture = pictureOf([
      { day: '2021-07-28', degree: 2, setting: 'ROOM', reason: 'CO_PRESENCE', people: 4 },
      { day: '2021-07-27', degree: 1, setting: 'THEATRE', reason: 'CO_PRESENCE', people: 100 },
      { day: '2021-07-28', degree: 1, setting: 'ROOM', reason: 'CO_PRESENCE', people: 3 },
      { day: '2021-07-26', degree: 1, setting: null, reason: 'HOUSEHOLD', people: 2 },
    ]);
    expect(picture.days).toEqual(['2021-07-26', '2021-07-27', '2021-07-28']);
    expect(picture.rows.map((row) => row.kind)).toEqual(['THEATRE', 'ROOM', 'HOUSEHOLD']);
    expect(picture.rows[1]?.days['2021-07-28']).toEqual([3, 4]);
    expect(picture.most).toBe(100);
  });

  it('is empty where nobody was met', () => {
    expect(pictureOf([])).toEqual({ rows: [], days: [], most: 1 });
  });
});
