// Between the page and the worker that keeps the app on this device. It needs nothing of the app: a
// version that cannot start must still be able to be replaced by the next. ES2019, no library.
(() => {
  const container = navigator.serviceWorker;
  const root = document.documentElement;
  // `kept` is null until it is known whether the app can be opened without a network.
  const news = { kept: null, online: navigator.onLine, update: false, install: install(), core: 0, languages: [] };
  let registration, prompt, asked = false;
  // What this page fetched before there was a worker, the worker has not seen.
  const first = !!container && !container.controller;

  function install() {
    if (matchMedia('(display-mode: standalone)').matches || navigator.standalone) return 'installed';
    // Only Safari on iPhone and iPad has this property at all.
    return 'standalone' in navigator ? 'by-hand' : 'no';
  }

  function say(changes) {
    Object.assign(news, changes);
    dispatchEvent(new MessageEvent('vejviser-offline', { data: JSON.stringify(news) }));
  }

  addEventListener('beforeinstallprompt', event => {
    event.preventDefault();
    prompt = event;
    say({ install: 'offered' });
  });
  addEventListener('appinstalled', () => say({ install: 'installed' }));

  const request = text => {
    const worker = registration && registration.active;
    if (worker) worker.postMessage(text);
  };

  // What the app may ask for; see src/platform/offline.rs.
  window.vejviserOffline = text => {
    if (text === 'news') {
      say({});
      request('languages');
    } else if (text === 'install' && prompt) {
      prompt.prompt();
      prompt = null;
      say({ install: 'no' });
    } else if (text === 'update') {
      update();
    } else {
      request(text);
    }
  };

  function update() {
    if (!registration || !registration.waiting) return location.reload();
    asked = true;
    registration.waiting.postMessage('take-over');
  }

  // A page that could not start must not keep the next version waiting.
  const hasStopped = () => !!document.getElementById('rescue');

  function look() {
    const waits = !!registration.waiting && !!registration.active;
    if (waits && hasStopped()) return update();
    say({ update: waits });
  }

  if (!container || !window.BroadcastChannel) return say({ kept: false });
  const channel = new BroadcastChannel('vejviser-worker');
  channel.onmessage = event => {
    const heard = read(event.data);
    if (heard.said === 'languages') {
      say({ core: heard.core, languages: heard.languages, kept: isKept(heard.languages) });
    }
    if (heard.said === 'kept') settle();
    if (heard.said === 'not-kept' && !news.kept) say({ kept: false });
  };
  container.addEventListener('controllerchange', () => { if (asked) location.reload(); });
  addEventListener('vejviser-panic', () => { if (registration) setTimeout(look); });

  // What the worker has said, whole and in the form that is known here. Everybody of this origin can speak on the
  // channel, a worker of another age or another page as well: all else is as if nothing had been said.
  function read(data) {
    const isSize = n => Number.isFinite(n) && n >= 0;
    const isLanguage = one => one && typeof one.tag === 'string' && isSize(one.size) && isSize(one.percent)
      && ['coming', 'failed', 'kept', 'not-kept'].includes(one.state);
    let heard;
    try {
      heard = JSON.parse(data);
    } catch (error) {
      return {};
    }
    if (!heard || heard.form !== 1) return {};
    const isWhole = heard.said !== 'languages'
      || isSize(heard.core) && Array.isArray(heard.languages) && heard.languages.every(isLanguage);
    return isWhole ? heard : {};
  }

  // The language of the page; none before one was chosen.
  const language = () => location.pathname.slice(new URL(document.baseURI).pathname.length).split('/')[0];

  // The app can be opened without a network once a worker has taken it over, and with it the language that is read:
  // one that was chosen and did not come is in the address alone.
  function isKept(languages) {
    if (!registration || !registration.active) return news.kept;
    const own = language() && languages.find(one => one.tag === root.lang);
    return !own || own.state === 'kept' || (own.state === 'coming' ? news.kept : false);
  }

  function settle() {
    const version = document.querySelector('meta[name=version]');
    request('started ' + (version && version.content));
    if (first && language()) request('keep ' + language());
    if (first && location.pathname.includes('/talks')) request('keep talks');
    request('languages');
  }

  // The check for a new version is also how it is known whether there is a network. It fails as well where the browser
  // has no room for a worker, or the host a wrong file: then an answer of any kind tells that the host is there.
  const isThere = () => fetch('worker.js', { method: 'HEAD', cache: 'no-store' }).then(() => true, () => false);
  let checked = 0;
  function check() {
    if (!registration || Date.now() - checked < 60000) return;
    checked = Date.now();
    registration.update().then(() => true, isThere).then(online => say({ online }));
  }

  function follow(worker) {
    if (worker) worker.addEventListener('statechange', look);
  }

  function begin() {
    container.register('worker.js').then(found => {
      registration = found;
      follow(found.installing);
      found.addEventListener('updatefound', () => follow(found.installing));
      if (found.active) settle();
      new MutationObserver(() => request('languages')).observe(root, { attributeFilter: ['lang'] });
      look();
      check();
    }, () => container.getRegistration().then(found => {
    // Or the browser lets no page keep anything, as in some private windows.
      registration = found;
      say({ kept: !!(found && found.active) });
    })).catch(() => say({ kept: false }));
  }

  addEventListener('offline', () => {
    say({ online: false });
    // What is kept now decides what can be read.
    request('languages');
  });
  addEventListener('online', () => { checked = 0; check(); });
  addEventListener('visibilitychange', () => { if (!document.hidden) check(); });
  // After the app has what it needs: on a slow network its own copy would come in its way.
  const when = () => root.hasAttribute('data-app') || hasStopped() ? begin() : setTimeout(when, 200);
  when();
})();
