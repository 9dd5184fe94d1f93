// The service worker. The server puts `self.release` in front of it: what is kept is what this release is made of.
// Only files that are the same for everybody are kept here, and drawings; what belongs to a person is in IndexedDB.
const worker = /** @type {any} */ (self);
/** @type {{version: string, shell: string[]}} */
const { version, shell } = worker.release;

const SHELL = `shell-${version}`;
const FIGURES = 'figures';
const PAGE = '/me/app';

worker.addEventListener('install', (/** @type {any} */ event) => {
  // Where the browser can, it takes these files from what is kept by itself, without starting this worker first.
  event.addRoutes?.(shell.map(pathname => ({ condition: { urlPattern: { pathname, search: '' } }, source: { cacheName: SHELL } })));
  event.waitUntil(caches.open(SHELL).then(cache => cache.addAll(shell.map(path => new Request(path, { cache: 'reload' })))).then(() => worker.skipWaiting()));
});

worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(n => n.startsWith('shell-') && n !== SHELL).map(n => caches.delete(n))))
    .then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname === PAGE) event.respondWith(fromShell(PAGE, request));
  else if (shell.includes(url.pathname) && !url.search) event.respondWith(fromShell(url.pathname, request));
  else if (url.pathname.endsWith('/figure.svg')) event.respondWith(figure(request));
  // With no network, a page that must come from the server is the app instead: it says so, and has what is kept.
  else if (request.mode === 'navigate' && (url.pathname.startsWith('/me/') || url.pathname === '/')) event.respondWith(fetch(request).catch(() => fromShell(PAGE, request)));
});

async function fromShell(/** @type {string} */ path, /** @type {Request} */ request) {
  const cache = await caches.open(SHELL);
  return await cache.match(path) ?? fetch(request);
}

async function figure(/** @type {Request} */ request) {
  const cache = await caches.open(FIGURES);
  return await cache.match(request.url) ?? fetch(request);
}

// The app says which drawings the plans need; all others go.
worker.addEventListener('message', (/** @type {any} */ event) => {
  if (event.data?.keepFigures) event.waitUntil(keepFigures(event.data.keepFigures));
});

async function keepFigures(/** @type {string[]} */ urls) {
  const cache = await caches.open(FIGURES);
  const wanted = new Set(urls.map(u => new URL(u, location.origin).href));
  for (const request of await cache.keys()) {
    if (!wanted.has(request.url)) await cache.delete(request);
  }
  for (const url of wanted) {
    if (!await cache.match(url)) await cache.add(new Request(url, { credentials: 'omit' })).catch(() => {});
  }
}
