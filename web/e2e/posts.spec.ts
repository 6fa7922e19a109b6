import type { Browser, Page } from '@playwright/test';
import { uuid7 } from '../src/shared/uuid';
import { approveFirst, look } from './desk';
import { enterAs, expect, opens, pick, seek, test } from './links';
import { enrolPhone } from './phone';
import { picture } from './pictures';

const POST = '阳和互通南卡点';
const GATE = '德政园小区东门岗';
const HELPED_GATE = '南门坡便民门岗';
const COURT = '慈利县人民法院';
const DESK = { width: 1280, height: 900 };

async function enter(browser: Browser, role: string): Promise<Page> {
  const context = await browser.newContext({ viewport: DESK });
  await context.addInitScript(() => {
    sessionStorage.setItem('huhang.purpose', 'STAFF_DEPLOYMENT');
  });
  const page = await context.newPage();
  await enterAs(page, role);
  return page;
}

/** A question or an act of the page's account, past the pages. */
async function ask<T>(page: Page, method: 'GET' | 'POST', path: string, data?: unknown): Promise<T> {
  const answer = await page.request.fetch(path, {
    method,
    headers: { 'Huhang-Client': 'web', 'Huhang-Purpose': 'STAFF_DEPLOYMENT' },
    ...(data === undefined ? {} : { data }),
  });
  expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

const DAY_MS = 86_400_000;

/** The city's day so many days after today, and an hour of it as a field takes it. */
async function cityDay(page: Page, days: number): Promise<string> {
  const { at } = await ask<{ at: string }>(page, 'GET', '/api/posts/live');
  return new Date(Date.parse(at) + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);
}

async function openPost(page: Page, name: string, kind: string, shared: boolean): Promise<void> {
  await page.goto('/posts/new');
  await page.getByLabel('名称', { exact: true }).fill(name);
  await page.getByRole('combobox', { name: '类型' }).click();
  await pick(page.locator('.ant-select-item-option:visible', { hasText: kind }).first());
  await seek(page.getByLabel('所在区域'), '慈利县');
  if (shared) {
    await seek(page.getByLabel('另一个区县'), '永定区');
    await look(page, 'post-new');
  }
  await seek(page.getByRole('combobox', { name: '值守单位' }), COURT);
  await page.getByLabel('启用时间').fill(`${await cityDay(page, -2)}T08:00`);
  await page.getByRole('button', { name: '开设岗位' }).click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

interface Plan {
  seats: { start: number[] };
  publications: { draftId: string }[];
}

/** Whom a published roster wants somewhere later, as the list of those who work there shows them. */
async function wantedLater(page: Page, planId: string): Promise<string> {
  const { at } = await ask<{ at: string }>(page, 'GET', '/api/posts/live');
  const { seats, publications } = await ask<Plan>(page, 'GET', `/api/rosters/${planId}`);
  const { holders } = await ask<{ holders: number[] }>(
    page,
    'GET',
    `/api/rosters/${planId}/drafts/${String(publications[0]?.draftId)}`,
  );
  const seat = seats.start.findIndex(
    (start, index) => start * 60_000 > Date.parse(at) && (holders[index] ?? -1) >= 0,
  );
  const { people } = await ask<{ people: { index: number; personId: string; organizationId: string }[] }>(
    page,
    'GET',
    `/api/rosters/${planId}/people?from=0&limit=1000`,
  );
  const wanted = people.find(({ index }) => index === holders[seat]);
  const staff = await ask<{ person: { id: string; name: string; identityNumber?: string } }[]>(
    page,
    'GET',
    `/api/organizations/${String(wanted?.organizationId)}/staff`,
  );
  const found = staff.find(({ person }) => person.id === wanted?.personId)?.person;
  return `${String(found?.name)} ${found?.identityNumber ?? ''}`.trim();
}

/** What warns of seats of the roster that these tests publish. */
const ofRoster = (page: Page) => page.getByRole('alert').filter({ hasText: '慈利县第一周' });

async function chooseStaff(page: Page, who: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await seek(dialog.getByLabel('哪个单位的人'), COURT);
  await seek(dialog.getByLabel('人员', { exact: true }), who);
}

/**
 * Somebody who holds seats outside goes into a closed loop and leaves it again; a shorter shift is agreed with them,
 * and called off. The page says each time which seats of the roster go against it.
 */
async function throughLoopsAndAgreements(page: Page, who: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.goto('/posts/conditions?part=loops');
  await page.getByRole('button', { name: '登记入环' }).click();
  await dialog.getByLabel('闭环', { exact: true }).fill('德政园闭环');
  // the lists of names and of people close with the next field
  await page.keyboard.press('Tab');
  await chooseStaff(page, who);
  await dialog.getByLabel('入环（北京时间）').focus();
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(ofRoster(page)).toContainText('与闭环不符');
  await look(page, 'conditions-loops');
  await page.getByRole('button', { name: '离开闭环' }).click();
  await dialog.getByLabel('理由').fill('家中有事');
  await picture(page, 'conditions-leave-dialog-desk', 'seen');
  await dialog.getByRole('button', { name: '登记出环' }).click();
  await expect(page.getByText('已发布的排班不受影响，不用补位。')).toBeVisible();
  await expect(page.getByRole('row', { name: /家中有事/ })).toContainText('已结束');
  await expect(ofRoster(page)).toHaveCount(0);

  await page.goto('/posts/conditions?part=agreements');
  await page.getByRole('button', { name: '登记商定' }).click();
  await chooseStaff(page, who);
  await dialog.getByLabel('理由').fill('孕期，本人提出');
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(dialog.getByText('请填写商定的时长，或勾选同意连上夜班')).toBeVisible();
  await dialog.getByLabel('每班最多').fill('4');
  await picture(page, 'conditions-agreement-dialog-desk', 'seen');
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(ofRoster(page)).toContainText('商定的长');
  const row = page.getByRole('row', { name: /孕期，本人提出/ });
  await expect(row).toContainText('每班最多 4 小时');
  await look(page, 'conditions-agreements');
  await row.getByRole('button', { name: /^结\s?束$/ }).click();
  await dialog.getByRole('button', { name: '结束商定' }).click();
  await expect(row).toContainText('已结束');
  await expect(ofRoster(page)).toHaveCount(0);
}

/** Heat is told; somebody who holds seats is told unwell, which the page says plainly, and well again. */
async function throughConditions(page: Page, planId: string): Promise<void> {
  await page.goto('/posts/conditions');
  await page.getByRole('button', { name: '登记高温' }).click();
  const dialog = page.getByRole('dialog');
  // where none of these tests' posts are: their shifts stay as they are
  await seek(page.getByLabel('区域', { exact: true }), '桑植县');
  await dialog.getByLabel('气温').fill('38');
  await expect(dialog.getByText(/室外每班最多 \d+ 小时/)).toBeVisible();
  await dialog.getByLabel('依据').fill('县气象台高温橙色预警');
  await picture(page, 'conditions-heat-dialog-desk', 'seen');
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(page.getByRole('row', { name: /桑植县/ })).toContainText('38 ℃');
  await look(page, 'conditions-heat');

  const who = await wantedLater(page, planId);
  await page.goto('/posts/conditions?part=absences');
  await page.getByRole('button', { name: '登记缺勤' }).click();
  await chooseStaff(page, who);
  await dialog.getByLabel('理由').fill('夜里发热');
  await picture(page, 'conditions-absence-dialog-desk', 'seen');
  await dialog.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(page.getByText(/已发布的排班里还有 \d+ 席与此不符/)).toBeVisible();
  await expect(ofRoster(page)).toContainText('还排着');
  await look(page, 'conditions-absences');
  const row = page.getByRole('row', { name: /夜里发热/ });
  await row.getByRole('button', { name: /^结\s?束$/ }).click();
  await dialog.getByRole('button', { name: '结束缺勤' }).click();
  await expect(row).toContainText('已结束');
  await expect(ofRoster(page)).toHaveCount(0);
  await throughLoopsAndAgreements(page, who);
}

test('the dispatcher opens posts, sees what is short, solves, compares, changes by hand, publishes and replans', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const page = await enter(browser, 'COMMAND_POST');
  await openPost(page, POST, '交界卡点', true);
  await expect(page.getByText('两县共管').first()).toBeVisible();
  await openPost(page, GATE, '小区门岗', false);
  await page.getByRole('button', { name: '从某天起改变' }).click();
  await page.getByRole('dialog').getByLabel('依据').fill('第 31 号令');
  await page.getByRole('dialog').getByLabel('人数').first().fill('3');
  await picture(page, 'post-rule-desk', 'seen');
  await page.getByRole('button', { name: '记录新要求' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('第 31 号令')).toBeVisible();
  await look(page, 'post');

  await page.goto('/posts?text=永定');
  await expect(page.getByRole('link', { name: POST })).toBeVisible();
  await page.goto('/posts');
  await expect(page.getByRole('link', { name: GATE })).toBeVisible();
  await look(page, 'posts');

  await page.goto('/rosters/new');
  await page.getByLabel('名称', { exact: true }).fill('慈利县第一周');
  await seek(page.getByLabel('区域', { exact: true }), '慈利县');
  await page.getByLabel('从哪天起').fill(await cityDay(page, -1));
  for (const name of [POST, GATE]) {
    await page.getByRole('checkbox', { name }).first().check();
  }
  await page.getByRole('button', { name: /加入所选岗位的/ }).click();
  await look(page, 'roster-new');
  await page.getByRole('button', { name: /建立计划/ }).click();

  // nobody of a court is police or health: the nights are short, and the page says which hours and whom
  await expect(page.getByText('人不够', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: '缺人的钟点' })).toContainText('医护');
  await look(page, 'roster-capacity');

  await page.getByText('60 秒').click();
  await page.getByRole('button', { name: '开始求解' }).click();
  await expect(page.getByText('求解中')).toBeVisible();
  await expect(page.getByText(/目前最好：违反硬规则 0/)).toBeVisible();
  await expect(page.locator('.score-chart')).toBeVisible();
  await picture(page, 'roster-solving-desk');
  await page.getByRole('button', { name: '停止，采用目前最好的' }).click();
  await expect(page.locator('.run[data-state=ENDED]')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row', { name: /求解方案/ })).toBeVisible();
  await look(page, 'roster-solved');

  // by hand, into a seat that nobody may hold: what breaks is shown before it is made
  await page.getByRole('button', { name: '手工安排' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('combobox', { name: '换成谁' }).click();
  await pick(page.locator('.ant-select-item-option:visible').first());
  await expect(drawer.getByText(/会违反 \d+ 条硬规则/)).toBeVisible();
  await expect(drawer.getByText(/没有这个席位要求的技能/)).toBeVisible();
  await drawer.getByLabel('为什么这样改').fill('当晚由法警代班');
  await picture(page, 'roster-hand-desk', 'seen');
  await drawer.getByRole('button', { name: '更换' }).click();
  const hand = page.getByRole('row', { name: /手工调整/ });
  await expect(hand).toContainText('当晚由法警代班');

  const solved = page.getByRole('row', { name: /求解方案/ }).first();
  await solved.getByRole('button', { name: '对比' }).click();
  await expect(page.getByText(/1 席换人，涉及 1 人/)).toBeVisible();
  await expect(page.getByText('变差 1').first()).toBeVisible();
  await look(page, 'roster-compare');

  // why somebody stands where they stand, by post and by person
  await solved.getByRole('button', { name: '查看' }).click();
  await opens(page.locator('.tile-day').first(), page.getByRole('dialog').getByText('为什么是此人'));
  await picture(page, 'roster-why-desk', 'seen');
  await page.keyboard.press('Escape');
  await page.getByText('按人员').click();
  await expect(page.getByText('空缺的席位').first()).toBeVisible();
  await look(page, 'roster-people');

  await solved.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByLabel('理由').fill('第一周排班');
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText('已发布').first()).toBeVisible();
  // who was told, and truthfully how: on their pages, and by which channels
  await expect(page.getByText(/人的页面上有提示/).first()).toBeVisible();
  await expect(page.getByText(/没有渠道，登录后可见/).first()).toBeVisible();
  await look(page, 'roster-told');
  await page.getByRole('button', { name: '告知情况' }).first().click();
  await expect(page.getByRole('dialog').getByText('没有渠道，登录后可见').first()).toBeVisible();
  await picture(page, 'roster-told-to-desk', 'seen');
  await page.keyboard.press('Escape');
  const planId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  // a list of people leaves by one door alone: asked for, and approved by somebody else
  const dispatcher = await enter(browser, 'DISPATCHER');
  await dispatcher.goto(`/rosters/${planId}`);
  await dispatcher.getByRole('button', { name: '申请导出班表' }).click();
  await dispatcher.getByRole('dialog').getByLabel('理由').fill('交给各岗位负责人');
  await picture(dispatcher, 'roster-export-desk', 'seen');
  await dispatcher.getByRole('dialog').getByRole('button', { name: '提交申请' }).click();
  await expect(dispatcher.getByRole('row', { name: /慈利县第一周/ })).toContainText('待审批');
  await look(dispatcher, 'roster-exports');
  const approver = await enter(browser, 'SECOND_APPROVER');
  await approveFirst(approver);
  await approver.context().close();
  await dispatcher.context().close();
  await throughConditions(page, planId);

  // somebody does not come: the proposal stands there at once, and one click publishes it
  await page.goto('/posts');
  await page.getByRole('link', { name: GATE }).click();
  await expect(page.getByRole('region', { name: '这一天的班次' })).toBeVisible();
  await look(page, 'post-day');
  await page.getByRole('button', { name: '带班' }).click();
  await page.getByRole('button', { name: '标记未到岗' }).first().click();
  await page.getByRole('dialog').getByLabel('理由').fill('电话不通');
  await page.getByRole('dialog').getByRole('button', { name: '标记未到岗' }).click();
  await expect(page.getByRole('heading', { name: '补位方案' }).first()).toBeVisible();
  await expect(page.getByText(/班次被改动（\d 人）/)).toBeVisible();
  await look(page, 'roster-replan');
  await page.getByRole('button', { name: '发布补位方案' }).click();
  await expect(page.getByText(/^已发布。有变化的人登录后可见/)).toBeVisible();
  await page.goto('/rosters');
  await expect(page.getByRole('row', { name: /慈利县第一周/ })).toContainText('已发布');
  await look(page, 'rosters');
});

interface Named {
  personId: string;
}

interface Gate {
  postId: string;
  areaId: string | undefined;
  organizationId: string | undefined;
}

/** A gate of a county that opened two days ago. */
async function openGate(command: Page, name: string, county: string): Promise<Gate> {
  const postId = uuid7();
  const { at } = await ask<{ at: string }>(command, 'GET', '/api/posts/live');
  const areas = await ask<{ areas: { id: string; name: string }[] }>(
    command,
    'GET',
    `/api/search?kind=AREAS&q=${encodeURIComponent(county)}`,
  );
  const organizations = await ask<{ organizations: { id: string; name: string }[] }>(
    command,
    'GET',
    `/api/search?kind=ORGANIZATIONS&q=${encodeURIComponent(COURT)}`,
  );
  const areaId = areas.areas.find((area) => area.name === county)?.id;
  const organizationId = organizations.organizations.find((each) => each.name === COURT)?.id;
  await ask(command, 'POST', '/api/posts', {
    id: postId,
    name: { zh: name, en: null },
    kind: 'GATE',
    pattern: 'GATE',
    areaId,
    outdoor: true,
    longitude: null,
    latitude: null,
    opensAt: new Date(Date.parse(at) - 2 * DAY_MS).toISOString(),
    organizationIds: [organizationId],
  });
  return { postId, areaId, organizationId };
}

/** A gate with a published roster of three days in which somebody stands there now. */
async function gateHeldBy(
  command: Page,
  name: string,
  personId: string,
): Promise<{ postId: string; planId: string }> {
  const planId = uuid7();
  const { postId, areaId, organizationId } = await openGate(command, name, '慈利县');
  const { at } = await ask<{ at: string }>(command, 'GET', '/api/posts/live');
  const roster = await ask<{ seats: { start: number[]; minutes: number[] } }>(
    command,
    'POST',
    '/api/rosters',
    {
      id: planId,
      title: name,
      areaId,
      startDate: await cityDay(command, -1),
      days: 3,
      postIds: [postId],
      organizationIds: [organizationId],
    },
  );
  const now = Date.parse(at) / 60_000;
  const seat = roster.seats.start.findIndex(
    (start, index) => start <= now && now < start + (roster.seats.minutes[index] ?? 0),
  );
  const { people } = await ask<{ people: { index: number; personId: string }[] }>(
    command,
    'GET',
    `/api/rosters/${planId}/people`,
  );
  const person = people.find((each) => each.personId === personId)?.index;
  const runId = uuid7();
  await ask(command, 'POST', `/api/rosters/${planId}/runs`, {
    id: runId,
    atMostSeconds: 0,
    fromDraftId: null,
  });
  const run = () =>
    ask<{ state: string; draftId?: string }>(command, 'GET', `/api/rosters/${planId}/runs/${runId}`);
  await expect.poll(async () => (await run()).state, { timeout: 30_000 }).toBe('ENDED');
  const draftId = uuid7();
  await ask(command, 'POST', `/api/rosters/${planId}/drafts/${String((await run()).draftId)}/changes`, {
    id: draftId,
    seat,
    person,
    note: '由其值守',
  });
  await ask(command, 'POST', `/api/rosters/${planId}/publications`, {
    id: uuid7(),
    draftId,
    replaces: null,
    reason: '门岗值守',
  });
  return { postId, planId };
}

/** People who reported in where they live, and volunteers, keep a gate without any organization's staff. */
test(
  'a gate is kept by helpers, and who cannot come is told from their seat',
  { tag: '@full' },
  async ({ browser }) => {
    test.setTimeout(120_000);
    const page = await enter(browser, 'COMMAND_POST');
    await openGate(page, HELPED_GATE, '永定区');
    await page.goto('/rosters/new');
    await page.getByLabel('名称', { exact: true }).fill('永定志愿轮值');
    await seek(page.getByLabel('区域', { exact: true }), '永定区');
    await page.getByLabel('从哪天起').fill(await cityDay(page, 1));
    await page.getByRole('checkbox', { name: HELPED_GATE }).first().check();
    await page.getByRole('button', { name: /建立计划/ }).click();
    await expect(page.getByText('请至少选一个单位或一种支援力量')).toBeVisible();
    await page.getByRole('checkbox', { name: /报到人员/ }).check();
    await page.getByRole('checkbox', { name: /志愿者/ }).check();
    await expect(page.getByText('请至少选一个单位或一种支援力量')).toBeHidden();
    await look(page, 'roster-helpers');
    await page.getByRole('button', { name: /建立计划/ }).click();
    await expect(page.getByRole('heading', { name: '永定志愿轮值' })).toBeVisible();
    await expect(page.getByText(/报到人员（双报到）、志愿者/)).toBeVisible();

    await page.getByText('10 秒', { exact: true }).click();
    await page.getByRole('button', { name: '开始求解' }).click();
    await expect(page.locator('.run[data-state=ENDED]')).toBeVisible({ timeout: 60_000 });
    const drawer = page.getByRole('dialog');
    await opens(page.locator('.tile-day').first(), drawer.getByText('为什么是此人'));
    await expect(drawer.locator('.seat-holder')).toContainText(/报到人员|志愿者/);
    await picture(page, 'roster-helper-desk', 'seen');
    await drawer.getByRole('button', { name: '登记情况' }).click();
    await pick(page.getByRole('menuitem', { name: '登记缺勤' }));
    const telling = page.getByRole('dialog', { name: '登记缺勤' });
    await telling.getByLabel('理由').fill('当天返程');
    await picture(page, 'roster-cannot-come-desk', 'seen');
    await telling.getByRole('button', { name: /^登\s?记$/ }).click();
    // who helps keeps a gate of the story's, too: then it says which seats are left
    await expect(page.getByText(/^已登记。/)).toBeVisible();
    await page.goto('/posts/conditions?part=absences');
    const row = page.getByRole('row', { name: /当天返程/ });
    await row.getByRole('button', { name: /^结\s?束$/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束缺勤' }).click();
    await expect(row).toContainText('已结束');
  },
);

test('the post leader sees who has come and who has not, hands over and counts', async ({
  browser,
  page,
  as,
}) => {
  test.setTimeout(240_000);
  const name = '锦绣园西门岗';
  const command = await enter(browser, 'COMMAND_POST');
  const guard = await enter(browser, 'GATE_STAFF');
  const { personId } = await ask<Named>(guard, 'GET', '/api/access/me');
  const { postId } = await gateHeldBy(command, name, personId);

  await guard.goto('/my-shifts');
  await expect(guard.getByRole('heading', { name: '正在值守' })).toBeVisible();
  await expect(guard.getByText(name).first()).toBeVisible();
  await look(guard, 'own-shifts');
  const told = guard.getByRole('button', { name: '知道了' });
  for (let left = await told.count(); left > 0; left--) {
    await told.first().click();
    await expect(told).toHaveCount(left - 1);
  }

  const leader = await enter(browser, 'POST_LEADER');
  await leader.goto(`/posts/${postId}/lead`);
  await expect(leader.getByText(/当班/)).toBeVisible();
  await expect(leader.getByText('未到岗').first()).toBeVisible();
  await look(leader, 'lead-before');

  await leader.getByRole('button', { name: '查看电话' }).first().click();
  await expect(leader.getByText(/打给|没有登记电话/).first()).toBeVisible();

  // on the device, without a network: signs in, writes the note, tells what was used
  await as('ADMINISTRATOR');
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await enrolPhone(phone, page, '西门手机');
  await expect(phone.getByRole('region', { name: '我的班次' })).toContainText(name);
  await context.setOffline(true);
  await phone.getByLabel('岗位').fill(name);
  await phone.getByRole('button', { name: '签到', exact: true }).click();
  await expect(phone.getByText('1 条待送')).toBeVisible();
  await phone.getByLabel('交班内容').fill('测温枪没电，已报修');
  await phone.getByRole('button', { name: '存下交班' }).click();
  await expect(phone.getByText('2 条待送')).toBeVisible();
  await phone.getByRole('region', { name: '本班用量' }).getByRole('spinbutton').first().fill('4');
  await phone.getByRole('button', { name: '存下用量' }).click();
  await expect(phone.getByText('3 条待送')).toBeVisible();
  await picture(phone, 'at-post-phone');
  await context.setOffline(false);
  await expect(phone.getByText('全部已送达')).toBeVisible({ timeout: 60_000 });

  await leader.reload();
  await expect(leader.getByText('在岗', { exact: true }).first()).toBeVisible();
  const note = leader.getByRole('listitem').filter({ hasText: '测温枪没电，已报修' });
  await expect(note.getByText('离线登记')).toBeVisible();
  await note.getByRole('button', { name: '接班' }).click();
  await expect(note.getByText(/已接班/)).toBeVisible();
  await leader.getByRole('button', { name: '登记物资' }).click();
  await leader.getByRole('dialog').getByText('盘点', { exact: true }).click();
  await leader.getByRole('dialog').getByRole('spinbutton').first().fill('9');
  await leader.getByRole('dialog').getByRole('button', { name: '登记 1 项' }).click();
  await expect(leader.getByRole('dialog')).toHaveCount(0);
  await leader.getByRole('button', { name: '写交班' }).click();
  await leader.getByRole('dialog').getByLabel('交班内容').fill('今晚注意大货车');
  await leader
    .getByRole('dialog')
    .getByRole('button', { name: /^交\s?班$/ })
    .click();
  await expect(leader.getByText('今晚注意大货车')).toBeVisible();

  // the other one has not come: dispatchers see it
  await leader.getByRole('button', { name: '标记未到岗' }).first().click();
  await leader.getByRole('dialog').getByLabel('理由').fill('电话不通');
  await leader.getByRole('dialog').getByRole('button', { name: '标记未到岗' }).click();
  await expect(leader.getByText('已记录，调度员登录后可见。').first()).toBeVisible();
  await look(leader, 'lead-after');
  await context.close();
});
