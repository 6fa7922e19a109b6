import type { Browser, Page } from '@playwright/test';
import { uuid7 } from '../src/shared/uuid';
import { enterAs, expect, test } from './links';
import { picture } from './pictures';
import { AGENT, entered, find, look, sendVisits } from './tracing';

/** Those of the demo's file; it has two of the week before besides. */
async function cases(page: Page, state = ''): Promise<{ caseId: string }[]> {
  const answer = await page.request.get('/api/cases', { params: state ? { state } : {}, headers: AGENT });
  const all = (await answer.json()) as { caseId: string; collectedAt: string }[];
  return all.filter((each) => each.collectedAt.startsWith('2021-08-03T23:10'));
}

/** The laboratory's file, where no other test has sent it, and the second person's word. */
async function approvedCase(browser: Browser, tracer: Page): Promise<string> {
  if ((await cases(tracer)).length === 0) {
    const laboratory = await (await browser.newContext()).newPage();
    await enterAs(laboratory, 'LABORATORY');
    await laboratory.goto('/result-files');
    await laboratory.getByRole('button', { name: '用演示文件' }).click();
    await laboratory.getByRole('button', { name: /^提交|发送|上传/ }).click();
    await laboratory.waitForURL(/\/result-files\/[0-9a-f-]{36}$/);
    const approver = await (await browser.newContext()).newPage();
    await enterAs(approver, 'SECOND_APPROVER');
    await approver.goto('/approvals');
    await approver
      .getByRole('button', { name: /^同\s?意/ })
      .first()
      .click();
  }
  await expect
    .poll(async () => (await cases(tracer, 'APPROVED')).length, { timeout: 30_000 })
    .toBeGreaterThan(0);
  return (await cases(tracer, 'APPROVED'))[0]?.caseId ?? '';
}

/** An evening at the theatre, rows known, and a supper of one of its audience afterwards. */
async function visits(tracer: Page, caseId: string): Promise<void> {
  const answer = await tracer.request.get(`/api/cases/${caseId}`, { headers: AGENT });
  const { personId } = (await answer.json()) as { personId: string };
  const others = (await find(tracer, 'PEOPLE', '王')).people
    .map((each) => each.id)
    .filter((id) => id !== personId);
  const [theatre] = (await find(tracer, 'PLACES', '剧场')).places;
  const [supper] = (await find(tracer, 'PLACES', '酒店')).places;
  const row = (person = '', place = '', start: string, end: string, seat: string) =>
    `${person},${place},2021-08-03 ${start},2021-08-03 ${end},座位表,${seat}`;
  await sendVisits(tracer, '剧场座位.csv', [
    row(personId, theatre?.id, '18:00', '19:35', '10排1座'),
    row(others[0], theatre?.id, '18:00', '19:35', '12排3座'),
    row(others[1], theatre?.id, '18:00', '19:35', '30排3座'),
    row(others[0], supper?.id, '20:00', '21:30', ''),
    row(others[2], supper?.id, '20:00', '21:30', ''),
  ]);
}

test('an approved case leads to contacts of both degrees, to approval, and a new fact shows its consequences', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const tracer = await entered(browser, 'TRACER');
  const caseId = await approvedCase(browser, tracer);
  await visits(tracer, caseId);

  await expect(async () => {
    await tracer.goto(`/cases/${caseId}/contacts`);
    await expect(tracer.getByText(/相隔 2 排，共 95 分钟/).first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
  await look(tracer, 'tracing-contacts');

  await tracer.getByRole('combobox', { name: '层级' }).click();
  await tracer.getByTitle('第二层').last().click();
  // whom the demo's movement adds are there, too
  await expect(tracer.getByText(/符合条件 [1-9]\d* 人/)).toBeVisible();
  await expect(tracer.getByText(/经密接/).first()).toBeVisible();
  // until the other list has come, a dialog would go with the row that it was opened from
  await expect(tracer.locator('.contact-reasons', { hasText: '第一层' })).toHaveCount(0);
  await picture(tracer, 'tracing-second-degree');

  await tracer
    .getByRole('button', { name: /^改\s?判$/ })
    .first()
    .click();
  await tracer.getByRole('dialog').getByLabel('理由').fill('共进晚餐，同桌');
  await picture(tracer, 'tracing-reclassify', 'seen');
  await tracer
    .getByRole('dialog')
    .getByRole('button', { name: /^改\s?判$/ })
    .click();
  await expect(tracer.getByRole('dialog')).toBeHidden();
  const changed = await tracer.request.get(`/api/cases/${caseId}/contacts?state=APPROVED&degree=2`, {
    headers: AGENT,
  });
  expect(await changed.text()).toContain('CLASS_CHANGED');

  await tracer.goto(`/cases/${caseId}/contacts`);
  await tracer.getByRole('button', { name: /^批\s?准$/ }).click();
  await picture(tracer, 'tracing-approve', 'seen');
  await tracer
    .getByRole('dialog')
    .getByRole('button', { name: /^批\s?准$/ })
    .click();
  await expect(tracer.getByText(/已批准 \d+ 人/).first()).toBeVisible();
  await expect(tracer.getByText(/前到位/).first()).toBeVisible();
  await look(tracer, 'tracing-approved');

  // symptoms began two days before the specimen: the window begins earlier
  const { sampledAt } = (await (
    await tracer.request.get(`/api/cases/${caseId}/contacts`, { headers: AGENT })
  ).json()) as { sampledAt: string };
  const onset = new Date(Date.parse(sampledAt) - 2 * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  const stated = await tracer.request.post(`/api/cases/${caseId}/course/facts`, {
    headers: AGENT,
    data: { id: uuid7(), kind: 'ONSET', day: onset },
  });
  expect(stated.status()).toBe(200);
  await expect(async () => {
    await tracer.goto(`/cases/${caseId}/contacts/changes`);
    await expect(tracer.getByText(/发病日：不详 →/)).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  const show = tracer.getByRole('button', { name: '涉及谁' }).first();
  if (await show.isVisible()) {
    await show.click();
  }
  await look(tracer, 'tracing-changes');

  await tracer.goto('/contact-rules');
  await expect(tracer.getByText('当日有效').first()).toBeVisible();
  await look(tracer, 'tracing-rules');
});
