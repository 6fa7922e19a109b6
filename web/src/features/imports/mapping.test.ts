import { expect, test } from 'vitest';
import { chosen, missing, told } from './mapping';
import type { Kind, PreviewRow } from './queries';

test('a column serves one field alone', () => {
  expect(chosen({ name: 0, phone: 1 }, 'phone', 2)).toEqual({ name: 0, phone: 2 });
  expect(chosen({ name: 0, phone: 1 }, 'phone', 0)).toEqual({ phone: 0 });
});

test('a field may be left without a column', () => {
  expect(chosen({ name: 0, phone: 1 }, 'phone', undefined)).toEqual({ name: 0 });
  expect(chosen({ name: 0 }, 'phone', undefined)).toEqual({ name: 0 });
});

const KIND = {
  key: 'any',
  zh: '',
  en: '',
  columns: ['name', 'phone'].map((key) => ({ key, zh: key, en: key, required: key === 'name', example: '' })),
} satisfies Kind;

function reason(code: string, field: string): PreviewRow['reasons'][number] {
  return { code, field, params: {}, title: '' };
}

test('an unmatched required column is told once, not in each row', () => {
  const reasons = [reason('imports.cell-missing', 'name'), reason('imports.zero-lost', 'phone')];
  expect(missing(KIND, { phone: 1 }).map((column) => column.key)).toEqual(['name']);
  expect(told(reasons, KIND, { phone: 1 })).toEqual([reasons[1]]);
});

test('an empty cell of a matched column is told in its row', () => {
  const reasons = [reason('imports.cell-missing', 'name')];
  expect(missing(KIND, { name: 0 })).toEqual([]);
  expect(told(reasons, KIND, { name: 0 })).toEqual(reasons);
});
