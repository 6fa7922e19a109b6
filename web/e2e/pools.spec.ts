import { as, look } from './desk';
import { expect, test } from './links';
import { aHeldPositive } from './positive-pool';

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

test('nothing to call back is said in words, and so is a house that does not answer', async ({ browser }) => {
  const page = await as(browser, 'COMMAND_POST');
  await page.goto('/positive-pools');
  await expect(page.getByText('最近 48 小时没有需要追阳的采样管。')).toBeVisible();
  await expect(page.getByText('最近 24 小时没有检测结果，无从建议。')).toBeVisible();
  await page.goto('/held-results');
  await expect(page.getByText('没有暂扣的结果')).toBeVisible();
  await page.goto('/tube-results');
  await expect(page.getByText('还没有按管报来的结果')).toBeVisible();
  await page.route('**/api/testing/pools', (route) => route.abort());
  await page.goto('/positive-pools');
  await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 20_000 });
});

test('a held positive is let go by a second person, opens a pool, and its members are brought back', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const tube = 'ZJJ2108040001';
  await aHeldPositive(browser, tube);

  const approver = await as(browser, 'SECOND_APPROVER');
  await approver.goto('/held-results');
  const row = approver.getByRole('row').filter({ hasText: tube });
  await expect(
    row
      .getByText('没有这支管送达的记录')
      .or(row.getByText(/送达|接收/))
      .first(),
  ).toBeVisible();
  await look(approver, 'held');
  await row.getByRole('button', { name: /^放\s?行$/ }).click();
  await approver.getByLabel('理由').fill('核对了原始曲线');
  await approver
    .getByRole('dialog')
    .getByRole('button', { name: /^确\s?[认定]$/ })
    .click();
  await expect(approver.getByRole('dialog')).toBeHidden();
  await expect(approver.getByText('没有暂扣的结果')).toBeVisible();

  const command = await as(browser, 'COMMAND_POST');
  await expect(async () => {
    await command.goto('/positive-pools');
    await expect(command.getByText(tube).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 30_000 });
  await expect(command.getByRole('timer').first()).toHaveText(/^0:0\d$/);
  await look(command, 'pools');
  await command.getByRole('button', { name: 'EN', exact: true }).first().click();
  await expect(command.getByRole('timer').first()).toBeVisible();
  await look(command, 'pools-en');
  await command.getByRole('button', { name: '中文', exact: true }).first().click();
  // who works there sees no names before they open the pool for a purpose
  await expect(command.getByText('王*')).toHaveCount(0);

  const worker = await as(browser, 'COMMUNITY_WORKER');
  await worker.goto('/positive-pools');
  await worker.getByRole('link', { name: tube }).first().click();
  await expect(worker.getByText('只告诉本人。不要对邻居和同事说起是谁。')).toBeVisible();
  const members = worker.getByRole('listitem').filter({ hasText: '王*' });
  await expect(members).toHaveCount(2);
  await look(worker, 'pool');
  await members.first().getByRole('button', { name: '我去' }).focus();
  await worker.keyboard.press('Enter');
  await expect(members.first().getByText('有人去了')).toBeVisible();
  await members.first().getByRole('button', { name: '撤回上一步' }).click();
  await expect(members.first().getByText('还没有人去')).toBeVisible();
  // nothing of it was on this page alone
  await worker.reload();
  await expect(members.first().getByText('还没有人去')).toBeVisible();
});

test('a file of tubes waits for a second person', async ({ browser }) => {
  const page = await as(browser, 'LABORATORY');
  await page.goto('/result-files');
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'tubes-2021-08-04.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        '采样管编号,检测结果,检测时间,报告时间,Ct值\n' +
          'ZJJ21080400001,阴性,2021-08-04 01:00,2021-08-04 02:30,\n' +
          'ZJJ21080400002,阳性,2021-08-04 01:00,2021-08-04 02:30,ORF1ab 31.2; N 30.8\n' +
          'ZJJ21080400003,阳?,2021-08-04 01:00,2021-08-04 02:30,\n',
      ),
    });
  await page.getByRole('button', { name: /^提交|发送|上传/ }).click();
  await page.waitForURL(/\/result-files\/[0-9a-f-]{36}$/);
  await expect(page.getByText('等待第二人确认，确认前不发任何结果')).toBeVisible();
  await look(page, 'tube-file');
});

test('a resident reads their own tests', async ({ browser }) => {
  const page = await as(browser, 'COMMUNITY_WORKER');
  await page.route(
    (url) => url.pathname === '/api/testing/self',
    (route) =>
      route.fulfill({
        json: [
          { registeredAt: ago(300), swabbedAt: ago(299), state: 'POOL_TO_CHECK', reportedAt: ago(40) },
          { registeredAt: ago(3000), swabbedAt: ago(2999), state: 'NEGATIVE', reportedAt: ago(2500) },
          { registeredAt: ago(6000), state: 'REGISTERED' },
        ],
      }),
  );
  await page.goto('/my-tests');
  await expect(page.getByText(/混采管需要复核，不表示您已感染/)).toBeVisible();
  await look(page, 'own-tests');
});
