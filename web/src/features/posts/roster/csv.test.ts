import { expect, it } from 'vitest';
import { csv } from './csv';

it('begins with the mark of UTF-8 and ends each row as Excel does', () => {
  expect(csv([['日期', '岗位'], ['2021-08-04']])).toBe('\uFEFF日期,岗位\r\n2021-08-04\r\n');
  expect(csv([])).toBe('\uFEFF');
});

it.each([
  ['plain', 'plain'],
  ['', ''],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@sum', "'@sum"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['07:00–15:00', '07:00–15:00'],
  ['a=b', 'a=b'],
])('writes %j as %j', (text, written) => {
  expect(csv([[text]])).toBe(`\uFEFF${written}\r\n`);
});
