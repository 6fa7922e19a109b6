import { expect, test } from './links';
import { enrolPhone, openPhone, presenceAt } from './phone';

const POST = '北门五号岗';

test(
  'a device that is taken back is told so, and what it still brings waits for a review',
  { tag: '@full' },
  async ({ as, page, browser }) => {
    const phone = await browser.newContext();
    const first = await phone.newPage();
    await as('ADMINISTRATOR');
    await enrolPhone(first, page, '北门手机');
    await phone.setOffline(true);
    await first.getByLabel('岗位').fill(POST);
    await first.getByRole('button', { name: '签到', exact: true }).click();
    await expect(first.getByText('1 条待送')).toBeVisible();
    await first.close({ runBeforeUnload: false });

    await page.context().clearCookies();
    await as('COMMAND_POST');
    await page.goto('/devices');
    const row = page.getByRole('row').filter({ hasText: '北门手机' });
    await expect(row.getByText('尚未交回')).toBeVisible();
    await row.getByRole('button', { name: '收回' }).click();
    await page.getByLabel('理由').fill('遗失');
    await page.getByRole('button', { name: /^确\s?定$/ }).click();
    await expect(row.getByText('已收回')).toBeVisible();
    await expect(row.getByText(/遗失/)).toBeVisible();

    const second = await phone.newPage();
    await second.goto('/post');
    await openPhone(second);
    await phone.setOffline(false);
    await expect(second.getByText('全部已送达')).toBeVisible({ timeout: 30_000 });
    await expect(second.getByText(/这台设备已被收回/)).toBeVisible();
    await second.getByLabel('岗位').fill(POST);
    await expect(second.getByRole('button', { name: '签到', exact: true })).toBeDisabled();
    expect(await presenceAt(page, POST)).toEqual([]);

    await page.goto('/devices');
    await row.getByRole('link', { name: '1 条待复核' }).click();
    const doubtful = page.getByRole('row').filter({ hasText: POST });
    await expect(doubtful.getByText('设备已被收回')).toBeVisible();
    await doubtful.getByRole('button', { name: '采用', exact: true }).click();
    await page.getByLabel('理由').fill('门岗录像可证');
    await page.getByRole('button', { name: /^确\s?定$/ }).click();
    await expect(doubtful.getByText('已采用')).toBeVisible();
    await expect.poll(() => presenceAt(page, POST)).toEqual(['1 POST_SIGN_IN']);
    await phone.close();
  },
);
