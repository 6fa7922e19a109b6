import { expect, it } from 'vitest';
import { loopsOf } from './loops';

it('names each loop once, and none for posts that are open', () => {
  const post = (loop: string | null) => ({ post: { loop } });
  expect(loopsOf([post('武陵源'), post(null), post('慈利'), post('武陵源')])).toEqual(['慈利', '武陵源']);
  expect(loopsOf([])).toEqual([]);
});
