import { describe, expect, it } from 'vitest';
import { linesOf } from './lines';

describe('a pasted list', () => {
  it('is one number a line, however it was separated', () => {
    expect(linesOf(' 1 \n\n2，3;4\t5、6\r\n')).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(linesOf('  \n ')).toEqual([]);
  });
});
