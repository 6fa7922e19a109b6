import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

interface FetchEvent {
  request: { url: string; method: string; mode: string };
  respondWith: (answer: Promise<unknown>) => void;
}

/** The worker as the browser loads it, beside a network and a cache of the test's. */
function worker(network: () => Promise<string>, page: string | undefined | Promise<string>) {
  const listeners = new Map<string, (event: FetchEvent) => void>();
  runInNewContext(readFileSync('public/sw.js', 'utf8'), {
    self: {
      location: { origin: 'https://huhang.test' },
      addEventListener: (kind: string, listener: (event: FetchEvent) => void) =>
        listeners.set(kind, listener),
    },
    URL,
    setTimeout,
    fetch: network,
    caches: { match: () => Promise.resolve(page) },
  });
  return async () => {
    let answer: Promise<unknown> | undefined;
    listeners.get('fetch')?.({
      request: { url: 'https://huhang.test/post', method: 'GET', mode: 'navigate' },
      respondWith: (given) => {
        answer = given;
      },
    });
    return answer;
  };
}

const never = () => new Promise<string>(() => undefined);
const gone = () => Promise.reject(new Error('no network'));

describe('the page that is opened', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the network’s where it answers', async () => {
    expect(await worker(() => Promise.resolve('fresh'), 'kept')()).toBe('fresh');
  });

  it('is the network’s where what is kept does not answer', async () => {
    expect(await worker(() => Promise.resolve('fresh'), never())()).toBe('fresh');
  });

  it('is the kept one without a network', async () => {
    expect(await worker(gone, 'kept')()).toBe('kept');
  });

  it('is the kept one where the network hangs', async () => {
    const opened = worker(never, 'kept')();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await opened).toBe('kept');
  });

  it('fails plainly where nothing was kept', async () => {
    await expect(worker(gone, undefined)()).rejects.toThrow('no network');
  });
});
