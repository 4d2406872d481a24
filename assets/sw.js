// Keeps the last release at hand, for when there is no network. The network always comes first: online, the site
// behaves as if this were not here. What is kept is only what could be read: never an error, a file that was cut off,
// or a web page in place of data.
'use strict';
const SHELL = 'technet-shell-', DATA = 'technet-data', ROOT = self.registration.scope;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page says what it is made of once it stands: the files of one build go into one cache, and those of builds
// before go. `force-cache`: the browser has them already, so nothing is fetched twice.
self.addEventListener('message', (event) => {
  const { build, page, files } = event.data || {};
  if (build) event.waitUntil(keep(SHELL + build, page, files));
});

async function keep(name, page, files) {
  const cache = await caches.open(name), shell = [], data = [];
  for (const file of files) (below(file).startsWith('data/') ? data : shell).push(file);
  const have = async (file) => {
    const response = await fetch(file, { cache: 'force-cache' });
    if (!response.ok) throw response.status;
    return response;
  };
  try {
    // Parts of the app that the reader has not asked for yet: the script names them.
    for (const script of shell.filter((file) => file.endsWith('.js')))
      for (const [, part] of (await (await have(script)).text()).matchAll(/["'](\.\/\w+-\w+\.wasm)["']/g))
        shell.push(new URL(part, script).href);
    for (const file of shell) if (!(await cache.match(file))) await cache.put(file, await have(file));
    // Every page of the dashboard is the same file; it is kept last, when all that it needs is there.
    await cache.put(ROOT, await have(page).catch(() => have(ROOT)));
    for (const file of data) await store(file, await have(file));
    for (const other of await caches.keys())
      if (other.startsWith(SHELL) && other !== name) await caches.delete(other);
  } catch (_) { /* Another time. */ }
}

function below(address) { return address.startsWith(ROOT) ? address.slice(ROOT.length).split('?')[0] : ''; }

// Files of releases other than the newest go when a new one comes.
async function tidy(release) {
  const cache = await caches.open(DATA);
  for (const { url } of await cache.keys()) {
    const of = /^data\/releases\/([0-9a-f]+)\//.exec(below(url));
    if (of && of[1] !== release) await cache.delete(url);
  }
}

async function store(address, response) {
  const path = below(address);
  if (!response.ok || !/\.(json|html)$/.test(path)) return;
  const text = await response.clone().text();
  if (path.endsWith('.json')) { try { JSON.parse(text); } catch (_) { return; } }
  else if (/^\s*<(!doctype|html)/i.test(text)) return;
  const cache = await caches.open(DATA);
  await cache.put(address, new Response(text, { headers: { 'content-type': response.headers.get('content-type') || '' } }));
  if (path === 'data/current.json') await tidy(JSON.parse(text).release);
}

self.addEventListener('fetch', (event) => {
  const { request } = event, path = below(request.url);
  if (request.method !== 'GET' || !request.url.startsWith(ROOT) || /^(embed|data\/latest)\//.test(path)) return;
  const data = path.startsWith('data/');
  if (data && !/\.(json|html)$/.test(path)) return;
  event.respondWith(fetch(request).then((response) => {
    if (data) event.waitUntil(store(request.url, response.clone()).catch(() => {}));
    return response;
  }, async () => {
    const kept = await caches.match(request.mode === 'navigate' ? ROOT : request.url, { ignoreVary: true });
    if (!kept) {
      // "No content" is what the app takes for "not to be reached"; an error would be shouted on the console.
      return request.mode === 'navigate' ? Response.error() : new Response(null, { status: 204 });
    }
    if (path !== 'data/current.json') return kept;
    return new Response(await kept.text(), { headers: { 'content-type': 'application/json', 'x-technet-kept': '1' } });
  }));
});
