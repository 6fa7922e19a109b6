import { describe, expect, it } from 'vitest';
import { neighbours } from './neighbours';

describe('the neighbours of a pair', () => {
  it('stand on both sides of it', () => {
    expect(neighbours(['a', 'b', 'c'], 'b')).toEqual({ at: 2, next: 'c', previous: 'a' });
  });

  it('end with the list', () => {
    expect(neighbours(['a', 'b'], 'a')).toEqual({ at: 1, next: 'b' });
    expect(neighbours(['a', 'b'], 'b')).toEqual({ at: 2, previous: 'a' });
  });

  it('begin with the list for a pair that has left it', () => {
    expect(neighbours(['a', 'b'], 'z')).toEqual({ at: 0, next: 'a' });
    expect(neighbours([], 'z')).toEqual({ at: 0 });
  });
});
