import { expect, test, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { House } from './house';

const LOGIN = 'root';
const PASSWORD = 'seven wet umbrellas';

let house: House;
let context: BrowserContext;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await House.start('huhang.test');
  context = await house.browser();
});

test.afterAll(async () => {
  await context.close();
  await house.stop();
});

/** A phone's own authenticator: finds its passkeys by itself and has looked at its holder's face. */
async function authenticator(page: Page): Promise<{ device: CDPSession; id: string }> {
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { device, id: authenticatorId };
}

test(
  'over HTTPS under a host name, a passkey is added, signs in without a login, and is removed',
  { tag: '@full' },
  async () => {
    test.setTimeout(120_000);
    const page = await context.newPage();
    const { device, id } = await authenticator(page);

    await page.goto(house.firstLink);
    await page.getByLabel('登录名').fill(LOGIN);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输入一次密码').fill(PASSWORD);
    await page.getByRole('button', { name: '启用账号并登录' }).click();
    await page.waitForURL(`${house.address}/`);

    await page.goto(`${house.address}/account`);
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await page.getByLabel('怎么称呼它').fill('值班手机');
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(page.getByText('值班手机')).toBeVisible();
    await expect(page.getByText('还没有用过')).toBeVisible();
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId: id });
    expect(credentials).toHaveLength(1);
    expect(credentials[0]).toMatchObject({ isResidentCredential: true, rpId: 'huhang.test' });

    await signOut(page);
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await page.waitForURL(`${house.address}/`);

    await page.goto(`${house.address}/account`);
    await expect(page.getByText('最近使用')).toBeVisible();

    // the same device makes no second one
    await page.getByRole('button', { name: '添加通行密钥' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await expect(page.getByText('这台设备上已有这个账号的通行密钥')).toBeVisible();
    await page.getByRole('button', { name: '取消' }).click();

    // removing it ends the session that began with it
    await page.getByRole('button', { name: '移除“值班手机”' }).click();
    await page.getByRole('button', { name: '移除', exact: true }).click();
    await expect(page.getByText('这次登录已经结束')).toBeVisible();
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
    await expect(page.getByText('这里不认识这个通行密钥')).toBeVisible();

    // the password stays
    await page.getByLabel('登录名').fill(LOGIN);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await expect(page.getByRole('button', { name: '我的账号' })).toBeVisible();
    await page.close();
  },
);

test('whoever is not recognized by the device does not come in', { tag: '@full' }, async () => {
  const page = await context.newPage();
  const { device, id } = await authenticator(page);
  await page.goto(`${house.address}/account`);
  await page.getByRole('button', { name: '添加通行密钥' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('还没有用过')).toBeVisible();
  await signOut(page);
  await device.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await expect(page.getByText('没有完成：已取消、超时')).toBeVisible();
  await page.close();
});

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '我的账号' }).click();
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.waitForURL(/sign-in/);
}
