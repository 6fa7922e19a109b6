import { expect, test } from './links';
import { enrolPhone, holderOf, openPhone, PIN, presenceAt } from './phone';

test('what is signed at a post without a network, in a page that then dies, arrives exactly once', async ({
  as,
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const phone = await browser.newContext();
  const first = await phone.newPage();
  await as('ADMINISTRATOR');
  await enrolPhone(first, page, '东门手机');

  await phone.setOffline(true);
  await first.getByLabel('岗位').fill('东门三号岗');
  await first.getByRole('button', { name: '签到', exact: true }).click();
  await expect(first.getByText('1 条待送')).toBeVisible();
  await first.close({ runBeforeUnload: false });

  const second = await phone.newPage();
  await second.goto('/post');
  await openPhone(second);
  await expect(second.getByText('1 条待送')).toBeVisible();
  await expect(second.getByText(/签到 · 东门三号岗/)).toBeVisible();
  await phone.setOffline(false);
  await expect(second.getByText('全部已送达')).toBeVisible({ timeout: 60_000 });

  await page.context().clearCookies();
  await as('COMMAND_POST');
  await expect.poll(() => presenceAt(page, '东门三号岗')).toEqual(['1 POST_SIGN_IN']);
  await phone.close();
});

test('a forgotten PIN loses nothing that was unsent', async ({ as, page, browser }) => {
  const phone = await browser.newContext();
  const first = await phone.newPage();
  await as('ADMINISTRATOR');
  await enrolPhone(first, page, '南门手机');
  await phone.setOffline(true);
  await first.getByLabel('岗位').fill('南门二号岗');
  for (const [i, act] of ['签到', '签退'].entries()) {
    await first.getByRole('button', { name: act, exact: true }).click();
    await expect(first.getByText(`${String(i + 1)} 条待送`)).toBeVisible();
  }
  await first.close({ runBeforeUnload: false });

  const second = await phone.newPage();
  await second.goto('/post');
  await second.getByRole('button', { name: '忘记 PIN' }).click();
  await expect(second.getByText('2 条未送记录会先交给服务器。')).toBeVisible();
  await second.getByRole('button', { name: '交出并清空本机' }).click();
  await expect(second.getByText('没有连上服务器')).toBeVisible();
  await phone.setOffline(false);
  await second.getByRole('button', { name: '交出并清空本机' }).click();
  await expect(second.getByText('这台设备还没有登记')).toBeVisible();

  await page.context().clearCookies();
  await as('COMMAND_POST');
  await expect.poll(() => presenceAt(page, '南门二号岗')).toEqual(['1 POST_SIGN_IN', '2 POST_SIGN_OUT']);
  await phone.close();
});

test('finger, face or screen lock open the device without a network; the PIN stays good', async ({
  as,
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const phone = await browser.newContext();
  const first = await phone.newPage();
  const holder = await holderOf(first);
  await as('ADMINISTRATOR');
  await enrolPhone(first, page, '西门手机');
  await first.getByRole('button', { name: '以后用指纹、面容或锁屏密码打开' }).click();
  await first.getByRole('dialog').getByLabel('PIN').fill('000001');
  await first.getByRole('button', { name: '下一步' }).click();
  await expect(first.getByText('PIN 不对')).toBeVisible();
  await first.getByRole('dialog').getByLabel('PIN').fill(PIN);
  await first.getByRole('button', { name: '下一步' }).click();
  await expect(first.getByText('指纹、面容或锁屏密码可以打开本机')).toBeVisible();

  await phone.setOffline(true);
  await first.reload();
  await first.getByRole('button', { name: '用指纹、面容或锁屏密码打开' }).click();
  await first.getByLabel('岗位').fill('西门一号岗');
  await first.getByRole('button', { name: '签到', exact: true }).click();
  await expect(first.getByText('1 条待送')).toBeVisible();

  await first.reload();
  await holder.isSeen(false);
  await first.getByRole('button', { name: '用指纹、面容或锁屏密码打开' }).click();
  await expect(first.getByText('手机没有认出您')).toBeVisible();
  await openPhone(first);
  await first.getByRole('button', { name: '不再使用' }).click();
  await expect(first.getByText('以后只有 PIN 能打开本机')).toBeVisible();
  await first.reload();
  await expect(first.getByRole('button', { name: '打开', exact: true })).toBeVisible();
  await expect(first.getByText('或用 PIN')).toHaveCount(0);
  await openPhone(first);
  await expect(first.getByText('1 条待送')).toBeVisible();
  await phone.close();
});
