import { expect, it } from 'vitest';
import { byRoster } from './left';

const left = (causeId: string | null, planId: string, seats: number, first: string) => ({
  kind: causeId ? ('AWAY' as const) : ('ON_HOLD' as const),
  causeId,
  people: causeId ? 1 : 2,
  planId,
  title: `roster ${planId}`,
  seats,
  first: `2021-08-${first}:00Z`,
});

it('adds up what each roster asks against what was told, the most urgent roster first', () => {
  expect(
    byRoster([
      left('ann', 'later', 2, '07T08:00'),
      left('bo', 'soon', 1, '05T08:00'),
      left('bo', 'later', 3, '06T08:00'),
      left(null, 'later', 4, '08T08:00'),
    ]),
  ).toEqual([
    {
      planId: 'soon',
      title: 'roster soon',
      causes: ['bo'],
      others: 0,
      seats: 1,
      first: '2021-08-05T08:00:00Z',
    },
    {
      planId: 'later',
      title: 'roster later',
      causes: ['ann', 'bo'],
      others: 2,
      seats: 9,
      first: '2021-08-06T08:00:00Z',
    },
  ]);
  expect(byRoster([])).toEqual([]);
});
