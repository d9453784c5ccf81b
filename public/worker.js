// Keeps one whole version of the app on this device, and answers from it. ES2019, no library.
// `cargo xtask dist` writes `list` before this: the version, and for the core of the app and for each
// language its files, each with the SHA-256 and the size of what it holds and the size of what is kept.
// A file is used only when it is what the list says.
const base = self.registration.scope;
const own = 'vejviser-' + list.version;
// What has to outlive a version: the languages kept here, and which version an open tab was started with.
const memory = 'vejviser-memory';
// A tab that came from the host as it is now: nothing kept here may be mixed into it.
const host = 'host';
const always = ['core', 'da'];
const groupOf = {};
const hashOf = {};
const sizeOf = {};
for (const group of Object.keys(list.groups)) {
  for (const [path, hash, size] of list.groups[group]) {
    groupOf[path] = group;
    hashOf[path] = hash;
    sizeOf[path] = size;
  }
}

const pathOf = url => new URL(url).pathname.slice(new URL(base).pathname.length);
// A language, or what those need who give talks: kept when it is wanted.
const isLanguage = group => group && group !== 'core';
const isLanguageFile = path => /^(locales\/|packs\/[^/]+\/texts\/)/.test(path);
// The app itself, under names that never mean another file; the list of another version has other names for it.
const isHashed = path => /^[a-z-]+-[0-9a-f]{16}\.\w+$/.test(path);
// Pages without the app: where somebody goes who leaves quickly, or has deleted everything.
const isApart = path => path === 'exit.html' || path === 'deleted.html';
const pathsOf = groups => Object.keys(hashOf).filter(path => groups.includes(groupOf[path]));

// ---- What is remembered. One change at a time: two at once would each undo the other.

async function recall(name, otherwise) {
  const found = await caches.match(base + name, { cacheName: memory });
  return found ? found.json() : otherwise;
}

// Everything was deleted: what is still under way must not write anew. To open a cache is to make it, and a worker that
// has slept since then does not know of it: caches are made only for a version that comes, and for a new page.
let gone = false;
let mayMake = false;
const loads = new Set();

function forget() {
  gone = true;
  for (const load of loads) load.over = true;
}

async function open(name) {
  if (gone || !mayMake && !await caches.has(name)) throw new Error('everything was deleted');
  return caches.open(name);
}

let turn = Promise.resolve();
function change(name, otherwise, how) {
  turn = turn.then(async () => {
    if (gone) return;
    const value = how(await recall(name, otherwise));
    await (await open(memory)).put(base + name, new Response(JSON.stringify(value)));
  }).catch(() => {});
  return turn;
}

// Each tab with its version, and since when: one that is just opening is not among the open ones yet.
const opening = 60000;
const startedWith = (id, version) => change('tabs', {}, tabs => Object.assign(tabs, { [id]: [version, Date.now()] }));

// ---- Files. All but pictures lie packed, so that an app of one language stays below a megabyte. Unpacking the
// code costs a start some ten milliseconds.

const canPack = typeof CompressionStream === 'function' && typeof DecompressionStream === 'function';
const isPacked = path => canPack && !/\.png$/.test(path);
const mark = 'x-vejviser-packed';

async function put(cache, path, bytes, headers) {
  if (gone) return;
  if (!isPacked(path)) return cache.put(base + path, new Response(bytes, { headers }));
  const packed = new Response(bytes).body.pipeThrough(new CompressionStream('gzip'));
  headers.set(mark, 'gzip');
  return cache.put(base + path, new Response(await new Response(packed).arrayBuffer(), { headers }));
}

// A browser that cannot read what it has kept has nothing kept.
async function take(version, path) {
  const kept = await caches.match(base + path, { cacheName: version }).catch(() => undefined);
  if (!kept || !kept.headers.has(mark)) return kept;
  const headers = new Headers(kept.headers);
  headers.delete(mark);
  return new Response(kept.body.pipeThrough(new DecompressionStream('gzip')), { headers });
}

async function isWhole(bytes, path) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('') === hashOf[path];
}

// How long nothing at all may come before a request is given up, in milliseconds. A browser can leave one waiting
// for ever whose connection broke. Many files share a slow network, so a piece of any of them counts for all.
const patience = 20000;
let heard = 0;

// The bytes of an answer, with a word to the load after each piece about how many have come.
async function bytesOf(answer, load) {
  if (!answer.body) return answer.arrayBuffer();
  const pieces = [];
  const reader = answer.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    heard = Date.now();
    pieces.push(piece.value);
    if (load.came && !load.over) load.came(piece.value.length);
  }
  return new Blob(pieces).arrayBuffer();
}

async function fromHost(path, cache, load) {
  const begun = Date.now();
  const stop = new AbortController();
  const watch = setInterval(() => {
    if (load.over || Date.now() - Math.max(begun, heard) > patience) stop.abort();
  }, 1000);
  try {
    const answer = await fetch(base + path, { cache, signal: stop.signal });
    heard = Date.now();
    const bytes = await bytesOf(answer, load);
    return { answer, bytes, whole: answer.ok && await isWhole(bytes, path) };
  } finally {
    clearInterval(watch);
  }
}

// A file as this version lists it, as some version on this device has it.
async function inherited(path) {
  for (const name of await caches.keys().catch(() => [])) {
    const kept = name.startsWith('vejviser-') && name !== memory && await take(name, path);
    if (kept) {
      const bytes = await kept.arrayBuffer().catch(() => new ArrayBuffer(0));
      if (await isWhole(bytes, path)) return { bytes, headers: new Headers(kept.headers) };
    }
  }
}

// The same, from this device or from the host. Files that are wanted all or none share one `load`: what came of any
// of them is told to its `came`, until it is `over`.
async function obtain(path, load) {
  const here = await inherited(path);
  if (here) return here;
  // A name with a hash in it never means another file: what the page has just loaded is not loaded twice.
  const cache = isHashed(path) ? 'default' : 'no-cache';
  let got = await fromHost(path, cache, load).catch(() => null);
  if (!load.over && (!got || got.answer.ok && !got.whole)) {
    // The connection broke, or the browser's own copy is damaged: a browser may go on where a broken answer
    // ended. Or the host took it for the present one, as hosts do that give all files one date.
    got = await fromHost(path, 'reload', { get over() { return load.over; } });
  }
  if (!got || !got.whole) throw new Error(path + ' is not the file of this version');
  const { answer, bytes } = got;
  // The headers of the host stay, since they say the type and the policy; the bytes are unpacked already.
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return { bytes, headers };
}

async function missingOf(groups) {
  const cache = await open(own);
  const missing = [];
  for (const path of pathsOf(groups)) if (!await cache.match(base + path)) missing.push(path);
  return missing;
}

// All files of some groups, or none: nothing is written before everything has come and is right, and nothing stays
// where there is no room for all.
async function keep(groups, came) {
  const missing = await missingOf(groups);
  const load = { came, over: false };
  loads.add(load);
  // When one of them does not come, nobody needs the others any more: they are given up, and not counted.
  const files = await Promise.all(missing.map(path => obtain(path, load))).finally(() => {
    load.over = true;
    loads.delete(load);
  });
  const cache = await open(own);
  const written = missing.map((path, i) => put(cache, path, files[i].bytes, files[i].headers).then(() => null, error => error));
  const [wrong] = (await Promise.all(written)).filter(Boolean);
  if (!wrong) return;
  await Promise.all(missing.map(path => cache.delete(base + path)));
  throw wrong;
}

// The languages that are to be there, as far as this version has them.
const remembered = async () => (await recall('languages', [])).filter(tag => isLanguage(tag) && list.groups[tag]);

// ---- A version comes, and goes

self.addEventListener('install', event => event.waitUntil((async () => {
  mayMake = true;
  const tabs = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const read = tabs.map(tab => pathOf(tab.url).split('/')[0]).filter(tag => isLanguage(tag) && list.groups[tag]);
  // After the host has gone back to the version that is running, its files are in use: they stay.
  const wasThere = await caches.has(own);
  try {
    await keep(always.concat(await remembered(), read));
    await change('languages', [], languages => Array.from(new Set(languages.concat(read))));
    // Some more may have been wanted meanwhile.
    await keep(await remembered());
  } catch (error) {
    if (!wasThere) await caches.delete(own);
    tell({ said: 'not-kept' });
    throw error;
  }
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  // Tabs that are open now were started with the version before, and are answered from it as long as
  // they live. A tab that no worker has answered yet came from the host.
  const before = await recall('version', '');
  const led = await self.clients.matchAll({ type: 'window' });
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await change('tabs', {}, tabs => {
    for (const tab of all) {
      const known = before && led.some(other => other.id === tab.id) ? before : host;
      tabs[tab.id] = tabs[tab.id] || [known, Date.now()];
    }
    // One that is just being opened is not among them; what it was started with stays as long as that takes.
    if (before) tabs[before] = [before, Date.now()];
    return tabs;
  });
  await change('version', '', () => own);
  // A language that was fetched while this version waited, before the version goes in which it lies.
  const languages = await remembered();
  await inherit(languages).catch(() => {});
  await tidy();
  await self.clients.claim();
  tell({ said: 'kept' });
  // What is new of it: nobody waits for that.
  for (const tag of languages) fetchMissing(tag);
})()));

async function inherit(groups) {
  const cache = await open(own);
  for (const path of await missingOf(groups)) {
    const file = await inherited(path);
    if (file) await put(cache, path, file.bytes, file.headers);
  }
}

const fetchMissing = tag => missingOf([tag]).then(missing => missing.length && fetchLanguage(tag)).catch(() => {});

// Drops the versions that no open tab was started with. One that waits to be the next stays.
async function tidy() {
  const living = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  await change('tabs', {}, tabs => {
    for (const id of Object.keys(tabs)) {
      if (!living.some(tab => tab.id === id) && Date.now() - tabs[id][1] > opening) delete tabs[id];
    }
    return tabs;
  });
  if (self.registration.waiting || self.registration.installing) return;
  const used = Object.values(await recall('tabs', {})).map(([version]) => version).concat(own, memory);
  for (const name of await caches.keys()) {
    if (name.startsWith('vejviser-') && !used.includes(name)) await caches.delete(name);
  }
}

// ---- What pages ask for

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base)) return;
  const path = pathOf(request.url);
  if (request.mode === 'navigate') {
    // Pages that stand by themselves; any other name with a dot is a file that somebody opens.
    if (isApart(path)) event.respondWith(file(event, path));
    else if (!path.split('/').pop().includes('.')) event.respondWith(page(event));
  } else if (hashOf[path] || isLanguageFile(path) || isHashed(path)) {
    event.respondWith(file(event, path));
  }
});

// What this worker has said or read itself, so that an answer need not wait for what is written down.
const known = {};

async function page(event) {
  const shell = await take(own, 'shell.html');
  // Before the answer: the first file that the new tab asks for depends on it. It is written down after.
  const version = known[event.resultingClientId] = shell ? own : host;
  mayMake = mayMake || !shell;
  event.waitUntil(startedWith(event.resultingClientId, version).then(tidy));
  if (shell) return shell;
  // The browser has cleared what was kept here. This tab lives from the host, the next one need not.
  event.waitUntil(remembered().then(languages => keep(always.concat(languages))).catch(() => {}));
  return fetch(event.request);
}

async function versionOf(tab) {
  if (known[tab]) return known[tab];
  const [version] = (await recall('tabs', {}))[tab] || [];
  // While a tab is not known, nothing is remembered: it may still be told.
  if (version) known[tab] = version;
  return version || own;
}

async function file(event, path) {
  const version = await versionOf(event.clientId);
  if (version === host) return fetch(event.request);
  const kept = await take(version, path) || await sameName(path);
  if (kept) return kept;
  // Code of another version: its name says what it is, so that the host may still answer.
  if (isHashed(path) && !hashOf[path]) return fetch(event.request);
  // What else an older tab asks for cannot be checked any more, and a file of this version must not reach it.
  if (version !== own || !hashOf[path]) return Response.error();
  try {
    const { bytes, headers } = await obtain(path, {});
    // Whoever reads a language wants to have it on the way too.
    if (isLanguage(groupOf[path])) event.waitUntil(fetchLanguage(groupOf[path]));
    return new Response(bytes, { headers });
  } catch (error) {
    return Response.error();
  }
}

// A tab that is not known yet may have been started with the version before.
async function sameName(path) {
  if (!isHashed(path) || hashOf[path]) return undefined;
  const kept = (await caches.keys().catch(() => [])).filter(name => name.startsWith('vejviser-') && name !== memory);
  for (const name of kept) {
    const found = await take(name, path);
    if (found) return found;
  }
  return undefined;
}

async function keepLanguage(tag, came) {
  if (!isLanguage(tag)) return;
  await keep([tag], came);
  await change('languages', [], languages => languages.includes(tag) ? languages : languages.concat(tag));
}

async function dropLanguage(tag) {
  if (!isLanguage(tag) || always.includes(tag)) return;
  await change('languages', [], languages => languages.filter(other => other !== tag));
  const cache = await open(own);
  for (const path of pathsOf([tag])) await cache.delete(base + path);
}

// ---- What is said to all tabs, and what they may ask

let channel;
// `form` is the version of what is said here; public/offline.js takes no other.
function tell(news) {
  channel = channel || new BroadcastChannel('vejviser-worker');
  channel.postMessage(JSON.stringify(Object.assign({ form: 1 }, news)));
}

// How much of which language has come, in the share of its bytes; or that it did not come.
const coming = {};
const failed = {};

async function tellLanguages() {
  if (gone) return;
  const kept = await caches.has(own) ? (await (await open(own)).keys()).map(request => pathOf(request.url)) : [];
  const weigh = group => list.groups[group].reduce((sum, [, , , size]) => sum + size, 0);
  const languages = Object.keys(list.groups).filter(isLanguage).map(tag => ({
    tag,
    size: weigh(tag),
    state: tag in coming ? 'coming' : failed[tag] ? 'failed' : pathsOf([tag]).every(path => kept.includes(path)) ? 'kept' : 'not-kept',
    percent: Math.min(100, Math.floor(coming[tag] || 0)),
  }));
  tell({ said: 'languages', core: weigh('core'), languages });
}

async function fetchLanguage(tag) {
  if (!list.groups[tag] || tag in coming) return;
  const all = pathsOf([tag]).reduce((sum, path) => sum + sizeOf[path], 0) || 1;
  coming[tag] = 0;
  delete failed[tag];
  await tellLanguages();
  let told = 0;
  try {
    await keepLanguage(tag, length => {
      coming[tag] += length * 100 / all;
      if (coming[tag] - told >= 5) {
        told = coming[tag];
        tellLanguages();
      }
    });
  } catch (error) {
    failed[tag] = true;
  }
  delete coming[tag];
  await tellLanguages();
}

const requests = {
  // Only when the reader has said so: a waiting version otherwise waits until no tab is open.
  'take-over': () => self.skipWaiting(),
  languages: tellLanguages,
  keep: fetchLanguage,
  forget,
  drop: tag => dropLanguage(tag).then(tellLanguages),
  // A tab from the host says what it was made from: if from the files of this version, it can use them.
  started: (files, event) => files === list.files && change('tabs', {}, tabs => {
    const tab = tabs[event.source.id];
    if (tab && tab[0] === host) known[event.source.id] = tab[0] = own;
    return tabs;
  }),
};

self.addEventListener('message', event => {
  const [what, which] = String(event.data).split(' ');
  if (requests[what]) event.waitUntil(Promise.resolve(requests[what](which, event)));
});
