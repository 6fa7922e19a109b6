// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { barredPeople } from './absences';

it('counts people, not what keeps them', () => {
  const kept = (id: string) => ({ person: { id } });
  expect(barredPeople([kept('ann'), kept('bo'), kept('ann')])).toBe(2);
  expect(barredPeople([])).toBe(0);
});
