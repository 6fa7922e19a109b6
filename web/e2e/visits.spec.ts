import type { Page } from '@playwright/test';
import { expect, test } from './links';
import { picture } from './pictures';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const HEADER = '人员编号,场所编号,开始时间,结束时间,来源\n';

interface Found {
  people: { id: string }[];
  places: { id: string; name: string }[];
}

/** Somebody and somewhere of the demo's city, by their ids: a tracer's page shows no identity number. */
async function find(page: Page, kind: 'PEOPLE' | 'PLACES', q: string): Promise<Found> {
  const answer = await page.request.get('/api/search', {
    params: { q, kind, limit: '3' },
    headers: { 'Huhang-Client': 'web', 'Huhang-Purpose': 'CONTACT_TRACING' },
  });
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Found;
}

/** A day before the demo begins. */
const DAY = '2021-08-03';

test.beforeEach(async ({ page, as }) => {
  await page.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'CONTACT_TRACING');
  });
  await as('TRACER');
  await page.setViewportSize(DESK);
  await page.goto('/visits');
  await expect(page.getByRole('heading', { name: '到访数据' })).toBeVisible();
});

async function send(page: Page, name: string, text: string) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: '发送并录入' }).click();
}

test('no visits yet, and how to send them', async ({ page }) => {
  // others may have entered some before in this city
  await page.route(/\/api\/visit-imports(\/days)?$/, (route) => route.fulfill({ json: [] }));
  await page.reload();
  await expect(page.getByText('还没有收到文件')).toBeVisible();
  await expect(page.getByText('还没有保存任何一天')).toBeVisible();
  await picture(page, 'visits-empty');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载空白模板' }).click();
  expect((await download).suggestedFilename()).toBe('到访-模板.csv');
  await page.setViewportSize(PHONE);
  await picture(page, 'visits-empty-phone');
  await page.setViewportSize(DESK);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Visits' })).toBeVisible();
  await picture(page, 'visits-empty-en');
  await page.getByRole('button', { name: '中文', exact: true }).click();
});

test('a file of visits comes in, its wrong rows come back, and it is withdrawn', async ({ page }) => {
  const [somebody] = (await find(page, 'PEOPLE', '王')).people;
  const [theatre] = (await find(page, 'PLACES', '剧场')).places;
  const row = (place: string, start: string, end: string) =>
    `${somebody?.id ?? ''},${place},${DAY} ${start},${DAY} ${end},座位表\n`;
  await page.route('**/parts?*', (route) => route.abort(), { times: 1 });
  await send(
    page,
    '剧场.csv',
    HEADER +
      row(theatre?.id ?? '', '18:00', '20:00') +
      row(theatre?.id ?? '', '20:00', '18:00') +
      row('没有这个地方', '18:00', '20:00') +
      row(theatre?.id ?? '', '18:00', '20:00'),
  );
  await expect(page.getByRole('alert')).toBeVisible();
  await picture(page, 'visits-broken-off');
  await page.getByRole('button', { name: '发送并录入' }).click();
  await expect(page.getByText('收到 = 录入 + 未录入')).toBeVisible();
  await expect(page.getByText('与同一文件的另一行完全相同')).toBeVisible();
  await expect(page.getByText('结束时间不晚于开始时间')).toBeVisible();
  await expect(page.getByText('没有这个场所', { exact: true })).toBeVisible();
  await picture(page, 'visits-done');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载未录入的行' }).click();
  expect((await download).suggestedFilename()).toBe('剧场-未录入.csv');
  await page.setViewportSize(PHONE);
  await picture(page, 'visits-done-phone');
  await page.goto('/visits');
  await expect(page.getByText('剧场.csv')).toBeVisible();
  await picture(page, 'visits-list-phone');
  await page.setViewportSize(DESK);
  await expect(page.getByRole('row').filter({ hasText: '剧场.csv' })).toContainText('已完成');
  await picture(page, 'visits-list');
  await page.getByRole('link', { name: '剧场.csv' }).click();
  await page.getByRole('button', { name: '撤回整个文件' }).click();
  await page.getByLabel('理由').fill('是上个月的名单');
  await picture(page, 'visits-withdraw', 'seen');
  await page.getByRole('dialog').getByRole('button', { name: '撤回整个文件' }).click();
  await expect(page.getByText('这个文件的到访不再计入')).toBeVisible();
  await picture(page, 'visits-withdrawn');
});

test('a file without the columns is refused before a row is read', async ({ page }) => {
  await send(page, '不对.csv', '姓名,电话\n某,123\n');
  await expect(page.getByRole('alert')).toBeVisible();
  await picture(page, 'visits-refused');
});
