// Opens the app without a network. Files with a digest in their name never change; the page itself is asked for first
// and taken from here when nothing answers, or nothing in time: at the edge of a network a request may hang for
// minutes. Nothing of /api/ is ever kept.
const CACHE = 'huhang-app';
const PATIENCE_MS = 5_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) {
    return;
  }
  if (event.request.mode === 'navigate') {
    event.respondWith(fresh(event.request));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(kept(event.request));
  }
});

// Neither waits for the other: what is kept may be busy, as the network may hang.
function fresh(request) {
  const answer = fetch(request);
  const page = caches.match('/').then((found) => found ?? answer);
  const late = new Promise((patient) => setTimeout(patient, PATIENCE_MS)).then(() => page);
  return Promise.race([answer.catch(() => page), late]);
}

async function kept(request) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(request);
  if (found) {
    return found;
  }
  const answer = await fetch(request);
  if (answer.ok) {
    await cache.put(request, answer.clone());
  }
  return answer;
}
