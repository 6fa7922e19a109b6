import { expect, it } from 'vitest';
import { calledOf, confirmedOf } from './called';

it('parts those who are to come from those who declined or were withdrawn', () => {
  const [named, confirmed, declined, withdrawn] = ['NAMED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN'].map(
    (state) => ({ call: { state } }),
  );
  const all = [named, confirmed, declined, withdrawn].flatMap((each) => each ?? []);
  expect(calledOf(all)).toEqual([named, confirmed]);
  expect(confirmedOf(all)).toEqual([confirmed]);
});
