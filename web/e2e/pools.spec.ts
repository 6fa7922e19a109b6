import type { Page } from '@playwright/test';
import { as, look } from './desk';
import { expect, test } from './links';

const NOW = Date.now();
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

/** One pool as the server tells of it: reported 41 minutes ago, so that two people were to be reached by now. */
const POOL = {
  pool: {
    id: '01890a5d-ac96-774b-bcce-b302099a8057',
    tubeCode: 'ZJJ21080400017',
    roundId: '01890a5d-ac96-774b-bcce-b302099a8001',
    laboratoryId: '01890a5d-ac96-774b-bcce-b302099a8002',
    areaId: '01890a5d-ac96-774b-bcce-b302099a8003',
    finding: 'POSITIVE',
    reportedAt: ago(41),
    reportedBy: '01890a5d-ac96-774b-bcce-b302099a8004',
    openedAt: ago(41),
  },
  areaName: '官黎坪居委会',
  laboratoryName: { zh: '市疾控中心实验室' },
  open: true,
  members: 10,
  states: { NOBODY_GOES: 1, GOING: 1, CONTACTED: 3, MOVED_APART: 2, RESWABBED: 2, NEGATIVE: 1 },
  clocks: [
    { step: 'CONTACTED', minutes: 30, dueAt: ago(11), late: 2 },
    { step: 'MOVED_APART', minutes: 60, dueAt: ago(-19), late: 0 },
    { step: 'RESWABBED', minutes: 120, dueAt: ago(-79), late: 0 },
    { step: 'OWN_RESULT', minutes: 360, dueAt: ago(-319), late: 0 },
  ],
};

const ADVICE = {
  from: ago(1440),
  to: ago(0),
  pools: 1040,
  positive: 32,
  meanSize: 9.8,
  advice: {
    share: { share: 0.0032, low: 0.0022, high: 0.0045 },
    poolSize: 10,
    pays: true,
    costs: [
      { poolSize: 1, testsPerPerson: 1 },
      { poolSize: 5, testsPerPerson: 0.222 },
      { poolSize: 10, testsPerPerson: 0.144 },
      { poolSize: 20, testsPerPerson: 0.136 },
    ],
  },
  limits: [
    { poolSize: 1, breakEven: 0 },
    { poolSize: 5, breakEven: 0.275 },
    { poolSize: 10, breakEven: 0.206 },
    { poolSize: 20, breakEven: 0.139 },
  ],
};

const HELD = [
  {
    result: {
      id: '01890a5d-ac96-774b-bcce-b302099a8101',
      tubeCode: 'ZJJ21080400023',
      laboratoryId: POOL.pool.laboratoryId,
      finding: 'POSITIVE',
      testedAt: ago(60),
      reportedAt: ago(20),
      receivedAt: ago(19),
    },
    laboratoryName: '市疾控中心实验室',
    targets: [
      { gene: 'ORF1ab', ct: 31.2 },
      { gene: 'N', ct: 30.8 },
    ],
    reasons: [
      {
        rule: 'identical-ct',
        params: { tubes: 3 },
        title: '本批 3 管各基因 Ct 值完全相同',
        todo: '请查是否复制粘贴或污染；保留原管复检。',
      },
    ],
    own: false,
  },
];

/** Pools need desks, boxes and laboratories before them; what the pages make of them is looked at here. */
async function told(page: Page, path: string, answer: unknown): Promise<void> {
  await page.route(
    (url) => url.pathname === path,
    (route) => route.fulfill({ json: answer }),
  );
}

function people(states: string[]) {
  return {
    asOf: ago(0),
    pool: POOL,
    people: states.map((state, i) => ({
      poolId: POOL.pool.id,
      personId: `01890a5d-ac96-774b-bcce-b302099a82${String(i).padStart(2, '0')}`,
      state,
      ...(state === 'NOBODY_GOES' ? {} : { stepAt: ago(20 - i) }),
      person: {
        name: ['覃*明', '田*山', '向*', '彭*'][i % 4],
        identityNumber: '4308**********19',
        areaName: '官黎坪居委会',
      },
    })),
  };
}

test('all open pools with their minutes stand on one screen, in both languages', async ({ browser }) => {
  const page = await as(browser, 'COMMAND_POST');
  await told(page, '/api/testing/pools', { asOf: ago(0), pools: [POOL] });
  await told(page, '/api/testing/pool-advice', ADVICE);
  await page.goto('/positive-pools');
  await expect(page.getByText('ZJJ21080400017').first()).toBeVisible();
  await expect(page.getByRole('timer').first()).toHaveText('0:41');
  await expect(page.getByText('2 人超时 11 分钟')).toBeVisible();
  await expect(page.getByText('建议 10 人一管')).toBeVisible();
  await look(page, 'pools');
  await page.getByRole('button', { name: 'EN', exact: true }).first().click();
  await expect(page.getByText('late: 2, by 11 min')).toBeVisible();
  await look(page, 'pools-en');
  await page.getByRole('button', { name: '中文', exact: true }).first().click();
});

test('nothing to call back is said in words, and so is a house that does not answer', async ({ browser }) => {
  const page = await as(browser, 'COMMAND_POST');
  await page.goto('/positive-pools');
  await expect(page.getByText('最近 48 小时没有需要追阳的采样管。')).toBeVisible();
  await expect(page.getByText('最近 24 小时没有检测结果，无从建议。')).toBeVisible();
  await page.goto('/held-results');
  await expect(page.getByText('没有暂扣的结果')).toBeVisible();
  await page.goto('/tube-results');
  await expect(page.getByText('还没有按管报来的结果')).toBeVisible();
  await page.route('**/api/testing/pools', (route) => route.abort());
  await page.goto('/positive-pools');
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 20_000 });
});

test('a member is brought back step by step, on a phone and by the keyboard', async ({ browser }) => {
  const page = await as(browser, 'COMMUNITY_WORKER');
  const path = `/api/testing/pools/${POOL.pool.id}`;
  await told(page, '/api/testing/pools/recalls', { asOf: ago(0), pools: [POOL] });
  await told(page, `${path}/people`, people(['NOBODY_GOES', 'CONTACTED', 'RESWABBED', 'NEGATIVE']));
  const sent: unknown[] = [];
  await page.route(
    (url) => url.pathname === `${path}/recalls`,
    (route) => {
      const body = route.request().postDataJSON() as { step?: string };
      sent.push(body.step ?? 'undo');
      return route.fulfill({
        json: people([body.step ?? 'NOBODY_GOES', 'CONTACTED', 'RESWABBED', 'NEGATIVE']),
      });
    },
  );
  await page.goto('/positive-pools');
  await page.getByRole('link', { name: 'ZJJ21080400017' }).first().click();
  await expect(page.getByText('只告诉本人。不要对邻居和同事说起是谁。')).toBeVisible();
  await look(page, 'pool');
  const first = page.getByRole('listitem').filter({ hasText: '覃*明' });
  await first.getByRole('button', { name: '我去' }).focus();
  await page.keyboard.press('Enter');
  await expect(first.getByText('有人去了')).toBeVisible();
  await first.getByRole('button', { name: '撤回上一步' }).click();
  await expect(first.getByText('还没有人去')).toBeVisible();
  expect(sent).toEqual(['GOING', 'undo']);
});

test('a held result is let go by a second person with a reason', async ({ browser }) => {
  const page = await as(browser, 'SECOND_APPROVER');
  await told(page, '/api/testing/held', HELD);
  const sent: { released: boolean; reason: string }[] = [];
  await page.route('**/api/testing/held/*/decision', (route) => {
    sent.push(route.request().postDataJSON() as { released: boolean; reason: string });
    return route.fulfill({ status: 204 });
  });
  await page.goto('/held-results');
  await expect(page.getByText('本批 3 管各基因 Ct 值完全相同')).toBeVisible();
  await look(page, 'held');
  await page.getByRole('button', { name: /^放\s?行$/ }).click();
  await page.getByLabel('理由').fill('核对了原始曲线');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s?[认定]$/ })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(sent.map(({ released, reason }) => [released, reason])).toEqual([[true, '核对了原始曲线']]);
});

test('a file of tubes waits for a second person', async ({ browser }) => {
  const page = await as(browser, 'LABORATORY');
  await page.goto('/result-files');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'tubes-2021-08-04.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '采样管编号,检测结果,检测时间,报告时间,Ct值\n' +
          'ZJJ21080400001,阴性,2021-08-04 01:00,2021-08-04 02:30,\n' +
          'ZJJ21080400002,阳性,2021-08-04 01:00,2021-08-04 02:30,ORF1ab 31.2; N 30.8\n' +
          'ZJJ21080400003,阳?,2021-08-04 01:00,2021-08-04 02:30,\n',
      ),
    });
  await page.getByRole('button', { name: /^提交|发送|上传/ }).click();
  await page.waitForURL(/\/result-files\/[0-9a-f-]{36}$/);
  await expect(page.getByText('等待第二人确认，确认前不发任何结果')).toBeVisible();
  await look(page, 'tube-file');
});

test('a resident reads their own tests', async ({ browser }) => {
  const page = await as(browser, 'COMMUNITY_WORKER');
  await told(page, '/api/testing/self', [
    { registeredAt: ago(300), swabbedAt: ago(299), state: 'POOL_TO_CHECK', reportedAt: ago(40) },
    { registeredAt: ago(3000), swabbedAt: ago(2999), state: 'NEGATIVE', reportedAt: ago(2500) },
    { registeredAt: ago(6000), state: 'REGISTERED' },
  ]);
  await page.goto('/my-tests');
  await expect(page.getByText(/混采管需要复核，不表示您已感染/)).toBeVisible();
  await look(page, 'own-tests');
});
