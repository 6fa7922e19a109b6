import { expect, it } from 'vitest';
import { patiently } from './patiently';

/** How often it was tried, when each try fails with the next of these names, and then goes well. */
async function tries(...failures: string[]): Promise<string> {
  const stop = new AbortController();
  let count = 0;
  const watch = () => {
    count++;
    const name = failures.shift();
    if (name === 'closed') {
      stop.abort();
    }
    return name ? Promise.reject(Object.assign(new Error(name), { name })) : Promise.resolve();
  };
  const end = await patiently(stop.signal, watch, () => Promise.resolve()).then(
    () => 'read',
    (failure: unknown) => (failure as Error).name,
  );
  return `${String(count)} ${end}`;
}

it('tries a camera that does not start again, three times at most', async () => {
  expect(await tries()).toBe('1 read');
  expect(await tries('AbortError')).toBe('2 read');
  expect(await tries('NotReadableError', 'AbortError')).toBe('3 read');
  expect(await tries('NotReadableError', 'AbortError', 'AbortError')).toBe('3 AbortError');
});

it('gives up at once where there is none, where it is refused, and when it is closed', async () => {
  expect(await tries('NotAllowedError')).toBe('1 NotAllowedError');
  expect(await tries('AbortError', 'NotFoundError')).toBe('2 NotFoundError');
  expect(await tries('closed')).toBe('1 closed');
});
