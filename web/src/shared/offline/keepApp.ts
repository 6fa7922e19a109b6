/** The same name as in `public/sw.js`. */
const CACHE = 'huhang-app';

/** Lets the app open without a network: the page itself and whatever of it this browser has loaded so far. */
export async function keepApp(): Promise<void> {
  if (!('serviceWorker' in navigator) || !isSecureContext) {
    return;
  }
  await navigator.serviceWorker.register('/sw.js');
  await navigator.serviceWorker.ready;
  const loaded = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
  const cache = await caches.open(CACHE);
  await cache.addAll(['/', '/icon.svg', ...new Set(loaded)]);
}

/** What this page has not loaded yet and may need without a network. */
export async function keepFiles(files: string[]): Promise<void> {
  if ('caches' in globalThis) {
    await (await caches.open(CACHE)).addAll(files);
  }
}
