import type { Page } from '@playwright/test';
import { expect, test } from './links';
import { picture } from './pictures';
import { DESK, find, look, PHONE } from './tracing';

/** The day before the demo's movement begins, and the last of which cities are asked. */
const DAY = '2021-07-21';

/** Somebody of the demo's city: a tracer's page shows no identity number. */
async function somebody(page: Page, q: string): Promise<string> {
  return (await find(page, 'PEOPLE', q)).people[0]?.id ?? '';
}

/** Puts Nanjing on the list, as a notice says, and an old entry beside it that is over. */
async function cityAtRisk(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: '风险城市' }).first().click();
  await expect(page.getByRole('heading', { name: '风险城市' })).toBeVisible();
  const dialog = page.getByRole('dialog');
  for (const [code, city, from] of [
    ['3201', '南京市', '2021-07-21'],
    ['3210', '扬州市', '2021-07-28'],
  ] as const) {
    await page.getByRole('button', { name: '登记一个城市' }).click();
    await dialog.getByLabel('城市代码').fill(code);
    await dialog.getByLabel('城市名称').fill(city);
    await dialog.getByLabel('第一天').fill(from);
    await dialog.getByLabel('依据').fill(`${city}通告`);
    await picture(page, 'city-risks-enter', 'seen');
    await dialog.getByRole('button', { name: /确\s?[定认]/ }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('row').filter({ hasText: city })).toContainText('在名单上');
  }
  const yangzhou = page.getByRole('row').filter({ hasText: '扬州市' });
  await yangzhou.getByRole('button', { name: '登记结束' }).click();
  await dialog.getByLabel('从哪天起不再有').fill('2021-07-27');
  await dialog.getByLabel('依据或理由').fill('登错了');
  await dialog.getByRole('button', { name: /确\s?[定认]/ }).click();
  await expect(dialog.getByRole('alert').first()).toContainText('不能早于开始日期');
  await dialog.getByLabel('从哪天起不再有').fill('2021-07-28');
  await dialog.getByRole('button', { name: /确\s?[定认]/ }).click();
  await expect(dialog).toBeHidden();
  await expect(yangzhou).toContainText('已结束');
  await page.getByLabel('哪一天在名单上').fill('2021-07-30');
  await expect(yangzhou).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: '南京市' })).toBeVisible();
  await page.getByLabel('哪一天在名单上').fill('');
  await look(page, 'city-risks');
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
  await expect(page.getByRole('row').filter({ hasText: '剧场' })).toContainText('3排15座');

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
