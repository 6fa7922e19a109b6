import { describe, expect, it } from 'vitest';
import { hourOf, localOf } from './hours';

describe('the hour to look at', () => {
  it('is written in the city’s time and read back', () => {
    expect(localOf('2021-08-04T12:00:00Z')).toBe('2021-08-04T20:00');
    expect(localOf('2021-08-04T16:30:00Z')).toBe('2021-08-05T00:30');
    expect(hourOf('2021-08-05T00:00', '2021-08-04T12:00:00Z')).toBe(4);
    expect(hourOf('2021-08-04T19:00', '2021-08-04T12:00:00Z')).toBe(-1);
  });
});
