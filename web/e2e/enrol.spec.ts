import type { Page } from '@playwright/test';
import { enterAs, expect, test } from './links';
import { picture } from './pictures';

const HEADERS = { 'Huhang-Client': 'web', 'Accept-Language': 'zh', 'Huhang-Purpose': 'COMMUNITY_SERVICE' };

interface Resident {
  name: string;
  identityNumber: string;
  phone: string;
}

/** UUIDv7, as the client makes them. */
function uuid7(): string {
  const random = crypto.randomUUID();
  const time = Date.now().toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}

/** Grown-ups of the worker's community with a phone, in full. */
async function residents(worker: Page): Promise<Resident[]> {
  const found = (await (
    await worker.request.get('/api/search?q=w&kind=PEOPLE&limit=20', { headers: HEADERS })
  ).json()) as { people: { id: string; phone: string | null; birthYear: number }[] };
  const ids = found.people.filter(({ phone, birthYear }) => phone && birthYear < 1990).map(({ id }) => id);
  const revealed = await worker.request.post('/api/people/reveals', {
    headers: HEADERS,
    data: { id: uuid7(), personIds: ids, note: '登记测试' },
  });
  return (await revealed.json()) as Resident[];
}

/** Has the worker print a poster, as a wall has it afterwards. */
async function poster(worker: Page): Promise<string> {
  await worker.goto('/posters');
  const answer = worker.waitForResponse(
    (response) => response.url().endsWith('/api/access/posters') && response.request().method() === 'POST',
  );
  await worker.getByRole('button', { name: '生成海报' }).click();
  const { token } = (await (await answer).json()) as { token: string };
  await expect(worker.getByRole('img', { name: /登记的二维码/ })).toBeVisible();
  await picture(worker, 'poster-desk');
  return token;
}

async function fill(phone: Page, who: Resident): Promise<void> {
  await phone.getByLabel('姓名').fill(who.name);
  await phone.getByLabel('身份证号').fill(who.identityNumber);
  await phone.getByLabel('电话').fill(who.phone);
  await phone.getByRole('button', { name: '提交' }).click();
}

async function choosePassword(phone: Page): Promise<void> {
  await phone.getByLabel('登录名').fill(`jumin-${String(Math.floor(Math.random() * 1e9))}`);
  await phone.getByLabel('密码', { exact: true }).fill('seven wet umbrellas');
  await phone.getByLabel('再输入一次密码').fill('seven wet umbrellas');
  await phone.getByRole('button', { name: '启用账号并登录' }).click();
  await phone.waitForURL('/');
}

test(
  'a resident enrols by a poster, at once or when the community worker has confirmed',
  { tag: '@full' },
  async ({ page, browser }) => {
    test.setTimeout(120_000);
    await page.addInitScript(() => {
      sessionStorage.setItem('huhang.purpose', 'COMMUNITY_SERVICE');
    });
    await enterAs(page, 'COMMUNITY_WORKER');
    const [known, other] = await residents(page);
    if (!known || !other) {
      throw new Error('the demo has no residents with a phone in the worker’s community');
    }
    const token = await poster(page);

    const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await phone.goto(`/join#${token}`);
    await expect(phone.getByText('欢迎登记')).toBeVisible();
    await picture(phone, 'join-phone');
    await fill(phone, known);
    await expect(phone.getByText('核对完成，请设置以后的登录方式')).toBeVisible();
    await picture(phone, 'join-ready-phone');
    await choosePassword(phone);
    await expect(phone.getByRole('heading', { level: 1 })).toContainText(known.name);
    await phone.goto('/dependants');
    await phone.getByRole('button', { name: '添加家人' }).click();
    await picture(phone, 'dependants-phone');
    await phone.goto('/account');
    await expect(phone.getByText('还没有通行密钥')).toBeVisible();
    await picture(phone, 'account-phone');
    await phone.context().close();

    const second = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await second.goto(`/join#${token}`);
    await fill(second, { ...other, phone: '13912345678' });
    await expect(second.getByText('已收到，等待社区工作人员核对')).toBeVisible();
    await picture(second, 'join-waiting-phone');

    await page.goto('/applications');
    await page.getByRole('button', { name: '核对', exact: true }).first().click();
    await expect(page.getByText('身份证号一致')).toBeVisible();
    await page.getByLabel('怎样核对的，或为什么不通过').fill('电话联系本人，换了号码');
    await picture(page, 'application-desk', 'seen');
    await page.getByRole('button', { name: '确认是此人' }).click();
    await expect(page.getByText('没有待核对的登记')).toBeVisible();

    // the applicant's page follows by itself
    await expect(second.getByText('核对完成，请设置以后的登录方式')).toBeVisible({ timeout: 25_000 });
    await choosePassword(second);
    await expect(second.getByRole('heading', { level: 1 })).toContainText(other.name);
    await second.context().close();
  },
);
