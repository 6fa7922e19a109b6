import { enterAs, expect, test } from './links';
import { picture } from './pictures';

test("the first chain: from the laboratory's file to the draft contacts", async ({ browser }) => {
  test.setTimeout(180_000);

  const laboratory = await (await browser.newContext()).newPage();
  await enterAs(laboratory, 'LABORATORY');
  await laboratory.goto('/result-files');
  await laboratory.getByRole('button', { name: '用演示文件' }).click();
  await expect(laboratory.getByText('laboratory-2021-08-04.csv').first()).toBeVisible();
  await laboratory.getByRole('button', { name: /^提交|发送|上传/ }).click();
  await laboratory.waitForURL(/\/result-files\/[0-9a-f-]{36}$/);
  await picture(laboratory, 'result-file');

  const approver = await (await browser.newContext()).newPage();
  await enterAs(approver, 'SECOND_APPROVER');
  await approver.goto('/approvals');
  await approver
    .getByRole('button', { name: /^同\s?意/ })
    .first()
    .click();
  await expect(approver.getByText('没有等待审批的事项')).toBeVisible();
  await picture(approver, 'approvals');

  const tracer = await (await browser.newContext()).newPage();
  await tracer.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'CONTACT_TRACING');
  });
  await enterAs(tracer, 'TRACER');
  await tracer.goto('/cases');
  // the demo has two cases of the week before
  await tracer.locator('a[href^="/cases/"]', { hasText: '2021-0003' }).first().click();
  await tracer.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await picture(tracer, 'case');
  await tracer.goto(`${tracer.url()}/contacts`);
  await expect(tracer.getByText('官黎坪聚餐').first()).toBeVisible();
  // the theatre evening lies twelve days before the specimen: outside of the contact window
  await expect(tracer.getByText('武陵源山水剧场晚场演出')).toHaveCount(0);
  await picture(tracer, 'contacts');
});
