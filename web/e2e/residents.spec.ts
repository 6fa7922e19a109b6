import { enterAs, expect, pick, test } from './links';

test('a resident lands on the own record and sees who looked; a worker moves somebody and takes it back', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const phone = { viewport: { width: 390, height: 844 } };
  const resident = await (await browser.newContext(phone)).newPage();
  await enterAs(resident, 'RESIDENT');
  await expect(resident.getByRole('heading', { name: '我的信息', exact: true })).toBeVisible();
  const name = (await resident.locator('dt', { hasText: '姓名' }).locator('+ dd').textContent()) ?? '';
  const number = (await resident.locator('dt', { hasText: '身份证号' }).locator('+ dd').textContent()) ?? '';
  const home = (await resident.locator('dt', { hasText: '住址' }).locator('+ dd').textContent()) ?? '';
  expect(name).not.toContain('*');

  const worker = await (await browser.newContext()).newPage();
  await worker.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'COMMUNITY_SERVICE');
  });
  await enterAs(worker, 'COMMUNITY_WORKER');
  await worker.goto(`/search?q=${number.trim()}`);
  await worker.locator('main a[href^="/people/"]').first().click();
  await worker.getByRole('button', { name: '迁居' }).click();
  const dialog = worker.getByRole('dialog');
  const choose = (hasText: string | RegExp) =>
    pick(worker.locator('.ant-select-item-option', { hasText }).first());
  await dialog.getByLabel('区域').fill('官黎坪居委会');
  await choose('官黎坪居委会');
  await dialog.getByLabel('楼栋').click();
  await choose(/^\d+[栋号]$/);
  await dialog.getByLabel('住房', { exact: true }).last().click();
  await choose(/现有/);
  await dialog.getByLabel('理由').fill('登记错误');
  await dialog.getByRole('button', { name: '确认迁居' }).click();
  await expect(worker.getByText('已迁居 1 人')).toBeVisible();
  await expect(worker.getByRole('link', { name: '新住户' })).toBeVisible();
  await expect(worker.getByText('登记错误')).toBeVisible();

  await resident.reload();
  const homeNow = resident.locator('dt', { hasText: '住址' }).locator('+ dd');
  await expect(homeNow).not.toHaveText(home);
  const readings = resident.getByRole('list', { name: '谁查看过我的信息' });
  await expect(readings.getByText('社区工作者').first()).toBeVisible();

  await worker.getByRole('button', { name: '撤销更正' }).first().click();
  await worker.getByRole('dialog').getByLabel('理由').fill('搬回');
  await worker
    .getByRole('dialog')
    .getByRole('button', { name: /撤销更正/ })
    .click();
  await expect(worker.getByText('搬回')).toBeVisible();
  await resident.reload();
  await expect(homeNow).toHaveText(home);
});
