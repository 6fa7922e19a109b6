import { spawn, type ChildProcess } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';

const PATIENCE_MS = 90_000;

/** A house as a city runs it: `./huhang serve` under a host name, over HTTPS, with nobody in it yet. */
export class House {
  private constructor(
    private readonly server: ChildProcess,
    private readonly home: string,
    readonly address: string,
    /** The first administrator's one-time link. */
    readonly firstLink: string,
  ) {}

  static async start(host: string, environment: Record<string, string> = {}): Promise<House> {
    const home = mkdtempSync(join(tmpdir(), 'huhang-house-'));
    const port = String(await freePort());
    const server = spawn(
      '../huhang',
      ['serve', '--host', host, '--port', port, '--home', join(home, 'data')],
      {
        env: { ...process.env, HUHANG_KEYS: join(home, 'keys'), HUHANG_CLASS_CACHE: 'off', ...environment },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const address = `https://${host}:${port}`;
    const link = await firstLink(server, address).catch((reason: unknown) => {
      server.kill('SIGTERM');
      throw reason;
    });
    return new House(server, home, address, link);
  }

  /**
   * A browser that trusts this house's own certificate, as a phone does on which its authority was enrolled: with a
   * certificate that it merely puts up with, Chromium makes no passkeys.
   */
  async browser(): Promise<BrowserContext> {
    const host = new URL(this.address).hostname;
    return chromium.launchPersistentContext(mkdtempSync(join(this.home, 'browser-')), {
      executablePath: process.env['HUHANG_CHROMIUM'] ?? '/usr/bin/chromium',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // opening without a network is tested elsewhere (post.spec, killed.spec)
      serviceWorkers: 'block',
      args: [
        '--no-sandbox',
        '--disable-dev-shm-usage',
        `--host-resolver-rules=MAP ${host} 127.0.0.1`,
        `--ignore-certificate-errors-spki-list=${this.fingerprint(host)}`,
      ],
    });
  }

  private fingerprint(host: string): string {
    const certificate = new X509Certificate(readFileSync(join(this.home, 'data', 'tls', `${host}.crt`)));
    const key = certificate.publicKey.export({ type: 'spki', format: 'der' });
    return createHash('sha256').update(key).digest('base64');
  }

  async stop(): Promise<void> {
    const gone = new Promise((done) => this.server.once('exit', done));
    this.server.kill('SIGTERM');
    await gone;
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** One that nobody listens at just now. */
function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        found(port);
      });
    });
  });
}

function firstLink(server: ChildProcess, address: string): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const timer = setTimeout(() => {
      failed(new Error(`the house printed no link:\n${said}`));
    }, PATIENCE_MS);
    server.once('exit', (code) => {
      failed(new Error(`the house ended with ${String(code)}:\n${said}`));
    });
    server.stdout?.on('data', (text: Buffer) => {
      said += text.toString();
      const link = new RegExp(`${address}/enrol#\\S+`).exec(said);
      if (link) {
        clearTimeout(timer);
        found(link[0]);
      }
    });
  });
}
