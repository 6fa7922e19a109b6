import { describe, expect, test } from 'vitest';

import { one } from './one';

describe('English of one', () => {
  test.each([
    ['1 people', '1 person'],
    ['3 doors, 1 people', '3 doors, 1 person'],
    ['1 rows are shown of 1 boxes', '1 row is shown of 1 box'],
    ['1 other households, 1 people have', '1 other household, 1 person has'],
    ['1 laboratories', '1 laboratory'],
  ])('%s', (many, single) => expect(one(many)).toBe(single));

  test.each([
    '11 people',
    '2.1 hours',
    '1,001 people',
    '21 people are',
    '1.1 points',
    'room 1',
    '1 min',
    '10:1 tubes',
  ])('stays: %s', (text) => expect(one(text)).toBe(text));
});
