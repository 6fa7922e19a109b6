import { expect, it } from 'vitest';
import { anyPerson, rosterOf, ROUND } from './chart';
import { beginsWithInitials } from './initials';
import { codeHash, Roster, rosterIn } from './roster';

it.each([
  ['覃*明', 'qm', true],
  ['覃*明', 'tm', true],
  ['覃*明', 'Q', true],
  ['覃*明', 'qmx', false],
  ['覃*明', 'mq', false],
  ['张*', 'z', true],
  ['向*军', 'xj', true],
  ['欧*', 'o', true],
  ['艾*', 'a', true],
  ['卓*', 'z', true],
  ['李*', 'l', true],
  ['唐*', 't', true],
  ['John', 'j', true],
  ['覃*明', '', false],
])('%s begins with %s: %s', (name, typed, does) => {
  expect(beginsWithInitials(name, typed)).toBe(does);
});

it('finds by door, name, initials, and by several at once', () => {
  const ann = anyPerson('ann', { name: '覃*明', building: '1栋', door: '1201' });
  const bo = anyPerson('bo', { name: '张*', building: '2栋', door: '1201' });
  const far = anyPerson('far', { name: '张*', building: '12栋', door: '11201' });
  const roster = rosterOf(far, bo, ann);
  const found = (typed: string) => roster.search(ROUND, typed).map(({ id }) => id);
  expect(found('1栋1201')[0]).toBe('ann');
  expect(found('1-1201')).toEqual(['ann', 'far']);
  expect(found('1201')).toEqual(['ann', 'bo', 'far']);
  expect(found('张 1201')).toEqual(['bo', 'far']);
  expect(found('qm')).toEqual(['ann']);
  expect(found('覃大明')).toEqual(['ann']);
  expect(found('覃大')).toEqual([]);
  expect(found(' ')).toEqual([]);
});

it('offers the latest round that has begun, and the next one before any has', () => {
  const round = (id: string, startAt: string | null) => ({
    id,
    number: 1,
    campaign: { zh: '城区核酸检测' },
    startAt,
    endAt: null,
    poolSizes: [10],
  });
  const forgotten = round('forgotten', '2021-08-01T00:00:00Z');
  const today = round('today', '2021-08-05T00:00:00Z');
  const tomorrow = round('tomorrow', '2021-08-06T00:00:00Z');
  const offered = (now: string, ...rounds: ReturnType<typeof round>[]) =>
    new Roster(rounds, []).roundAt(Date.parse(now))?.id;
  expect(offered('2021-08-05T00:00:00Z', forgotten, today, tomorrow)).toBe('today');
  expect(offered('2021-08-04T23:59:59Z', forgotten, today, tomorrow)).toBe('forgotten');
  expect(offered('2021-08-04T00:00:00Z', tomorrow, today)).toBe('today');
  expect(offered('2021-08-04T00:00:00Z', round('unknown', null), tomorrow)).toBe('unknown');
  expect(offered('2021-08-04T00:00:00Z')).toBeUndefined();
});

it('reads a bundle, also of a server that knows no rounds', () => {
  expect(rosterIn(null).rounds).toEqual([]);
  const roster = rosterIn({
    lines: {
      rounds: [{ id: 'r', name: '城区核酸检测', more: { number: 4, poolSizes: [10, 1] } }],
      roundPeople: [
        { id: 'p', name: '覃*', more: { round: 'r', door: '1201', poolSize: 1, lane: 'AT_HOME' } },
      ],
    },
  });
  expect(roster.rounds[0]).toMatchObject({ number: 4, campaign: { zh: '城区核酸检测' }, poolSizes: [1, 10] });
  expect(roster.person('r', 'p')).toMatchObject({
    name: '覃*',
    lane: 'AT_HOME',
    poolSize: 1,
    identity: null,
  });
  expect(roster.person('r', 'q')).toBeNull();
});

it('names a code by the first half of its digest', async () => {
  expect(await codeHash(crypto.subtle, 'HH1:abc')).toMatch(/^[A-Za-z0-9_-]{22}$/);
});
