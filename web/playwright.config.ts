import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** One small city for the whole run, in a folder that goes with it. */
const home = (process.env['HUHANG_E2E_HOME'] ??= mkdtempSync(join(tmpdir(), 'huhang-e2e-')));
const port = (process.env['HUHANG_E2E_PORT'] ??= String(20000 + (process.pid % 20000)));
/** Where a test may stand in for the machine of WeCom. */
const robot = (process.env['HUHANG_E2E_ROBOT'] ??= String(Number(port) + 1));

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/loaded.ts',
  // what changes seldom and takes long is looked at by `./huhang test --full` alone
  grepInvert: process.env['HUHANG_FULL'] ? [] : /@full/,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 0,
  workers: 1,
  outputDir: 'test-results/e2e',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // recording takes a third of the time; where nobody can open it, nobody needs it
    screenshot: process.env['CI'] ? 'off' : 'only-on-failure',
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    actionTimeout: 20_000,
    // what glides in takes processor time, and now and then a click that was meant for where it comes to rest
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env['HUHANG_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    },
  },
  webServer: {
    env: {
      HUHANG_CLASS_CACHE: 'off',
      // code optimized for minutes would cost the browser beside it more than it gives
      HUHANG_JAVA_OPTIONS: '-XX:TieredStopAtLevel=1',
      HUHANG_WECOM_URL: `http://127.0.0.1:${robot}/robot`,
    },
    command: `../huhang demo --scale 200 --port ${port} --home ${home}`,
    url: `http://localhost:${port}/api/demo/progress`,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
  },
});
