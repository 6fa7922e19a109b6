import { enterAs, expect, opens, test } from './links';

test('two records of one person are found, merged with the keyboard and parted again', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'COMMUNITY_SERVICE');
  });
  await enterAs(page, 'COMMUNITY_WORKER');
  await page.goto('/duplicates?show=LIKELY');
  const pairs = page.getByRole('region', { name: '疑似重复' }).getByRole('link');
  await expect(pairs.first()).toBeVisible();
  await pairs.first().click();
  await expect(page.getByRole('heading', { name: '是同一个人吗？' })).toBeVisible();
  await expect(page.getByRole('row', { name: /姓名/ })).toContainText(/一致|相近/);
  const pair = page.url();

  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await opens(dialog.getByRole('button', { name: '确认合并' }), dialog.getByText('请填写理由'));
  await dialog.getByLabel('理由').fill('两条记录的本人出示了同一张身份证');
  await dialog.getByRole('button', { name: '确认合并' }).click();
  await expect(page.getByText('这两条记录已合并')).toBeVisible();

  // an old link to the record that went leads to the one that stayed
  const gone = page.locator('th', { hasText: '已并入' }).getByRole('link');
  await gone.click();
  await expect(page.getByText('您打开的记录已并入此人')).toBeVisible();
  await page.getByRole('button', { name: '撤销合并' }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('核对后是两个人');
  await page.getByRole('dialog').getByRole('button', { name: '确认撤销' }).click();
  await expect(page.getByRole('heading', { name: '已合并的记录' })).toBeHidden();

  await page.goto(pair);
  await expect(page.getByText('已撤销')).toBeVisible();
  await expect(page.getByRole('button', { name: /合并为一人/ })).toBeVisible();
});
