import { approveFirst, as, look } from './desk';
import { expect, test } from './links';

test(
  'a person is erased for good when two agree, and the page says so',
  { tag: '@full' },
  async ({ browser }) => {
    test.setTimeout(120_000);
    const worker = await as(browser, 'COMMUNITY_WORKER');
    const found = await worker.request.get('/api/search?kind=PEOPLE&limit=20&q=王', {
      headers: { 'Huhang-Client': 'web', 'Huhang-Purpose': 'COMMUNITY_SERVICE', 'Accept-Language': 'zh' },
    });
    const { people } = (await found.json()) as { people: { id: string }[] };
    await worker.goto(`/people/${people.at(-1)?.id ?? ''}`);
    await worker.getByRole('button', { name: '申请删除' }).click();
    const dialog = worker.getByRole('dialog');
    await dialog.getByLabel('理由').fill('本人来社区当面提出');
    await look(worker, 'erasure-ask');
    await dialog.getByRole('button', { name: /^确\s?定/ }).click();
    await expect(worker.getByText('待审批')).toBeVisible();

    await approveFirst(await as(browser, 'SECOND_APPROVER'));
    await expect(async () => {
      await worker.reload();
      await expect(worker.getByRole('heading', { level: 1 })).toHaveText('已删除', { timeout: 1_000 });
    }).toPass();
    await look(worker, 'erased');
  },
);

test('new keys are taken when two agree, while the work goes on', { tag: '@full' }, async ({ browser }) => {
  test.setTimeout(120_000);
  const administrator = await as(browser, 'ADMINISTRATOR');
  await administrator.goto('/keys');
  await expect(administrator.getByText('还没有更换过')).toBeVisible();
  await administrator.getByRole('button', { name: '更换密钥' }).click();
  const dialog = administrator.getByRole('dialog');
  await dialog.getByLabel('理由').fill('一台工作电脑失窃');
  await look(administrator, 'keys-ask');
  await dialog.getByRole('button', { name: /^确\s?定/ }).click();
  await expect(administrator.getByText('待审批')).toBeVisible();

  await approveFirst(await as(browser, 'SECOND_APPROVER'));
  await expect(administrator.getByText('进行中')).toBeVisible();
  await expect(administrator.getByText('第 2 代').first()).toBeVisible();
  await look(administrator, 'keys');
});
