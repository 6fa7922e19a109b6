import { describe, expect, it } from 'vitest';
import { isIdentityNumber, maskedIdentity, readCode } from './codes';

const GOOD = '430821199001011235';

describe('what was scanned or typed', () => {
  it.each([
    ['HH1:AbC_def-0123456789xyz', 'SAMPLING'],
    ['hh1:AbC_def-0123456789xyz', 'SAMPLING'],
    // a Chinese keyboard is open while the scanner types
    ['ＨＨ１：ＡｂＣ＿ｄｅｆ－０１２３４５６７８９ｘｙｚ', 'SAMPLING'],
    ['  HH1:AbC_def-0123456789xyz\r', 'SAMPLING'],
    // cut short by the edge of the paper
    ['HH1:AbC', 'WORDS'],
    [GOOD, 'IDENTITY'],
    ['430821 19900101 1235', 'IDENTITY'],
    ['11010519491231002x', 'IDENTITY'],
    ['430821199001011236', 'IDENTITY_WRONG'],
    // the right check digit for a day that never was
    ['430821199002301234', 'IDENTITY_WRONG'],
    ['T20210804-0001', 'TUBE'],
    ['t20210804-0001', 'TUBE'],
    ['123456', 'TUBE'],
    ['12345', 'WORDS'],
    [`A1${'0'.repeat(30)}`, 'TUBE'],
    [`A1${'0'.repeat(31)}`, 'WORDS'],
    ['ZHANGWEI', 'WORDS'],
    ['覃明', 'WORDS'],
    ['1栋1201', 'WORDS'],
    ['T2021/0001', 'WORDS'],
    ['', 'WORDS'],
  ])('%s is %s', (typed, kind) => {
    expect(readCode(typed).kind).toBe(kind);
  });

  it('keeps the letters of a sampling code as they are, and makes those of a tube large', () => {
    expect(readCode('hh1:AbC_def-0123456789xyz')).toEqual({
      kind: 'SAMPLING',
      code: 'HH1:AbC_def-0123456789xyz',
    });
    expect(readCode('t-0001a')).toEqual({ kind: 'TUBE', code: 'T-0001A' });
  });
});

it('knows one wrong digit and two that changed places', () => {
  expect(isIdentityNumber('11010519491231002X')).toBe(true);
  for (let place = 0; place < 17; place++) {
    const digits = [...GOOD];
    digits[place] = String((Number(digits[place]) + 1) % 10);
    expect(isIdentityNumber(digits.join('')), digits.join('')).toBe(false);
  }
  expect(isIdentityNumber('430821199001012135')).toBe(false);
});

it('masks an identity number as the server does', () => {
  expect(maskedIdentity('43080219900101122X')).toBe('4308************2X');
});
