import type { Page } from '@playwright/test';
import { uuid7 } from '../src/shared/uuid';
import { enterAs, expect } from './links';

export const PIN = '271828';

/**
 * Signs in on the phone as gate staff and enrols it with a ticket that an administrator made.
 *
 * @param page the administrator's
 * @returns the device's id
 */
export async function enrolPhone(phone: Page, page: Page, name: string): Promise<string> {
  await enterAs(phone, 'GATE_STAFF');
  const me = (await (await phone.request.get('/api/access/me')).json()) as { grants: { areaId: string }[] };
  const issued = await page.request.post('/api/devices/tickets', {
    headers: { 'Huhang-Client': 'web' },
    data: { id: uuid7(), areaId: me.grants[0]?.areaId },
  });
  const ticket = (await issued.json()) as { token: string };
  await phone.goto(`/post#${ticket.token}`);
  await phone.getByLabel('设备名称').fill(name);
  await phone.getByLabel('PIN').fill(PIN);
  const enrolled = phone.waitForResponse((answer) => new URL(answer.url()).pathname === '/api/devices');
  await phone.getByRole('button', { name: '登记' }).click();
  const { id } = (await (await enrolled).json()) as { id: string };
  await openPhone(phone);
  await phone.waitForFunction(async () => (await (await caches.open('huhang-app')).keys()).length > 3);
  return id;
}

export async function openPhone(phone: Page): Promise<void> {
  // the form of enrolment has a PIN too
  await expect(phone.getByRole('button', { name: '打开', exact: true })).toBeVisible();
  await phone.getByLabel('PIN').fill(PIN);
  await phone.getByRole('button', { name: '打开', exact: true }).click();
  await expect(phone.getByRole('status')).toBeVisible();
}

/** The phone's own authenticator, which keeps secrets, and whether it sees the one who holds it. */
export async function holderOf(phone: Page) {
  const device = await phone.context().newCDPSession(phone);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      hasPrf: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    isSeen: (isUserVerified: boolean) =>
      device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  };
}

/** What presence knows of a post, as "number kind". The page's account may read it. */
export async function presenceAt(page: Page, at: string): Promise<string[]> {
  const answer = await page.request.get('/api/presence', {
    headers: { 'Huhang-Client': 'web', 'Huhang-Purpose': 'OVERSIGHT' },
  });
  const signed = (await answer.json()) as { number: number; kind: string; post: string }[];
  return signed
    .filter(({ post }) => post === at)
    .map(({ number, kind }) => `${String(number)} ${kind}`)
    .sort();
}
