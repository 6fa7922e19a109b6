import type { Page } from '@playwright/test';
import { expect, test } from './links';
import { picture } from './pictures';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** The day before the demo's movement begins, and the last of which cities are asked. */
const DAY = '2021-07-21';

interface Found {
  people: { id: string }[];
}

/** Somebody of the demo's city: a tracer's page shows no identity number. */
async function somebody(page: Page, q: string): Promise<string> {
  const answer = await page.request.get('/api/search', {
    params: { q, kind: 'PEOPLE', limit: '3' },
    headers: { 'Huhang-Client': 'web', 'Huhang-Purpose': 'CONTACT_TRACING' },
  });
  expect(answer.status()).toBe(200);
  return ((await answer.json()) as Found).people[0]?.id ?? '';
}

/** Nanjing, as a notice says. */
async function cityAtRisk(page: Page): Promise<void> {
  const headers = { 'Huhang-Client': 'web' };
  const found = await page.request.get('/api/search', {
    params: { q: '张家界', kind: 'AREAS', limit: '1' },
    headers,
  });
  const { areas } = (await found.json()) as { areas: { id: string }[] };
  const answer = await page.request.post('/api/travel/city-risks', {
    headers,
    data: {
      id: crypto.randomUUID().replace(/^(.{14})4/, (_, head: string) => `${head}7`),
      areaId: areas[0]?.id,
      cityCode: '3201',
      cityName: '南京市',
      startDay: '2021-07-21',
      source: '南京市通告',
    },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

test.beforeEach(async ({ page, as }) => {
  await page.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'CONTACT_TRACING');
  });
  await as('TRACER');
  await page.setViewportSize(DESK);
});

async function open(page: Page) {
  await page.getByRole('button', { name: '录入一次到访' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function fillTimes(page: Page, start: string, end: string) {
  await page.getByLabel('开始').fill(`${DAY}T${start}`);
  await page.getByLabel('结束').fill(`${DAY}T${end}`);
}

async function send(page: Page, name = '录入') {
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

test('a visit is entered, refused where it cannot be, corrected and withdrawn', async ({ page, as }) => {
  const person = await somebody(page, '李');
  await page.goto(`/people/${person}/visits`);
  await expect(page.getByText('还没有录入到访')).toBeVisible();
  await picture(page, 'person-visits-empty');

  await open(page);
  await fillTimes(page, '20:00', '18:00');
  await send(page);
  await expect(page.getByText('结束时间必须晚于开始时间')).toBeVisible();
  await expect(page.getByText('请填写').first()).toBeVisible();
  await picture(page, 'person-visits-wrong', 'seen');
  await page.getByLabel('场所', { exact: true }).last().fill('剧场');
  await page.locator('.picker-option').first().click();
  await page.getByLabel('座位（选填）').fill('天窗');
  await fillTimes(page, '18:00', '20:00');
  await send(page);
  await expect(page.locator('.ant-form-item-explain-error')).toContainText('座位');
  await picture(page, 'person-visits-refused', 'seen');
  await page.getByLabel('座位（选填）').fill('3排15座');
  await send(page);
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: '剧场' })).toContainText('3-15');

  await open(page);
  await page.getByText('其他城市').click();
  await page.getByLabel('城市代码').fill('3201');
  await page.getByLabel('城市名称').fill('南京市');
  await fillTimes(page, '08:00', '19:00');
  await send(page);
  await expect(page.getByRole('dialog').getByRole('alert').first()).toContainText('同时在两个城市');
  await picture(page, 'person-visits-two-cities', 'seen');
  await fillTimes(page, '08:00', '12:00');
  await send(page);
  await expect(page.getByRole('dialog')).toBeHidden();
  const nanjing = page.getByRole('row').filter({ hasText: '南京市' }).first();
  await expect(nanjing).toBeVisible();

  const theatre = page.getByRole('row').filter({ hasText: '剧场' });
  await theatre.getByRole('button', { name: '更正' }).click();
  await page.getByLabel('理由').fill('是火车');
  await page.getByText('乘坐交通工具').click();
  await page.getByLabel('交通工具', { exact: true }).last().click();
  await page.getByTitle('封闭列车（高铁、动车）').click();
  await page.getByLabel('车次、航班或线路').fill('G6043');
  await picture(page, 'person-visits-correct', 'seen');
  await send(page, '更正');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('row').filter({ hasText: '已更正' })).toContainText('是火车');
  await picture(page, 'person-visits-list');

  await page.getByRole('row').filter({ hasText: 'G6043' }).getByRole('button', { name: '撤回' }).click();
  await page.getByLabel('理由').fill('没有去');
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
  await expect(page.getByRole('row').filter({ hasText: '已撤回' })).toContainText('没有去');

  // the mark says of the city that it has a risk area
  await as('COMMAND_POST');
  await cityAtRisk(page);
  await as('TRACER');
  await page.goto(`/people/${person}/visits`);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('region', { name: '到过的城市' })).toContainText('南京市', { timeout: 2000 });
  }).toPass();
  await expect(page.getByText('该市有中高风险地区，不表示本人去过')).toBeVisible();
  await picture(page, 'person-visits-travel');
  await page.setViewportSize(PHONE);
  await picture(page, 'person-visits-phone');
  await open(page);
  await picture(page, 'person-visits-enter-phone', 'seen');
  await page.keyboard.press('Escape');
  await page.setViewportSize(DESK);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Visits, one by one' })).toBeVisible();
  await picture(page, 'person-visits-en');
  await page.getByRole('button', { name: '中文', exact: true }).click();
});

test('a resident sees the cities of their own', async ({ page, as }) => {
  await as('RESIDENT');
  await page.goto('/travel/self');
  await expect(page.getByRole('heading', { name: '我到过的城市' })).toBeVisible();
  await expect(page.getByText('停留满 4 小时的城市')).toBeVisible();
  await picture(page, 'own-travel');
  await page.setViewportSize(PHONE);
  await picture(page, 'own-travel-phone');
});
