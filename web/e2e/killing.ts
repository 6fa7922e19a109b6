import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type BrowserContext } from '@playwright/test';
import { expect, linkOf } from './links';

/** With a profile that outlives it. */
export function openBrowser(
  profile: string,
  baseURL: string | undefined,
  args: string[] = [],
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env['HUHANG_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', ...args],
    baseURL: baseURL ?? new URL(linkOf('GATE_STAFF').url).origin,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
}

/** As the system does it when a phone runs out of memory or power: nobody in the browser has a say. */
export async function killBrowserOf(profile: string, context: BrowserContext): Promise<void> {
  const closed = context.waitForEvent('close');
  const processes = processesOf(profile);
  expect(processes.length).toBeGreaterThan(0);
  processes.forEach((pid) => process.kill(pid, 'SIGKILL'));
  await closed;
  await expect.poll(() => processesOf(profile)).toEqual([]);
}

/** All that were started with that folder, which is this test's own: the browser and those of its children that name it. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(pid).includes(`--user-data-dir=${profile}`))
    .map(Number);
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

export function killLeftovers(profile: string): void {
  processesOf(profile).forEach((pid) => process.kill(pid, 'SIGKILL'));
}
