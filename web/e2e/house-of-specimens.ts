import type { BrowserContext } from '@playwright/test';
import { ROUND } from './sampling';

const AT = '2021-08-04T01:20:00Z';
const LABORATORY = '01980000-0000-7000-8000-00000000aaaa';
const BOX = '01980000-0000-7000-8000-00000000bbbb';
const DEVICE = '01980000-0000-7000-8000-00000000dddd';

const tube = (code: string, more: object) => ({
  code,
  roundId: ROUND,
  poolSize: 10,
  bound: 10,
  swabs: 10,
  state: 'CLOSED',
  holds: [],
  firstTakenAt: AT,
  closedAt: AT,
  laboratoryId: null,
  arrivedAt: null,
  ...more,
});

const HELD = [
  tube('T20210804-0001', { swabs: 9, state: 'HELD', holds: ['SWABS_DIFFER'] }),
  tube('T20210804-0002', { bound: 7, swabs: 7, state: 'HELD', holds: ['PERSON_UNKNOWN'] }),
  tube('T20210804-0003', { bound: 12, swabs: 12, state: 'HELD', holds: ['OVERFULL', 'OPENED_TWICE'] }),
];

const load = (id: string, zh: string, en: string, sent: number, arrived: number, most: number) => ({
  laboratory: { id, organizationId: id, areaId: id, name: { zh, en }, tubesPerDay: most },
  sent,
  arrived,
  waiting: Math.max(0, sent - arrived),
  free: Math.max(0, most - sent),
});

const LOADS = [
  load(LABORATORY, '市中心检测机构', 'City laboratory', 14_200, 9_800, 20_000),
  load(DEVICE, '气膜实验室 1 号舱', 'Cabin laboratory 1', 8_000, 8_000, 8_000),
  load(BOX, '武陵源方舱实验室', 'Wulingyuan cabin', 400, 0, 10_000),
];

const fact = (kind: string, more: object) => ({
  fact: {
    kind,
    occurredAt: AT,
    receivedAt: AT,
    accountId: null,
    deviceId: null,
    number: null,
    areaId: null,
    postId: null,
    poolSize: null,
    swabs: null,
    bound: null,
    swab: null,
    known: null,
    boxId: null,
    boxCode: null,
    position: null,
    laboratoryId: null,
    damaged: null,
    reason: null,
    ...more,
  },
  byName: '永定采样员',
  areaName: '永定区',
});

const box = (code: string, more: object) => ({
  id: BOX,
  code,
  state: 'RECEIVED',
  areaId: null,
  tubes: 15,
  arrived: 14,
  laboratoryId: LABORATORY,
  packedAt: AT,
  firstClosedAt: AT,
  dueAt: '2021-08-04T05:20:00Z',
  receivedAt: AT,
  ...more,
});

const racked = Array.from({ length: 15 }, (_, i) => ({
  position: i + 1,
  code: `T20210804-0${String(100 + i)}`,
  tube: tube(`T20210804-0${String(100 + i)}`, i === 4 ? { state: 'HELD', holds: ['SWABS_DIFFER'] } : {}),
}));

const difference = (tubeCode: string, kind: string, packedAt: number | null, foundAt: number | null) => ({
  tubeCode,
  kind,
  packedAt,
  foundAt,
  settled: null,
});

const line = (kind: string, more: object) => ({
  kind,
  laboratoryId: null,
  tubes: null,
  celsius: null,
  byName: '永定采样员',
  byDevice: true,
  occurredAt: AT,
  receivedAt: AT,
  ...more,
});

const story = {
  box: box('BOX-0001', {}),
  tubes: racked,
  differences: [
    difference('T20210804-0107', 'MISSING', 8, null),
    difference('T20210804-0113', 'MOVED', 14, 20),
    difference('T20210804-0999', 'UNEXPECTED', null, 16),
  ],
  facts: [
    line('PACKED', { tubes: 15 }),
    line('FETCHED', { tubes: 15 }),
    line('HANDED', {}),
    line('RECEIVED', { tubes: 14, celsius: 4.5, byDevice: false }),
  ],
};

const ANSWERS: Record<string, unknown> = {
  '/api/rounds': {
    rounds: [
      {
        round: {
          id: ROUND,
          number: 4,
          campaign: { zh: '永定区城区核酸检测', en: 'Yongding city testing' },
          startAt: AT,
        },
        state: 'OPEN',
      },
    ],
  },
  '/api/tubes': { tubes: HELD, next: null },
  '/api/tubes/T20210804-0001': {
    tube: HELD[0],
    surface: null,
    facts: [
      fact('OPENED', { poolSize: 10 }),
      ...Array.from({ length: 3 }, (_, i) =>
        fact('SWABBED', { deviceId: DEVICE, number: 2 + i, known: i !== 1 }),
      ),
      fact('CLOSED', { swabs: 9, bound: 10 }),
      fact('PACKED', { boxCode: 'BOX-0001', position: 5 }),
    ],
  },
  '/api/desks/unknown': {
    registrations: [
      {
        deviceId: DEVICE,
        number: 7,
        roundId: ROUND,
        way: 'SLIP',
        slip: 'S-17',
        typed: null,
        tubeCodes: ['T20210804-0002'],
        byName: '永定采样员',
        occurredAt: AT,
      },
      {
        deviceId: DEVICE,
        number: 9,
        roundId: ROUND,
        way: 'IDENTITY_NUMBER',
        slip: null,
        typed: '1101************2X',
        tubeCodes: [],
        byName: null,
        occurredAt: AT,
      },
    ],
    more: false,
  },
  '/api/boxes': {
    boxes: [story.box, box('BOX-0002', { state: 'ON_THE_WAY', arrived: 0, tubes: 96 })],
    more: false,
  },
  '/api/boxes/late': [box('BOX-0003', { id: DEVICE, state: 'ON_THE_WAY', arrived: 0, tubes: 88 })],
  [`/api/boxes/${BOX}`]: story,
  '/api/boxes/by-code/BOX-0001': {
    ...story,
    box: box('BOX-0001', { state: 'HANDED', arrived: 0 }),
    differences: [],
  },
  '/api/laboratories': LOADS,
  [`/api/laboratories/${LABORATORY}/receipts`]: story,
};

export const PAGES = {
  tubes: '/tubes',
  tube: '/tubes/T20210804-0001',
  boxes: '/boxes',
  box: `/boxes/${BOX}`,
  laboratories: '/laboratories',
  receipt: `/laboratories/${LABORATORY}/receipt`,
};

/** Answers as the house does, with a day of which every page has something to show. */
export async function showDay(context: BrowserContext): Promise<void> {
  await context.route(
    ({ pathname }) => pathname in ANSWERS,
    (route) => route.fulfill({ json: ANSWERS[new URL(route.request().url()).pathname] }),
  );
}
