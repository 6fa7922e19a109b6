import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { enterAs, expect, test } from './links';

const HEADERS = { 'Huhang-Client': 'web', 'Accept-Language': 'zh' };

/** UUIDv7, as the client makes them. */
function uuid7(): string {
  const random = crypto.randomUUID();
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

async function colleague(
  administrator: Page,
  browser: Browser,
): Promise<{ page: Page; accountId: string; grantId: string }> {
  const api: APIRequestContext = administrator.request;
  const me = (await (await api.get('/api/access/me', { headers: HEADERS })).json()) as {
    grants: { areaId: string }[];
  };
  const invited = await api.post('/api/access/invitations', {
    headers: HEADERS,
    data: { id: uuid7(), displayName: '临时流调员', role: 'TRACER', areaId: me.grants[0]?.areaId },
  });
  const { token } = (await invited.json()) as { token: string };
  const page = await (await browser.newContext()).newPage();
  const entered = await page.request.post('/api/access/enrolments', {
    headers: HEADERS,
    data: {
      id: uuid7(),
      token,
      login: `temp-${uuid7().slice(0, 13)}${String(Math.floor(Math.random() * 1e6))}`,
      password: 'seven wet umbrellas',
    },
  });
  const { accountId, grants } = (await entered.json()) as { accountId: string; grants: { id: string }[] };
  await page.goto('/cases');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return { page, accountId, grantId: grants[0]?.id ?? '' };
}

test('an open page tells of a role that was taken back without being asked', async ({ page, browser }) => {
  await enterAs(page, 'ADMINISTRATOR');
  const { page: open, accountId, grantId } = await colleague(page, browser);
  const taken = await page.request.post(`/api/access/accounts/${accountId}/revocations`, {
    headers: HEADERS,
    data: { id: uuid7(), grantId, reason: '值班结束' },
  });
  expect(taken.status()).toBe(204);
  const start = Date.now();
  await expect(open.getByText('您的角色有变动')).toBeVisible();
  console.log(`MEASURED told of the lost role after ${String(Date.now() - start)} ms`);
  await expect(open.getByText('您的角色不能进行此操作')).toBeVisible();
  await open.context().close();
});

test(
  'an open page tells of an account that was closed without being asked',
  { tag: '@full' },
  async ({ page, browser }) => {
    await enterAs(page, 'ADMINISTRATOR');
    const { page: open, accountId } = await colleague(page, browser);
    const closed = await page.request.post(`/api/access/accounts/${accountId}/closures`, {
      headers: HEADERS,
      data: { id: uuid7(), reason: '离开' },
    });
    expect(closed.status()).toBe(204);
    const start = Date.now();
    await expect(open.getByText('您的账号已被停用')).toBeVisible();
    console.log(`MEASURED told of the closed account after ${String(Date.now() - start)} ms`);
    await expect(open).toHaveURL(/sign-in/);
    await open.context().close();
  },
);
