// Keeps one whole version of the app on this device, and answers from it. ES2019, no library.
// `cargo xtask dist` writes `list` before this: the version, and for the core of the app and for each
// language the files with the SHA-256 of each. A file is used only when it is what the list says.
const base = self.registration.scope;
const own = 'vejviser-' + list.version;
// What has to outlive a version: the languages kept here, and which version an open tab was started with.
const memory = 'vejviser-memory';
const always = ['core', 'da'];
const groupOf = {};
const hashOf = {};
for (const group of Object.keys(list.groups)) {
  for (const [path, hash] of list.groups[group]) {
    groupOf[path] = group;
    hashOf[path] = hash;
  }
}

const pathOf = url => new URL(url).pathname.slice(new URL(base).pathname.length);
const isLanguage = group => group && group !== 'core';
const isLanguageFile = path => /^(locales\/|packs\/[^/]+\/texts\/)/.test(path);

async function recall(name, otherwise) {
  const found = await (await caches.open(memory)).match(base + name);
  return found ? found.json() : otherwise;
}

async function remember(name, value) {
  await (await caches.open(memory)).put(base + name, new Response(JSON.stringify(value)));
}

async function isWhole(bytes, path) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('') === hashOf[path];
}

// The same file as this version lists it: from an older version on this device, or from the host.
async function obtain(path) {
  const url = base + path;
  for (const name of await caches.keys()) {
    const kept = name !== memory && await (await caches.open(name)).match(url);
    if (kept && await isWhole(await kept.clone().arrayBuffer(), path)) return kept;
  }
  // A name with a hash in it never means another file: what the page has just loaded is not loaded twice.
  const cache = /-[0-9a-f]{16}\.\w+$/.test(path) ? 'default' : 'no-cache';
  const answer = await fetch(url, { cache });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || !await isWhole(bytes, path)) throw new Error(path + ' is not the file of this version');
  // The headers of the host stay, since they say the type and the policy; the bytes are unpacked already.
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(bytes, { headers });
}

// All files of some groups, or none: nothing is written before everything has come and is right.
async function keep(groups) {
  const paths = Object.keys(hashOf).filter(path => groups.includes(groupOf[path]));
  const answers = await Promise.all(paths.map(obtain));
  const cache = await caches.open(own);
  await Promise.all(paths.map((path, i) => cache.put(base + path, answers[i])));
}

self.addEventListener('install', event => event.waitUntil((async () => {
  const tabs = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const languages = await recall('languages', []);
  const read = tabs.map(tab => pathOf(tab.url).split('/')[0]);
  const wanted = languages.concat(read).filter(tag => isLanguage(tag) && list.groups[tag]);
  // After the host has gone back to the version that is running, its files are in use: they stay.
  const wasThere = await caches.has(own);
  try {
    await keep(always.concat(wanted));
    await remember('languages', Array.from(new Set(wanted)));
  } catch (error) {
    if (!wasThere) await caches.delete(own);
    throw error;
  }
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  // Tabs that are open now were started with the version before, and are answered from it as long as
  // they live.
  const before = await recall('version', '');
  const tabs = await recall('tabs', {});
  if (before && before !== own) {
    for (const tab of await self.clients.matchAll({ type: 'window' })) tabs[tab.id] = tabs[tab.id] || before;
  }
  await remember('tabs', tabs);
  await remember('version', own);
  await tidy();
  await self.clients.claim();
})()));

// Drops the versions that no open tab was started with. One that waits to be the next stays.
async function tidy() {
  const living = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const tabs = await recall('tabs', {});
  for (const id of Object.keys(tabs)) if (!living.some(tab => tab.id === id)) delete tabs[id];
  await remember('tabs', tabs);
  if (self.registration.waiting || self.registration.installing) return;
  const used = Object.values(tabs).concat(own, memory);
  for (const name of await caches.keys()) {
    if (name.startsWith('vejviser-') && !used.includes(name)) await caches.delete(name);
  }
}

self.addEventListener('message', event => {
  // Only when the reader has said so: a waiting version otherwise waits until no tab is open.
  if (event.data === 'take-over') self.skipWaiting();
});

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  const path = pathOf(request.url);
  if (request.mode === 'navigate') {
    // A name with a dot is a file that somebody opens by itself.
    if (!path.split('/').pop().includes('.')) event.respondWith(page(event));
  } else if (hashOf[path] || isLanguageFile(path)) {
    event.respondWith(file(event, path));
  }
});

async function page(event) {
  event.waitUntil(tidy());
  const shell = await (await caches.open(own)).match(base + 'shell.html');
  return shell || fetch(event.request);
}

async function file(event, path) {
  const version = (await recall('tabs', {}))[event.clientId] || own;
  const kept = await (await caches.open(version)).match(base + path);
  if (kept) return kept;
  // What an older tab asks for cannot be checked any more, and a file of this version must not reach it.
  if (version !== own || !hashOf[path]) return Response.error();
  try {
    const answer = await obtain(path);
    // Whoever reads a language wants to have it on the way too.
    event.waitUntil(keepLanguage(groupOf[path]));
    return answer;
  } catch (error) {
    return Response.error();
  }
}

async function keepLanguage(tag) {
  if (!isLanguage(tag)) return;
  // That it cannot be kept (no room, no network) takes nothing away from what is read now.
  await keep([tag]).then(async () => {
    const languages = await recall('languages', []);
    if (!languages.includes(tag)) await remember('languages', languages.concat(tag));
  }, () => {});
}
