import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { approveFirst, as, DESK, look } from './desk';
import { choose, expect, seek, test } from './links';

async function enterLegalRequest(page: Page, number: string, wanted: string, aim: string): Promise<void> {
  await page.goto('/legal-requests');
  await page.getByRole('button', { name: '登记来函' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('机关').fill('永定区人民法院');
  await dialog.getByLabel('文号').fill(number);
  await dialog.getByLabel('法律依据').fill('民事诉讼法第七十条');
  await choose(dialog.getByLabel('调取内容', { exact: true }), wanted);
  await choose(dialog.getByLabel('用途', { exact: true }), aim);
  await dialog.getByLabel('涉及何人何事').fill('被告的现住址，用于送达');
}

test(
  'a legal request: entered, approved, answered, counted; trace data refused by rule',
  { tag: '@full' },
  async ({ browser }) => {
    test.setTimeout(120_000);
    const post = await as(browser, 'COMMAND_POST');
    await enterLegalRequest(post, '（2021）湘 0802 号 1', '轨迹信息', '民事纠纷');
    await expect(post.getByText('会被系统直接拒绝')).toBeVisible();
    await look(post, 'legal-enter');
    await post.getByRole('dialog').getByRole('button', { name: '登记来函' }).click();
    await expect(post.getByText('已拒绝')).toBeVisible();
    await enterLegalRequest(post, '（2021）湘 0802 号 2', '登记信息', '民事纠纷');
    await post.getByRole('dialog').getByRole('button', { name: '登记来函' }).click();
    await expect(post.getByText('待审批')).toBeVisible();

    const approver = await as(browser, 'SECOND_APPROVER');
    await approveFirst(approver);

    await post.reload();
    await expect(post.getByText('已同意，待答复')).toBeVisible();
    await look(post, 'legal-requests');
    await post.getByRole('link', { name: '永定区人民法院' }).first().click();
    await post.getByRole('button', { name: /^答\s?复/ }).click();
    await post.getByLabel('提供了什么').fill('现住址一处，由专人送达法院');
    await post
      .getByRole('dialog')
      .getByRole('button', { name: /^答\s?复/ })
      .click();
    await expect(post.getByText('现住址一处，由专人送达法院')).toBeVisible();
    await look(post, 'legal-request');

    const anybody = await (await browser.newContext({ viewport: DESK })).newPage();
    await anybody.goto('/legal-figures');
    await expect(anybody.getByRole('row').nth(1).getByRole('cell')).toHaveText(['2', '1', '1']);
    await look(anybody, 'legal-figures');
  },
);

test(
  'an export: asked for, approved, downloaded; a leaked copy names it',
  { tag: '@full' },
  async ({ browser }) => {
    test.setTimeout(120_000);
    const worker = await as(browser, 'COMMUNITY_WORKER');
    await worker.goto('/exports');
    await worker.getByRole('button', { name: '申请导出' }).click();
    const dialog = worker.getByRole('dialog');
    // a village into which no other test imports: the trace's recorder asks again for a file too long for it
    await seek(dialog.getByLabel('区域', { exact: true }), '双峡');
    await dialog.getByLabel('用途说明').fill('8 月 2 日逐户敲门核对');
    await look(worker, 'export-ask');
    await dialog.getByRole('button', { name: '申请导出' }).click();
    await expect(worker.getByText('待审批')).toBeVisible();

    await approveFirst(await as(browser, 'SECOND_APPROVER'));
    const download = worker.waitForEvent('download');
    await worker.getByRole('button', { name: /下\s?载/ }).click();
    const file = await (await download).path();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    await expect(worker.getByText('已下载 1 次')).toBeVisible();
    await look(worker, 'exports');

    const auditor = await as(browser, 'AUDITOR');
    await auditor.goto('/alerts');
    await auditor.locator('input[type=file]').setInputFiles(file);
    await expect(auditor.getByText('这份名单来自本系统')).toBeVisible();
    await expect(auditor.getByText('名单外泄')).toBeVisible();
    await look(auditor, 'alerts');

    const approver = await as(browser, 'SECOND_APPROVER');
    await approver.goto('/alerts');
    await approver.getByRole('button', { name: /^处\s?理/ }).click();
    await approver.getByLabel('理由').fill('文件由本人误发，已追回');
    await approver
      .getByRole('dialog')
      .getByRole('button', { name: /^确\s?定/ })
      .click();
    await expect(approver.getByText('文件由本人误发，已追回')).toBeVisible();
    await look(approver, 'alert-settled');
  },
);
