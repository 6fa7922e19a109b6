import type { Page } from '@playwright/test';
import { uuid7 } from '../src/shared/uuid';
import { choose, expect, test } from './links';
import { picture } from './pictures';
import { AGENT, entered, find, look, PHONE, sendVisits } from './tracing';

const RESULTS = '标本编号,身份证号,姓名,采集时间,报告时间,检测结果\n';

interface Known {
  id: string;
  name: string;
  identityNumber?: string;
}

interface ContactLine {
  personId: string;
  contactClass: string;
}

/** People of whom no other test speaks, in full. */
async function people(tracer: Page, many: number): Promise<Known[]> {
  const { people: lines } = await find(tracer, 'PEOPLE', '向');
  // of one home each, so that nobody is a contact twice over
  const all = lines.filter(
    (each, at) => at === lines.findIndex((other) => other.householdId === each.householdId),
  );
  const shown = await tracer.request.post('/api/people/reveals', {
    headers: AGENT,
    data: { id: uuid7(), personIds: all.slice(0, many).map((each) => each.id), note: '核对' },
  });
  expect(shown.status()).toBe(200);
  const known = (await shown.json()) as Known[];
  return known.filter((each) => !!each.identityNumber);
}

async function results(laboratory: Page, rows: string[]): Promise<void> {
  const sent = await laboratory.request.post('/api/result-files', {
    params: { id: uuid7(), name: '随访.csv' },
    headers: { ...AGENT, 'Content-Type': 'text/csv' },
    data: `${RESULTS}${rows.join('\n')}\n`,
  });
  expect(sent.status()).toBeLessThan(300);
}

const row = (specimen: string, who: Known, taken: string, reported: string, finding: string) =>
  `${specimen},${who.identityNumber ?? ''},${who.name},${taken},${reported},${finding}`;

async function approvedCaseOf(tracer: Page, approver: Page): Promise<string> {
  const approved = async () => {
    const answer = await tracer.request.get('/api/cases', {
      params: { state: 'APPROVED' },
      headers: AGENT,
    });
    return (await answer.json()) as { caseId: string; collectedAt: string }[];
  };
  // those of other specs may wait, too
  await expect(async () => {
    const asked = await approver.request.get('/api/access/approvals', { headers: AGENT });
    for (const each of (await asked.json()) as { id: string; kind: string }[]) {
      if (each.kind === 'CASE') {
        await approver.request.post(`/api/access/approvals/${each.id}/decision`, {
          headers: AGENT,
          data: { id: uuid7(), approved: true, reason: '' },
        });
      }
    }
    expect((await approved()).some((each) => each.collectedAt.startsWith('2021-07-30'))).toBe(true);
  }).toPass({ timeout: 30_000 });
  return (await approved()).find((each) => each.collectedAt.startsWith('2021-07-30'))?.caseId ?? '';
}

/** The row of the first who is still to be called. */
function next(tracer: Page) {
  return tracer.locator('.work-row', { hasText: '待联系' }).first();
}

async function tell(tracer: Page, button: string): Promise<string> {
  const at = next(tracer);
  const who = (await at.locator('strong').first().textContent()) ?? '';
  await at.getByRole('button', { name: '填结果' }).click();
  const sheet = tracer.getByRole('dialog');
  await picture(tracer, 'tracers-outcome-phone', 'seen');
  await sheet.getByRole('button', { name: button, exact: true }).click();
  await expect(sheet).toBeHidden();
  return who;
}

test('a tracer takes a work list on a phone: reached, not reached, isolated, in another city; a secondary contact is released', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const tracer = await entered(browser, 'TRACER');
  const laboratory = await entered(browser, 'LABORATORY');
  const approver = await entered(browser, 'SECOND_APPROVER');
  // one of them reads of it on a page of their own
  const resident = await entered(browser, 'RESIDENT');
  const self = await resident.request.get('/api/people/self', { headers: AGENT });
  const { person: two } = (await self.json()) as { person?: Known };
  const [ill, ...others] = (await people(tracer, 9)).filter(({ id }) => id !== two?.id);
  const [one, three, four, secondary] = others;
  if (!ill || !one || !two || !three || !four || !secondary) {
    throw new Error('too few people');
  }

  // 28 July: a supper of the case with four, and one of them with a fifth afterwards; specimen of the case on the 30th
  const { places } = await find(tracer, 'PLACES', '酒店');
  const stay = (who: Known, place: number, start: string, end: string) =>
    `${who.id},${places[place]?.id ?? ''},2021-07-28 ${start},2021-07-28 ${end},本人陈述,`;
  await sendVisits(tracer, '聚餐.csv', [
    ...[ill, one, two, three, four].map((each) => stay(each, 0, '18:00', '20:00')),
    ...[one, secondary].map((each) => stay(each, 1, '21:00', '22:00')),
  ]);
  await results(laboratory, [row('SF-1', ill, '2021-07-30 09:00', '2021-07-30 18:00', '阳性')]);
  const caseId = await approvedCaseOf(tracer, approver);

  const contacts = `/api/cases/${caseId}/contacts`;
  await expect(async () => {
    const answer = await tracer.request.get(contacts, { headers: AGENT });
    const list = (await answer.json()) as { revision: number; contacts: ContactLine[] };
    expect(list.contacts.some((each) => each.contactClass === 'SECONDARY')).toBe(true);
    expect(list.contacts.filter((each) => each.contactClass === 'CLOSE').length).toBeGreaterThan(3);
    const approval = await tracer.request.post(`${contacts}/approvals`, {
      headers: AGENT,
      data: { id: uuid7(), revision: list.revision },
    });
    expect(approval.status()).toBe(200);
  }).toPass({ timeout: 60_000 });

  await resident.goto('/my-contact');
  await expect(resident.getByText('仍有效').first()).toBeVisible();
  await look(resident, 'tracers-own');

  // the area's list, spread; then one's own
  await tracer.setViewportSize(PHONE);
  await tracer.goto('/tracing/work');
  await tracer.getByText('本辖区', { exact: true }).click();
  await expect(tracer.locator('.work-row').first()).toBeVisible();
  await look(tracer, 'tracers-area');
  await tracer.getByRole('button', { name: '平均分派无人跟进的' }).click();
  const dialog = tracer.getByRole('dialog');
  await choose(dialog.getByRole('combobox', { name: '流调人员' }), /现有/);
  await dialog.getByText(/按现有任务量/).click();
  await dialog.getByRole('button', { name: /^分\s?派$/ }).click();
  await expect(dialog).toBeHidden();
  await tracer.goto('/tracing/work');
  await expect(tracer.locator('.work-row').first()).toBeVisible();
  await look(tracer, 'tracers-mine');

  const reached = await tell(tracer, '联系上，本人确认');
  await expect(tracer.locator('.work-row', { hasText: reached }).first()).toContainText('已联系上');
  const lost = await tell(tracer, '关机');
  const again = tracer.locator('.work-row', { hasText: lost }).filter({ hasText: '未联系上' }).first();
  await expect(again).toContainText('1 次未联系上');
  await again.getByRole('button', { name: '填结果' }).click();
  await tracer.getByRole('dialog').getByRole('button', { name: '家中无人', exact: true }).click();
  await expect(again).toContainText('2 次未联系上');
  const isolated = await tell(tracer, '集中隔离点');
  await expect(
    tracer.locator('.work-row', { hasText: isolated }).filter({ hasText: '已隔离' }).first(),
  ).toContainText('到位');

  // one is in another city
  await next(tracer).getByRole('checkbox').check();
  await tracer.getByRole('button', { name: '写协查函' }).click();
  await tracer.getByLabel('收函单位').fill('长沙市新冠肺炎疫情防控指挥部');
  await tracer.getByRole('dialog').getByRole('button', { name: '写协查函' }).click();
  await tracer.waitForURL(/\/tracing\/letters\/[0-9a-f-]{36}$/);
  await tracer.getByRole('button', { name: '署名发出' }).click();
  await expect(tracer.getByRole('heading', { name: /协查〔2021〕\d+号/ })).toBeVisible();
  await look(tracer, 'tracers-letter');
  for (const receipt of ['查到并核实', '已隔离']) {
    await tracer.getByRole('button', { name: '登记回执' }).click();
    const answer = tracer.getByRole('dialog');
    await choose(answer.getByRole('combobox', { name: '回复内容' }), receipt);
    await answer.getByLabel('回复人').fill('长沙市疾控中心 李科');
    await answer.getByRole('button', { name: /^保\s?存$/ }).click();
    await expect(answer).toBeHidden();
    await expect(tracer.getByText(`${receipt}：已回复`)).toBeVisible();
  }
  await tracer.goto('/tracing/letters');
  await expect(tracer.getByText(/协查〔2021〕\d+号/).first()).toBeVisible();
  await look(tracer, 'tracers-letters');
  await tracer.goto('/tracing/work');
  await expect(tracer.locator('.work-row', { hasText: '外地已接收' }).first()).toBeVisible();

  // day 7: the secondary contact and the one behind it are negative
  await tracer.goto('/tracing/releases');
  await expect(tracer.getByText('等待检测').first()).toBeVisible();
  await results(laboratory, [
    row('SF-2', one, '2021-08-04 08:00', '2021-08-04 16:00', '阴性'),
    row('SF-3', secondary, '2021-08-04 08:00', '2021-08-04 16:00', '阴性'),
  ]);
  await expect(async () => {
    await tracer.reload();
    await expect(tracer.getByText('可以解除').first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await look(tracer, 'tracers-releases');
  const days = tracer.locator('a[href^="/tracing/contacts/"]').first();
  const secondaryPage = (await days.getAttribute('href')) ?? '';
  await tracer.getByRole('button', { name: /解除满足条件的 1 人/ }).click();
  await expect(tracer.getByText('已解除 1 人')).toBeVisible();
  await tracer.goto(secondaryPage);
  await expect(tracer.getByText('已解除').first()).toBeVisible();

  // the page of one who is followed: days, tests, health
  await tracer.goto('/tracing/work');
  await tracer.locator('.work-row', { hasText: '已隔离' }).first().getByRole('link').first().click();
  await expect(tracer.getByText('集中隔离点').first()).toBeVisible();
  await tracer.getByLabel('体温（℃）').fill('37.4');
  await tracer.getByLabel('干咳').check();
  await tracer.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(tracer.getByRole('button', { name: /早 37\.4 ℃/ })).toBeVisible();
  await look(tracer, 'tracers-contact');
});
