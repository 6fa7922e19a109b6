import type { Page } from '@playwright/test';
import { uuid7 } from '../src/shared/uuid';
import { enterAs, expect, test } from './links';

const PIN = '271828';

test('what is signed at a post without a network, in a page that then dies, arrives exactly once', async ({
  as,
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const phone = await browser.newContext();
  const first = await phone.newPage();
  await enterAs(first, 'GATE_STAFF');
  const me = (await (await first.request.get('/api/access/me')).json()) as { grants: { areaId: string }[] };
  await as('ADMINISTRATOR');
  const issued = await page.request.post('/api/devices/tickets', {
    headers: { 'Huhang-Client': 'web' },
    data: { id: uuid7(), areaId: me.grants[0]?.areaId },
  });
  const ticket = (await issued.json()) as { token: string };

  await first.goto(`/post#${ticket.token}`);
  await first.getByLabel('设备名称').fill('东门手机');
  await first.getByLabel('PIN').fill(PIN);
  await first.getByRole('button', { name: '登记' }).click();
  await open(first);
  await first.waitForFunction(async () => {
    const cache = await caches.open('huhang-app');
    return (await cache.keys()).length > 3;
  });

  await phone.setOffline(true);
  await first.getByLabel('岗位').fill('东门三号岗');
  await first.getByRole('button', { name: '签到', exact: true }).click();
  await expect(first.getByText('1 条待送')).toBeVisible();
  await first.close({ runBeforeUnload: false });

  const second = await phone.newPage();
  await second.goto('/post');
  await open(second);
  await expect(second.getByText('1 条待送')).toBeVisible();
  await expect(second.getByText(/签到 · 东门三号岗/)).toBeVisible();
  await phone.setOffline(false);
  await expect(second.getByText('全部已送达')).toBeVisible({ timeout: 60_000 });

  await page.context().clearCookies();
  await as('COMMAND_POST');
  await expect
    .poll(async () => {
      const answer = await page.request.get('/api/presence', { headers: { 'Huhang-Client': 'web' } });
      return ((await answer.json()) as { kind: string; post: string }[]).map(({ kind, post }) => [
        kind,
        post,
      ]);
    })
    .toEqual([['POST_SIGN_IN', '东门三号岗']]);
  await phone.close();
});

async function open(page: Page): Promise<void> {
  // the form of enrolment has a PIN too
  await expect(page.getByRole('button', { name: '打开' })).toBeVisible();
  await page.getByLabel('PIN').fill(PIN);
  await page.getByRole('button', { name: '打开' }).click();
  await expect(page.getByRole('status')).toBeVisible();
}
