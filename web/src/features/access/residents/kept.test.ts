// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { keepApplication, keptApplication } from './kept';

beforeEach(() => {
  localStorage.clear();
});

it('keeps how to come back, and nothing of what was said', () => {
  expect(keptApplication()).toBeNull();
  keepApplication({ id: '1', secret: 's', expiresAt: 'x' } as never);
  expect(keptApplication()).toEqual({ id: '1', secret: 's' });
  expect(JSON.stringify({ ...localStorage })).not.toContain('expiresAt');
  keepApplication(null);
  expect(keptApplication()).toBeNull();
});

it('takes what it cannot read for nothing', () => {
  localStorage.setItem('huhang.application', '{');
  expect(keptApplication()).toBeNull();
});
