import type { Page } from '@playwright/test';
import { uuid7 } from '../src/shared/uuid';
import { as, look } from './desk';
import { expect, seek, test } from './links';
import { picture } from './pictures';

const PHONE = { width: 390, height: 844 };

/** A question or an act of the page's account, past the pages. */
async function ask<T>(page: Page, method: 'GET' | 'POST', path: string, data?: unknown): Promise<T> {
  const answer = await page.request.fetch(path, {
    method,
    headers: { 'Huhang-Client': 'web', 'Huhang-Purpose': 'TESTING' },
    ...(data === undefined ? {} : { data }),
  });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

interface Area {
  id: string;
  name: string;
}

/** Tomorrow's round of the city; one of its streets, and a compound of that. */
async function round(page: Page): Promise<{ city: Area; street: Area; compound: Area }> {
  const found = await ask<{ areas: Area[] }>(page, 'GET', '/api/search?q=锦绣家园&kind=AREAS&limit=12');
  const compound = found.areas[0];
  expect(compound, 'the demo has a compound').toBeTruthy();
  const { statutoryPath } = await ask<{ statutoryPath: Area[] }>(
    page,
    'GET',
    `/api/areas/${String(compound?.id)}`,
  );
  const street = statutoryPath.at(-3);
  const city = statutoryPath.at(-5);
  const { at } = await ask<{ at: string }>(page, 'GET', '/api/posts/live');
  const start = new Date(Math.ceil(Date.parse(at) / 3_600_000) * 3_600_000 + 12 * 3_600_000);
  await ask(page, 'POST', '/api/rounds', {
    id: uuid7(),
    campaign: {
      id: uuid7(),
      areaId: city?.id,
      name: { zh: '全市核酸检测', en: 'Testing of the city' },
      poolEdition: 'ORDER_31',
    },
    scope: 'AREAS',
    areaIds: [city?.id],
    startAt: start.toISOString(),
    endAt: new Date(start.getTime() + 12 * 3_600_000).toISOString(),
  });
  return { city: city as Area, street: street as Area, compound: compound as Area };
}

test('a compound is planned, changed by hand, undone, put in force and printed', async ({ browser }) => {
  test.slow();
  const page = await as(browser, 'COMMAND_POST');
  const { city, street, compound } = await round(page);
  await page.goto('/callups');
  await expect(page.getByRole('heading', { name: '叫号方案' })).toBeVisible();
  await look(page, 'callups-none');
  await seek(page.getByLabel('小区、社区或更大的区域'), compound.name);
  await page.getByRole('button', { name: '生成方案' }).click();
  await expect(page.getByRole('heading', { name: `${compound.name}叫号方案` })).toBeVisible();
  await expect(page.getByText('第1版')).toBeVisible({ timeout: 30_000 });
  await look(page, 'callup');

  // by keyboard, an hour earlier than anybody may be called
  const call = page.locator('.callup-call').first();
  await call.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('第2版')).toBeVisible();
  await expect(page.locator('.callup-breaches')).toContainText('不在采样时间内');
  await look(page, 'callup-broken');
  await page.getByRole('button', { name: /^撤\s?销$/ }).click();
  await expect(page.getByText('第3版')).toBeVisible();
  await expect(page.locator('.callup-breaches')).not.toContainText('不在采样时间内');

  // the point goes two steps to the north, which is another version
  await page.getByRole('button', { name: '挪采样点' }).click();
  const marker = page.getByRole('button', { name: /采样点的新位置/ });
  await marker.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  const here = page.getByRole('button', { name: '挪到这里（20 米）' });
  await expect(here).toBeDisabled();
  await page.getByLabel('新位置的名称').fill('小广场');
  await look(page, 'callup-moving');
  await here.click();
  await expect(page.getByText('第4版')).toBeVisible();
  await expect(page.getByRole('heading', { name: '小广场的排队' })).toBeVisible();
  await expect(page.getByText('挪了采样点')).toBeVisible();

  await page.getByRole('button', { name: /^下\s?发$/ }).click();
  await expect(page.getByText('已下发').first()).toBeVisible();
  await expect(page.getByText(/名志愿者负责叫号/)).toBeVisible();

  // everybody is asked of posts, once; another table is a difference
  const staff = page.locator('section').filter({ has: page.getByRole('heading', { name: '人手与岗位' }) });
  await seek(staff.getByLabel('新岗位由哪个单位承担'), '慈利县人民法院');
  await staff.getByRole('button', { name: '申请全部人手' }).click();
  await expect(staff.getByText('岗位上申请的人手与这一版一致')).toBeVisible();
  await expect(staff.getByText('已申请，待排班').first()).toBeVisible();
  await look(page, 'callup-staffed');
  await page.locator('.callup-choices button').last().click();
  await page.getByRole('button', { name: /^改为 \d+ 张台$/ }).click();
  await expect(page.getByText('第5版')).toBeVisible();
  await expect(staff.getByText('人数要改').first()).toBeVisible();
  await staff.getByRole('button', { name: '按这一版更新申请' }).click();
  await expect(staff.getByText('岗位上申请的人手与这一版一致')).toBeVisible();

  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印楼栋告示' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.callup-sheet').first()).toBeVisible();
  await picture(page, 'callup-sheets');
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('heading', { name: `Call-up plan of ${compound.name}` })).toBeVisible();
  await look(page, 'callup-en');

  await page.goto('/callups');
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await seek(page.getByLabel('小区、社区或更大的区域'), street.name);
  await page.getByRole('button', { name: '生成方案' }).click();
  await expect(page.getByText(/个小区和村/)).toBeVisible({ timeout: 60_000 });
  await look(page, 'callup-street');

  await page.goto('/callups');
  await seek(page.getByLabel('小区、社区或更大的区域'), city.name);
  await page.getByRole('button', { name: '生成方案' }).click();
  await expect(page.getByText(/个小区和村/)).toBeVisible({ timeout: 120_000 });
  await look(page, 'callup-city');
});

test('who calls nobody down is told so', async ({ browser }) => {
  const volunteer = await as(browser, 'COMMUNITY_WORKER');
  await volunteer.setViewportSize(PHONE);
  await volunteer.goto('/callups/calling');
  await expect(volunteer.getByText('现在没有您要叫的楼栋')).toBeVisible();
  await look(volunteer, 'callup-calling');
});
