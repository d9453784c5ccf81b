// The way back: hosted under the name worker.js, it takes the worker and all that it keeps of the app
// off a device. What the reader has written lies in IndexedDB, and is not touched. No tab is reloaded.
//
// A browser fetches it while a page opens that still asks the worker before for its files. When this one took over
// at once, such a page waited for ever now and then in Firefox, which seems to stop the other in the middle of its
// answers. So it gives the page time to open, in milliseconds.
const TIME_TO_OPEN = 4000;
self.addEventListener('install', event => event.waitUntil(
  new Promise(done => setTimeout(done, TIME_TO_OPEN)).then(() => self.skipWaiting()),
));
self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('vejviser-')) await caches.delete(name);
  }
  await self.registration.unregister();
})()));
