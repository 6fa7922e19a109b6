import { expect, test } from 'vitest';
import { chosen } from './mapping';

test('a column serves one field alone', () => {
  expect(chosen({ name: 0, phone: 1 }, 'phone', 2)).toEqual({ name: 0, phone: 2 });
  expect(chosen({ name: 0, phone: 1 }, 'phone', 0)).toEqual({ phone: 0 });
});

test('a field may be left without a column', () => {
  expect(chosen({ name: 0, phone: 1 }, 'phone', undefined)).toEqual({ name: 0 });
  expect(chosen({ name: 0 }, 'phone', undefined)).toEqual({ name: 0 });
});
