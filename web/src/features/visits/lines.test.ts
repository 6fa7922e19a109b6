import { describe, expect, it } from 'vitest';
import { cityInstant } from '@/shared/cityInstant';
import { linesOf } from './lines';

describe('a pasted list', () => {
  it('is one number a line, however it was separated', () => {
    expect(linesOf(' 1 \n\n2，3;4\t5、6\r\n')).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(linesOf('  \n ')).toEqual([]);
  });
});

describe('a time typed in', () => {
  it("is the city's, wherever the device is", () => {
    expect(cityInstant('2021-07-27T19:30')).toBe('2021-07-27T11:30:00.000Z');
    expect(cityInstant('2021-07-27T00:00')).toBe('2021-07-26T16:00:00.000Z');
  });
});
