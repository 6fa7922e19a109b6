import { describe, expect, it } from 'vitest';
import { shown } from './shown';
import type { Person, PersonLine } from './useReveal';

const line: PersonLine = {
  id: 'p1',
  name: '覃*明',
  sex: 'MALE',
  birthYear: 1984,
  identityNumber: '4399************12',
  phone: null,
  householdId: null,
  areaId: 'a1',
  areaName: '解放社区',
};
const person: Person = {
  id: 'p1',
  name: '覃大明',
  sex: 'MALE',
  birthDate: '1984-03-12',
  identityNumber: '439901198403120012',
  phone: null,
  householdId: null,
  areaId: 'a1',
};

describe('a person in a list', () => {
  it('is masked until revealed', () => {
    expect(shown(line, new Map())).toEqual({
      name: '覃*明',
      birth: { year: 1984 },
      identityNumber: '4399************12',
      phone: null,
      inFull: false,
    });
  });

  it('is shown in full once revealed', () => {
    expect(shown(line, new Map([['p1', person]]))).toMatchObject({
      name: '覃大明',
      birth: { date: '1984-03-12' },
      inFull: true,
    });
  });

  it('is not shown in full because somebody else was revealed', () => {
    expect(shown(line, new Map([['p2', { ...person, id: 'p2' }]])).inFull).toBe(false);
  });
});
