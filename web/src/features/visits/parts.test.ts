import { describe, expect, it } from 'vitest';
import { megabytes, partsLeft } from './parts';

describe('the parts of a file', () => {
  it('cover it without gap and overlap', () => {
    expect(partsLeft(25, 0, 10)).toEqual([
      { number: 1, from: 0, to: 10 },
      { number: 2, from: 10, to: 20 },
      { number: 3, from: 20, to: 25 },
    ]);
  });

  it('go on behind those that are there', () => {
    expect(partsLeft(25, 2, 10)).toEqual([{ number: 3, from: 20, to: 25 }]);
    expect(partsLeft(25, 3, 10)).toEqual([]);
  });

  it('are one where the file just fits', () => {
    expect(partsLeft(10, 0, 10)).toEqual([{ number: 1, from: 0, to: 10 }]);
    expect(partsLeft(11, 0, 10)).toHaveLength(2);
  });
});

describe('megabytes', () => {
  it.each([
    [0, 0],
    [1, 0.1],
    [1_048_576, 1],
    [629_145_600, 600],
  ])('%i bytes are %f', (bytes, shown) => {
    expect(megabytes(bytes)).toBe(shown);
  });
});
