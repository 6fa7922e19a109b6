import { as, look } from './desk';
import { expect, opens, seek, test } from './links';
import { picture } from './pictures';

const PHONE = { width: 390, height: 844 };

test('a round is looked at, opened, frozen, knocked at door by door, and ended', async ({ browser }) => {
  test.slow();
  const page = await as(browser, 'COMMAND_POST');
  await page.goto('/rounds');
  await expect(page.getByRole('heading', { name: '检测轮次' })).toBeVisible();
  await look(page, 'rounds-none');
  await page.getByRole('button', { name: '开展一轮检测' }).click();

  await page.getByLabel('名称').fill('官黎坪街道核酸检测');
  await expect(page.getByText('第31号令：封闭单元 3 轮 1:1').first()).toBeVisible();
  await seek(page.getByLabel('添加区域或小区'), '官黎坪', '官黎坪街道');
  const start = page.getByLabel('开始', { exact: true });
  // an hour ago by the city's clock: it is frozen at once
  const soon = await start.inputValue();
  await start.fill(hoursLater(soon, -2));
  await page.getByRole('button', { name: '先看人数和用管' }).click();
  await expect(page.getByRole('heading', { name: '如果现在开展' })).toBeVisible();
  await expect(page.getByText(/人，\d+ 管/).first()).toBeVisible();
  await look(page, 'round-new');
  await page.getByRole('button', { name: /^开\s?展$/ }).click();

  await expect(page.getByRole('heading', { name: '官黎坪街道核酸检测 · 第 1 轮' })).toBeVisible();
  await expect(page.getByText('进行中').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('开始后增减')).toBeVisible();
  await page.getByRole('button', { name: '登记当地轮次' }).click();
  const dialog = page.getByRole('dialog');
  await seek(dialog.getByLabel('区域', { exact: true }), '官黎坪', '官黎坪街道');
  await dialog.getByLabel('当地第几轮').fill('7');
  await dialog.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByText(/第 7 轮/).first()).toBeVisible();
  await look(page, 'round');
  const address = page.url();

  await knocks(await as(browser, 'COMMUNITY_WORKER'), address);

  await page.reload();
  await expect(page.getByText('移出：已搬走')).toBeVisible();
  await expect(page.getByText('不在本市')).toBeVisible();
  await look(page, 'round-corrected');
  await page.getByRole('button', { name: '结束这一轮' }).click();
  await dialog.getByLabel('理由').fill('应检尽检');
  await dialog.getByRole('button', { name: '结束这一轮' }).click();
  await expect(page.getByText('已结束').first()).toBeVisible();
  await expect(page.getByText('应检尽检')).toBeVisible();
});

/** By a community worker, on a phone. */
async function knocks(page: import('@playwright/test').Page, address: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.goto(address);
  await page.getByRole('button', { name: '敲门登记' }).click();
  await expect(page.locator('.rounds-house').first()).toBeVisible();
  await look(page, 'round-houses');
  await page.setViewportSize(PHONE);
  await page
    .locator('.rounds-house', { hasText: /应检 [1-9]/ })
    .first()
    .click();
  await expect(page.getByText(/还有 \d+ 户要敲/)).toBeVisible();
  await look(page, 'round-house');
  await page.setViewportSize(PHONE);
  const door = page.getByRole('button', { name: /应检 [1-9]\d* 人，未敲/ }).first();
  const sheet = page.getByRole('dialog');
  await opens(door, sheet);
  await sheet.getByText('搬走', { exact: true }).first().click();
  await picture(page, 'round-door-phone', 'seen');
  await sheet.getByRole('button', { name: '有人应答，按上面登记' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: /已登记/ }).first()).toBeVisible();
  await opens(page.getByRole('button', { name: /应检 [1-9]\d* 人，未敲/ }).first(), sheet);
  await sheet
    .getByLabel(/未检的原因/)
    .first()
    .click();
  await page.locator('.ant-select-item-option', { hasText: '不在本市' }).click();
  await expect(sheet.getByText(/登记$/).first()).toBeVisible();
  await sheet.getByRole('button', { name: '没人在家' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: /要再敲/ }).first()).toBeVisible();
  await look(page, 'round-house-told');

  await page.goto('/testing-needs');
  await expect(page.getByText('没有登记', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '登记一人' }).click();
  await look(page, 'testing-needs');
}

/** Of what `<input type="datetime-local">` holds. */
function hoursLater(local: string, hours: number): string {
  return new Date(Date.parse(`${local}:00Z`) + hours * 3_600_000).toISOString().slice(0, 16);
}

test('the same in English', async ({ browser }) => {
  const page = await as(browser, 'COMMAND_POST');
  await page.goto('/rounds');
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Rounds of testing' })).toBeVisible();
  await look(page, 'rounds-english');
  await page.goto('/rounds/new');
  await expect(page.getByText('Order 31: closed units, 3 rounds 1:1').first()).toBeVisible();
  await look(page, 'round-new-english');
  await page.goto('/rounds');
  await page
    .getByRole('link', { name: /官黎坪街道核酸检测.*round 1/ })
    .first()
    .click();
  await expect(page.getByText('People in a tube')).toBeVisible();
  await look(page, 'round-english');
});
