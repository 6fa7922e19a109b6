import type { Page } from '@playwright/test';
import { expect, test } from './links';
import { picture } from './pictures';

const HEADER = '姓名,身份证号,社区\n';
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** With the check digit of GB 11643, in an area code that was never assigned. */
function number(day: string, sequence: number): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const body = `430899${day}${String(sequence).padStart(3, '0')}`;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(body[at]), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

const SURNAMES = '覃胡田张李王刘陈';
const GIVEN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';

/** Nobody shares name and birthday with another, or each would look like a hundred others. */
function name(day: number, nth: number): string {
  const of = (letters: string, at: number) => letters[Math.floor(at) % letters.length] ?? '';
  return of(SURNAMES, nth) + of(GIVEN, nth / SURNAMES.length) + of(GIVEN, day);
}

/** People born in one year, each of them once. */
function people(year: number, count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const [day, nth] = [at % 300, Math.floor(at / 300)];
    const born = new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10).replaceAll('-', '');
    return `${name(day, nth)},${number(born, 101 + 2 * nth)},430802004205`;
  });
  return `${HEADER}${rows.join('\n')}\n`;
}

async function choose(page: Page, name: string, text: string, total?: number) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  if (total !== undefined) {
    await page.getByLabel('核对数（表头以下有几行）').fill(String(total));
  }
}

async function chooseKind(page: Page, kind: string) {
  const list = page.locator('.ant-select-dropdown:visible');
  await expect(async () => {
    await page.getByLabel(/^(类别|Kind)$/).click();
    await page.getByTitle(kind, { exact: true }).last().click({ timeout: 2_000 });
    // a list that was just coming up swallows the click and stays
    await expect(list).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
}

test.beforeEach(async ({ page, as }) => {
  await page.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'COMMUNITY_SERVICE');
  });
  await as('COMMUNITY_WORKER');
  await page.setViewportSize(DESK);
  await page.goto('/imports');
  await expect(page.getByRole('heading', { name: '批量导入' })).toBeVisible();
});

test('nothing has been imported yet; templates wait for each kind', async ({ page }) => {
  await expect(page.getByText('还没有导入过文件')).toBeVisible();
  await picture(page, 'import-empty');
  for (const kind of ['人员', '住户及成员', '单位', '单位人员', '场所']) {
    await chooseKind(page, kind);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'XLSX', exact: true }).click();
    expect((await download).suggestedFilename()).toBe(`${kind}-模板.xlsx`);
  }
  await page.setViewportSize(PHONE);
  await picture(page, 'import-empty-phone');
});

test('people come in from a file, and a wrong row comes back', async ({ page }) => {
  await choose(page, '人员.csv', `${people(1990, 30)}田某,4.30899E+17,430802004205\n`, 31);
  await picture(page, 'import-new');
  await page.getByRole('button', { name: '上传并预览' }).click();
  await expect(page.getByRole('heading', { name: '对应各列' })).toBeVisible();
  await expect(page.getByText('可以录入').first()).toBeVisible();
  await picture(page, 'import-preview');
  await page.setViewportSize(PHONE);
  await picture(page, 'import-preview-phone');
  await page.setViewportSize(DESK);
  await page.getByRole('button', { name: '开始录入 31 行' }).press('Enter');
  await expect(page.getByText('收到 = 录入 + 未录入')).toBeVisible();
  await expect(page.getByText('身份证号“4.30899E+17”被表格软件改成了科学计数')).toBeVisible();
  await picture(page, 'import-done');
  await page.setViewportSize(PHONE);
  await picture(page, 'import-done-phone');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载未录入的行' }).click();
  expect((await download).suggestedFilename()).toBe('人员-未录入.csv');
});

test('organizations with columns matched by hand, in English', { tag: '@full' }, async ({ page }) => {
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await chooseKind(page, 'organizations');
  await choose(page, 'organizations.csv', '单位名称,条线是什么\n新社区志愿队,志愿者\n某马戏团,马戏\n');
  await page.getByRole('button', { name: 'Send and preview' }).click();
  await expect(page.getByText('Required and not matched yet: system')).toBeVisible();
  await picture(page, 'import-unmatched-en');
  await page.getByLabel('system').click();
  await page.getByTitle('条线是什么', { exact: true }).last().click();
  await expect(page.getByText('can be taken')).toBeVisible();
  await expect(page.getByText('cannot be “马戏”')).toBeVisible();
  await picture(page, 'import-matched-en');
  await page.getByRole('button', { name: 'Take in 2 rows' }).press('Enter');
  await expect(page.getByText('Rows in = accepted + refused')).toBeVisible();
  await picture(page, 'import-done-en');
});

test('a long import shows how far it is, and stands in the history', { tag: '@full' }, async ({ page }) => {
  await choose(page, '四万人.csv', people(1950, 40_000), 40_000);
  await page.getByRole('button', { name: '上传并预览' }).click();
  await page.getByRole('button', { name: '开始录入 40,000 行' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已处理' })).toBeVisible();
  await picture(page, 'import-reading');
  await expect(page.getByText('收到 = 录入 + 未录入')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('没有未录入的行')).toBeVisible();
  await page.goto('/imports');
  const line = page.getByRole('row').filter({ hasText: '四万人.csv' });
  await expect(line).toContainText('已完成');
  await expect(line).toContainText('40,000');
  await picture(page, 'import-history');
  await page.setViewportSize(PHONE);
  await picture(page, 'import-history-phone');
});

test(
  'a file that lost a row is refused as a whole, and another is cancelled',
  { tag: '@full' },
  async ({ page }) => {
    await choose(page, '缺行.csv', people(1991, 3), 4);
    await page.getByRole('button', { name: '上传并预览' }).click();
    await expect(page.getByText('核对数不符：您填写 4 行，文件中有 3 行')).toBeVisible();
    await expect(page.getByRole('button', { name: /开始录入/ })).toHaveCount(0);
    await picture(page, 'import-refused');
    await page.goto('/imports');
    await choose(page, '不要了.csv', people(1992, 3));
    await page.getByRole('button', { name: '上传并预览' }).click();
    await page.getByRole('button', { name: '取消这次导入' }).click();
    await expect(page.getByText('这次导入已取消')).toBeVisible();
    await picture(page, 'import-cancelled');
  },
);

test(
  'a file that does not get through is said, and can be sent again',
  { tag: '@full' },
  async ({ page }) => {
    await page.route('**/api/imports?*', (route) => route.abort(), { times: 1 });
    await choose(page, '断网.csv', people(1993, 3), 3);
    await page.getByRole('button', { name: '上传并预览' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await picture(page, 'import-network');
    await page.getByRole('button', { name: '上传并预览' }).click();
    await expect(page.getByRole('heading', { name: '对应各列' })).toBeVisible();
  },
);
