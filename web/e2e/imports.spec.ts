import { expect, test } from './links';

const HEADER = '姓名,身份证号,社区\n';

/** With the check digit of GB 11643, in an area code that was never assigned. */
function number(day: string, sequence: number): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const body = `430899${day}${String(sequence).padStart(3, '0')}`;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(body[at]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

test('people come in from a file, and a wrong row comes back', async ({ page, as }, info) => {
  await page.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'COMMUNITY_SERVICE');
  });
  await as('COMMUNITY_WORKER');
  await page.goto('/imports');
  await expect(page.getByRole('heading', { name: '批量导入' })).toBeVisible();
  const rows = Array.from(
    { length: 30 },
    (_, at) => `覃新${'甲乙丙丁戊己'[at % 6] ?? ''},${number('19900101', 101 + 2 * at)},430802004205`,
  );
  await page.locator('input[type=file]').setInputFiles({
    name: '人员.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${HEADER}${rows.join('\n')}\n田某,4.30899E+17,430802004205\n`),
  });
  await page.getByLabel('核对数（表头以下有几行）').fill('31');
  await page.screenshot({ path: info.outputPath('new.png'), fullPage: true });
  await page.getByRole('button', { name: '上传并预览' }).click();
  await expect(page.getByRole('heading', { name: '对应各列' })).toBeVisible();
  await expect(page.getByText('可以录入').first()).toBeVisible();
  await page.screenshot({ path: info.outputPath('preview.png'), fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: info.outputPath('preview-phone.png'), fullPage: true });
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('button', { name: '开始录入 31 行' }).press('Enter');
  await expect(page.getByText('收到 = 录入 + 未录入')).toBeVisible();
  await expect(page.getByText('身份证号“4.30899E+17”被表格软件改成了科学计数')).toBeVisible();
  await page.screenshot({ path: info.outputPath('done.png'), fullPage: true });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载未录入的行' }).click();
  expect((await download).suggestedFilename()).toBe('人员-未录入.csv');
});
