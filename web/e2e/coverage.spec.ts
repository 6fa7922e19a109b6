import { as, look } from './desk';
import { expect, test } from './links';
import { endRound, openRound } from './round';

test('from the city to the door, and who is missing there', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await as(browser, 'COMMAND_POST');
  await page.goto('/coverage');
  const round = await openRound(page);
  await page.goto('/coverage');
  await expect(page.getByRole('link', { name: /全员核酸检测/ }).first()).toBeVisible();
  await look(page, 'coverage-rounds');

  await page.goto(`/coverage/${round}`);
  await expect(page.getByRole('heading', { level: 1, name: '张家界市' })).toBeVisible();
  await expect(page.getByText('未检', { exact: true }).first()).toBeVisible();
  await look(page, 'coverage-city');
  await page.getByRole('searchbox', { name: '查找社区、小区、楼栋' }).fill('黄金塔');
  await page.getByRole('list', { name: '查找社区、小区、楼栋' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /黄金塔/ })).toBeVisible();
  await look(page, 'coverage-community');

  // down to a house
  // what is seen just after a step may still be the node before it
  await expect(async () => {
    if ((await page.locator('.coverage-house').count()) === 0) {
      await page.locator('.coverage-lines a').first().click({ timeout: 2_000 });
    }
    await expect(page.locator('.coverage-house').first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 40_000 });
  await expect(page.getByRole('region', { name: '每户一格，从上到下是楼层' })).toBeVisible();
  await look(page, 'coverage-house');
  const house = page.url();

  await page.goto(`/coverage/${round}`);
  await page.getByRole('button', { name: /大\s?屏/, exact: true }).click();
  await expect(page.locator('.coverage-wall')).toBeVisible();
  await look(page, 'coverage-wall');
  await page.getByRole('button', { name: '退出大屏' }).click();

  await page.goto('/whereabouts?code=NOBODY-1');
  await expect(page.getByRole('heading', { name: '没有任何采样台登记过这支采样管' })).toBeVisible();
  await look(page, 'coverage-where');
  await page.goto(`/coverage/${round}/laboratories`);
  await expect(page.getByText('还没有采样管到检测机构')).toBeVisible();

  const worker = await as(browser, 'COMMUNITY_WORKER');
  await worker.goto(`/coverage/${round}`);
  await worker.getByRole('link', { name: '未检名单' }).first().click();
  await expect(worker.locator('.coverage-doors-list > li').first()).toBeVisible();
  await look(worker, 'coverage-missing');

  await page.evaluate(() => {
    localStorage.setItem('huhang.language', 'en');
  });
  await page.goto(house);
  await look(page, 'coverage-house-en');
  await page.goto(`/coverage/${round}`);
  await look(page, 'coverage-city-en');
  await endRound(page, round);
});
