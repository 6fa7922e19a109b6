// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { since } from './absences';

it('takes what was told after the publication, not with it', () => {
  const told = (toldAt: string) => ({ absence: { toldAt } });
  const all = [told('2021-08-04T08:00:00Z'), told('2021-08-04T08:00:01Z'), told('2021-08-03T08:00:00Z')];
  expect(since(all, '2021-08-04T08:00:00Z')).toEqual([all[1]]);
});
