// The way back: hosted under the name worker.js, it takes the worker and all that it keeps of the app
// off a device. What the reader has written lies in IndexedDB, and is not touched. No tab is reloaded.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('vejviser-')) await caches.delete(name);
  }
  await self.registration.unregister();
})()));
