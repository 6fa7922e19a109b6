import { describe, expect, it } from 'vitest';
import { birthOf } from './identity';

describe('an identity number', () => {
  it('says birth date and sex', () => {
    expect(birthOf('439901198403120012')).toEqual({ birthDate: '1984-03-12', sex: 'MALE' });
    expect(birthOf(' 43990119840312002x ')).toEqual({ birthDate: '1984-03-12', sex: 'FEMALE' });
  });

  it.each(['', '4399011984031200', '439901198402300012', '439901198413120012', '43990119840312001Y'])(
    'that is incomplete or impossible says nothing: %s',
    (number) => {
      expect(birthOf(number)).toBeNull();
    },
  );
});
