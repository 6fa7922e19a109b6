import type { Browser, Page } from '@playwright/test';
import { enterAs, expect, pick, test } from './links';
import { picture } from './pictures';
import { DESK, PHONE } from './tracing';
import { uuid7 } from '../src/shared/uuid';

const HEADERS = { 'Huhang-Client': 'web', 'Huhang-Purpose': 'CASE_INVESTIGATION' };
const HEADER = '标本编号,身份证号,姓名,采集时间,报告时间,检测结果\r\n';

interface Line {
  collectedAt: string;
  caseId: string;
  number: string;
  state: string;
}

async function get<T>(page: Page, path: string): Promise<T> {
  const answer = await page.request.get(path, { headers: HEADERS });
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as T;
}

async function post<T>(page: Page, path: string, data: unknown): Promise<T> {
  const answer = await page.request.post(path, { headers: HEADERS, data });
  expect(answer.ok(), `${path} ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

async function opened(browser: Browser, role: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'CASE_INVESTIGATION');
  });
  await enterAs(page, role);
  return page;
}

/** A positive of somebody of the demo's city, as a laboratory sends it. */
async function aPositive(tracer: Page, laboratory: Page, name: string): Promise<void> {
  const { people } = await get<{ people: { id: string }[] }>(
    tracer,
    `/api/search?kind=PEOPLE&limit=20&q=${encodeURIComponent(name)}`,
  );
  const known = await post<{ id: string; name: string; identityNumber: string | null }[]>(
    tracer,
    '/api/people/reveals',
    { id: uuid7(), personIds: people.slice(0, 10).map((each) => each.id), note: '核对阳性' },
  );
  const person = known.find((each) => each.identityNumber);
  const row = `E2E-${name}-1,${person?.identityNumber ?? ''},${person?.name ?? ''},2021-08-03 20:00,2021-08-04 06:00,阳性\r\n`;
  const answer = await laboratory.request.post(`/api/result-files?id=${uuid7()}&name=e2e.csv`, {
    headers: { ...HEADERS, 'Content-Type': 'application/octet-stream' },
    data: Buffer.from(HEADER + row),
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

async function twoCases(browser: Browser): Promise<{ tracer: Page; lines: Line[] }> {
  const tracer = await opened(browser, 'TRACER');
  const laboratory = await opened(browser, 'LABORATORY');
  const approver = await opened(browser, 'SECOND_APPROVER');
  // those sampled at that hour are this test's
  const cases = async () =>
    (await get<Line[]>(tracer, '/api/cases')).filter((line) =>
      line.collectedAt.startsWith('2021-08-03T12:00'),
    );
  for (const name of ['王', '李']) {
    const before = (await cases()).length;
    if (before < 2) {
      await aPositive(tracer, laboratory, name);
      await expect.poll(async () => (await cases()).length).toBe(before + 1);
    }
  }
  for (const asked of await get<{ id: string; kind: string }[]>(approver, '/api/access/approvals')) {
    if (asked.kind === 'CASE') {
      await approver.request.post(`/api/access/approvals/${asked.id}/decision`, {
        headers: HEADERS,
        data: { id: uuid7(), approved: true, reason: '' },
      });
    }
  }
  await expect
    .poll(async () => (await cases()).filter((line) => line.state === 'APPROVED').length)
    .toBeGreaterThanOrEqual(2);
  return { tracer, lines: (await cases()).filter((line) => line.state === 'APPROVED') };
}

test('an investigation: onset, a gap filled, the core trajectory complete, a source, the chain, the list', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { tracer, lines } = await twoCases(browser);
  const [one, other] = lines;
  await tracer.setViewportSize(DESK);
  await tracer.goto('/cases');
  await expect(tracer.getByText(one?.number ?? '').first()).toBeVisible();
  await picture(tracer, 'cases-clocks');

  await tracer.goto(`/cases/${one?.caseId ?? ''}/investigation`);
  await tracer.getByRole('button', { name: '登记病程' }).click();
  const dialog = tracer.getByRole('dialog');
  await dialog.getByLabel('日期').fill('2021-08-01');
  await picture(tracer, 'investigation-fact', 'seen');
  await dialog.getByRole('button', { name: /确\s?[定认]/ }).click();
  await expect(tracer.getByText(/自发病日 .*回溯/)).toBeVisible();

  // before the demo's movement begins nobody knows where
  const gap = tracer.getByRole('button', { name: /06:00–23:00 不知道在哪里/ });
  const before = await gap.count();
  expect(before).toBeGreaterThan(0);
  const { personId } = await get<{ personId: string }>(tracer, `/api/cases/${one?.caseId ?? ''}`);
  await post(tracer, `/api/people/${personId}/visits`, {
    id: uuid7(),
    place: { line: 'G1', coach: '3', vehicle: 'SEALED_TRAIN' },
    start: '2021-07-19T22:00:00Z',
    end: '2021-07-20T15:00:00Z',
    source: 'OWN_STATEMENT',
    sureness: 'TOLD',
    seat: '12F',
    note: '同行一人，均戴口罩',
  });
  // two stops with a position, for the map; at one time in both of them
  const { places } = await get<{ places: { id: string; name: string }[] }>(
    tracer,
    `/api/search?kind=PLACES&limit=20&q=${encodeURIComponent('剧场')}`,
  );
  const markets = await get<{ places: { id: string; name: string }[] }>(
    tracer,
    `/api/search?kind=PLACES&limit=20&q=${encodeURIComponent('市场')}`,
  );
  for (const place of [places[0], markets.places[0]]) {
    await post(tracer, `/api/people/${personId}/visits`, {
      id: uuid7(),
      place: { thingId: place?.id ?? '' },
      start: '2021-07-21T01:00:00Z',
      end: '2021-07-21T03:00:00Z',
      source: 'SEAT_LIST',
      sureness: 'RECORDED',
      note: '',
    });
  }
  await expect(async () => {
    await tracer.reload();
    await expect(tracer.getByRole('button', { name: /行程 06:00–23:00 G1/ })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await expect(gap).toHaveCount(before - 2);
  await expect(tracer.getByRole('heading', { name: '矛盾 (1)' })).toBeVisible();
  await expect(tracer.getByRole('region', { name: '按先后编号并连线的停留地点' })).toBeVisible();
  await tracer.getByRole('button', { name: /行程 06:00–23:00 G1/ }).press('Enter');
  await expect(tracer.getByText('同行一人，均戴口罩')).toBeVisible();
  await picture(tracer, 'investigation');

  await tracer.getByRole('button', { name: '声明核心轨迹已完成' }).click();
  await expect(tracer.getByText(/核心轨迹于 .* 声明完成/)).toBeVisible();
  await expect(tracer.locator('.clock', { hasText: '核心轨迹' })).toContainText('完成');

  await tracer.getByLabel('发热').click();
  await pick(tracer.locator('.ant-select-item-option').filter({ hasText: /^没有$/ }));
  await tracer.getByLabel('职业').fill('导游');
  await tracer.getByRole('button', { name: '保存询问' }).click();
  await expect(tracer.getByText(/已问 2／14 项/)).toBeVisible();

  await tracer.goto(`/cases/${other?.caseId ?? ''}`);
  await tracer.getByRole('button', { name: '判定感染来源' }).click();
  await tracer.getByLabel('由哪个病例感染').click();
  await pick(tracer.locator('.ant-select-item-option').filter({ hasText: one?.number ?? '' }));
  await tracer.getByLabel('接触方式').fill('同桌用餐');
  await tracer
    .getByRole('dialog')
    .getByRole('button', { name: /确\s?[定认]/ })
    .click();
  await expect(tracer.getByText(`由病例 ${one?.number ?? ''} 感染`)).toBeVisible();
  await picture(tracer, 'case-source');

  await tracer.getByRole('button', { name: '看传播链' }).click();
  await tracer.waitForURL(/\/chains\?case=/);
  await expect(tracer.getByRole('region', { name: '传播链图' })).toBeVisible();
  await picture(tracer, 'chains');
  await tracer.getByRole('region', { name: '传播链图' }).getByRole('link').last().press('Enter');
  await tracer.waitForURL(/\/cases\/[0-9a-f-]{36}$/);

  await tracer.goto('/cases');
  const download = tracer.waitForEvent('download');
  await tracer.getByRole('button', { name: '病例一览表' }).click();
  await tracer.getByRole('menuitem', { name: /contacts（/ }).click();
  expect((await download).suggestedFilename()).toBe('contacts.csv');
});

test('the investigation and the chains on a phone, and in English', async ({ browser }) => {
  test.setTimeout(120_000);
  const { tracer, lines } = await twoCases(browser);
  await tracer.setViewportSize(PHONE);
  await tracer.goto(`/cases/${lines[0]?.caseId ?? ''}/investigation`);
  await expect(tracer.getByRole('heading', { name: /空白时段/ })).toBeVisible();
  const wide = () =>
    tracer.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await wide()).toBeLessThanOrEqual(0);
  await picture(tracer, 'investigation-phone');
  await tracer.goto('/chains');
  await expect(tracer.getByRole('region', { name: '传播链图' })).toBeVisible();
  expect(await wide()).toBeLessThanOrEqual(0);
  await picture(tracer, 'chains-phone');
  await tracer.setViewportSize(DESK);
  await tracer.evaluate(() => {
    localStorage.setItem('huhang.language', 'en');
  });
  await tracer.goto('/chains');
  await expect(tracer.getByRole('heading', { name: 'Chains' })).toBeVisible();
  await picture(tracer, 'chains-en');
  await tracer.goto(`/cases/${lines[0]?.caseId ?? ''}/investigation`);
  await expect(tracer.getByRole('heading', { name: /Gaps/ })).toBeVisible();
  await picture(tracer, 'investigation-en');
});
