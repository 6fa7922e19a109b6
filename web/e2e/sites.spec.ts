import { as, look } from './desk';
import { expect, seek, test } from './links';

const SITE = '演练宾馆隔离点';

test('a site is founded, gets its floors, opens, and a room is taken out of service on its plan', async ({
  browser,
}) => {
  const page = await as(browser, 'COMMAND_POST');
  const dialog = page.getByRole('dialog');
  await page.goto('/sites');
  await page.getByRole('button', { name: '设立隔离点' }).click();
  await dialog.getByLabel('名称', { exact: true }).fill(SITE);
  await seek(dialog.getByLabel('所属区域'), '官黎坪', '官黎坪街道');
  await dialog.getByLabel('地址').fill('永定区大庸路 1 号');
  // with the keyboard, the middle of the map; then told exactly
  const canvas = dialog.locator('.site-map canvas');
  await expect(canvas).toBeVisible();
  await canvas.focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('经度')).not.toHaveValue('');
  await dialog.getByLabel('纬度').fill('29.1234');
  await dialog.getByLabel('电话').fill('0744-8000000');
  await look(page, 'site-new');
  await dialog.getByRole('button', { name: /^设\s?立$/ }).click();

  await expect(page.getByRole('heading', { name: SITE })).toBeVisible();
  await expect(page.getByText('还没有录入楼层')).toBeVisible();
  await page.getByRole('button', { name: '录入楼层' }).click();
  await dialog.getByLabel('走廊左侧门数').fill('3');
  await dialog.getByLabel('走廊右侧门数').fill('2');
  await dialog.getByLabel('到几层').fill('2');
  await expect(dialog.getByRole('status')).toHaveText('将录入 2 层 10 间（101 至 205），共 10 张床位。');
  await dialog.getByRole('button', { name: /^录\s?入$/ }).click();
  await expect(dialog).toBeHidden();
  const floor = page.getByRole('listbox', { name: 'A 栋 1 层' });
  await expect(floor.getByRole('option')).toHaveCount(5);

  await page.getByRole('button', { name: /^启\s?用$/ }).click();
  await dialog.getByLabel('理由').fill('演练启用');
  await dialog.getByRole('button', { name: /^启\s?用$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('可以安排人入住。')).toBeVisible();
  await expect(page.getByRole('button', { name: /^重新筹备$/ })).toHaveCount(0);

  // from the first door along the corridor and across it
  await floor.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  const room = floor.getByRole('option', { name: /^104/ });
  await expect(room).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('已选 1 间')).toBeVisible();
  await look(page, 'site-plan');
  await page.getByRole('button', { name: /^停\s?用$/ }).click();
  await dialog.getByText('维修', { exact: true }).click();
  await dialog.getByRole('button', { name: /^停\s?用$/ }).click();
  await expect(dialog).toBeHidden();
  await expect(floor.getByRole('option', { name: '104、停用：维修、1 床' })).toBeVisible();
  await expect(page.getByText('空房 4 / 5')).toBeVisible();

  await page.goto('/sites');
  await page.getByLabel('名称或地址').fill('演练宾馆');
  const line = page.getByRole('row', { name: new RegExp(SITE) });
  await expect(line.getByText('已启用')).toBeVisible();
  await expect(line.getByText('0 / 10 间有人 · 1 间停用')).toBeVisible();
  await look(page, 'sites');
});
