// The last step of deleting everything: after the app has gone from the page, so that nothing writes any more.
// It only takes away what is this app's own: other apps may live on the same host. ES2019, no library.
(async () => {
  const root = document.documentElement;
  const wanted = document.querySelector('section:lang(' + (location.hash.slice(1).replace(/[^a-zA-Z-]/g, '') || 'da') + ')');
  if (wanted) {
    for (const part of document.querySelectorAll('section')) part.hidden = part !== wanted;
    root.lang = wanted.lang;
    root.dir = wanted.dir;
    document.title = wanted.querySelector('h1').textContent;
  }
  const folder = new URL('./', location.href).href;
  const container = navigator.serviceWorker;
  const own = name => name.startsWith('vejviser');
  const pause = millis => new Promise(ok => setTimeout(ok, millis));
  const none = () => [];

  // An answer within a second: another tab may hold the database.
  const drop = name => Promise.race([pause(1000), new Promise(ok => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = ok;
  })]);
  const workers = async () => container ? (await container.getRegistrations()).filter(found => found.scope === folder) : [];
  const stores = () => [localStorage, sessionStorage];
  const keysOf = store => Object.keys(store).filter(own);
  const packed = async () => self.caches ? (await caches.keys()).filter(own) : [];
  const databases = async () => indexedDB.databases ? (await indexedDB.databases()).map(found => found.name).filter(own) : [];

  async function tidy() {
    for (const worker of await workers()) {
      // While a page of it is open it lives on, and must not write anew what was taken away.
      for (const age of [worker.active, worker.waiting, worker.installing]) if (age) age.postMessage('forget');
      await worker.unregister();
    }
    for (const name of await packed()) await caches.delete(name);
    await drop('vejviser');
    for (const store of stores()) for (const key of keysOf(store)) store.removeItem(key);
  }

  async function count() {
    const found = await Promise.all([workers().catch(none), packed().catch(none), databases().catch(none)]);
    return found.concat(stores().map(keysOf)).reduce((sum, list) => sum + list.length, 0);
  }

  let left = 1;
  for (let tries = 0; left && tries < 4; tries++) {
    if (tries) await pause(500);
    await tidy().catch(() => {});
    left = await count().catch(() => 1);
  }
  const now = left ? 'left' : 'gone';
  for (const text of document.querySelectorAll('[data-when]')) text.hidden = text.dataset.when !== now;
  for (const text of document.querySelectorAll('[data-when=' + now + ']')) text.setAttribute('role', 'status');
  root.dataset.deleted = now;
})();
