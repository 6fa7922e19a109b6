import { expect, it } from 'vitest';
import { startOfDay } from '../clock';
import type { Seat } from './grid';
import { seatRows } from './seatRows';

const HOUR = 3_600_000;
const seat = (index: number, post: number, from: number, to: number, skill: string | null = null): Seat => ({
  index,
  post,
  start: startOfDay('2021-08-04') + from * HOUR,
  end: startOfDay('2021-08-04') + to * HOUR,
  skill,
  night: false,
  weekend: false,
  heatMinutes: 0,
});

it('has a row for each seat, held or not, in the order of time', () => {
  const rows = seatRows([seat(0, 1, 16, 24), seat(1, 0, 23, 31, 'POLICE'), seat(3, 0, 16, 24)], [1, 0], {
    post: (post) => ['南卡点', '东门岗'][post] ?? '',
    skill: (code) => code ?? '不限',
    person: (person) => ['田*', '向*'][person] ?? '',
    organization: (person) => (person === 1 ? '法院' : ''),
    nobody: '空缺',
  });
  expect(rows).toEqual([
    ['2021-08-04', '16:00', '24:00', '南卡点', '不限', '空缺', ''],
    ['2021-08-04', '16:00', '24:00', '东门岗', '不限', '向*', '法院'],
    ['2021-08-04', '23:00', '07:00', '南卡点', 'POLICE', '田*', ''],
  ]);
});
