// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { features } from './features';
import { namespaces } from './texts';

const all = namespaces(features);
const shared = all['shared']?.zh ?? {};

/** Keys written out in the sources of a folder: `t('key'`, `t(\`prefix.${…}\`` as `prefix.`. */
function keysIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/\bt\(\s*(?:[\w.=!> ]+ \? )?'([^']+)'/g),
    ])
    .flatMap((match) => match[1] ?? []);
}

/** How i18next asks for the form of one. */
const ONE = '_one';

function placeholders(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();
}

describe.each(Object.entries(all))('texts of %s', (name, { zh, en }) => {
  it('have the same keys in both languages', () => {
    expect(
      Object.keys(en)
        .filter((key) => !key.endsWith(ONE))
        .sort(),
    ).toEqual(Object.keys(zh).sort());
  });

  it('have a form for one of what they have a form for many of, in English alone', () => {
    const ones = Object.keys(en).filter((key) => key.endsWith(ONE));
    const many = (key: string) => en[key.slice(0, -ONE.length)];
    expect(ones.filter((key) => !many(key)?.includes('{{count}}'))).toEqual([]);
    expect(
      ones.filter((key) => {
        const known = placeholders(many(key) ?? '');
        return placeholders(en[key] ?? '').some((each) => !known.includes(each));
      }),
    ).toEqual([]);
  });

  it('are never empty', () => {
    const empty = Object.entries({ ...zh, ...en }).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('name the same parameters in both languages', () => {
    const differing = Object.keys(zh).filter(
      (key) => placeholders(zh[key] ?? '').join() !== placeholders(en[key] ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('hold every key that the sources ask for', () => {
    const folder = name === 'app' ? 'src/app' : name === 'shared' ? 'src/shared' : `src/features/${name}`;
    const asked = name === 'words' ? [] : keysIn(folder);
    expect(asked.filter((key) => !(key in zh) && !(key in shared))).toEqual([]);
  });
});
