// For a reader who must not be seen here: a way out in one tap or by one key, and a neutral name on the tab.
// rescue.js brings it, and only where it was chosen (src/platform/discreet.rs). It needs nothing of the app, so
// that it works while the app opens and after it has stopped. ES2019, no library.
(() => {
  const texts = { da: 'Forlad siden nu', en: 'Leave this page now', ar: 'اخرج من الصفحة الآن', uk: 'Залишити сторінку' };
  const root = document.documentElement;
  const title = localStorage.getItem('vejviser-title');

  if (title) {
    // Whoever writes another title (the app does, with every page), this one stands.
    const keep = () => { if (document.title !== title) document.title = title; };
    new MutationObserver(keep).observe(document.head, { subtree: true, childList: true, characterData: true });
    keep();
    for (const link of document.querySelectorAll('link[rel~=icon], link[rel=apple-touch-icon]')) link.href = 'icons/sheet.svg';
  }

  if (!localStorage.getItem('vejviser-exit')) return;
  const away = new URL('exit.html', document.baseURI).href;
  const left = 'vejviser-left';

  // Every page takes the place of the one before: the history of this tab has one entry, and leaving replaces it.
  // What lies over a page gets none of its own either: an entry with a state is one of those (src/platform/navigation.rs).
  history.pushState = (state, ...to) => { if (!state) history.replaceState(state, ...to); };

  function leave() {
    // Before the browser has changed the page, there is nothing left to see.
    document.body.hidden = true;
    sessionStorage.setItem(left, '1');
    location.replace(away);
  }

  // Pages from before this was chosen are still in the history of the tab: going back does not show them.
  const [way] = performance.getEntriesByType('navigation');
  const isBack = event => event.persisted || way && way.type === 'back_forward';
  const returned = event => {
    if (!sessionStorage.getItem(left)) return;
    if (isBack(event)) leave();
    else sessionStorage.removeItem(left);
  };
  addEventListener('pageshow', returned);
  if (document.readyState === 'complete') returned({});

  // Shift three times within five seconds and nothing else between: no other key has so little to do by itself.
  let times = [];
  addEventListener('keydown', event => {
    if (event.repeat) return;
    const now = Date.now();
    times = event.key === 'Shift' ? times.filter(time => now - time < 5000).concat(now) : [];
    if (times.length === 3) leave();
  }, true);

  // A place of its own, outside of what the app draws.
  const place = document.createElement('aside');
  const button = place.appendChild(document.createElement('button'));
  place.className = 'exit';
  button.type = 'button';
  button.className = 'button';
  button.onclick = leave;
  const say = () => {
    const tag = texts[root.lang] ? root.lang : 'en';
    if (button.textContent === texts[tag]) return;
    place.lang = tag;
    place.dir = tag === 'ar' ? 'rtl' : 'ltr';
    button.textContent = texts[tag];
    place.setAttribute('aria-label', texts[tag]);
  };
  new MutationObserver(say).observe(root, { attributeFilter: ['lang'] });
  say();
  document.body.append(place);
})();
