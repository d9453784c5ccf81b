// What a reader sees when the app cannot open or has stopped: words, a way on, their data, and 112.
// It depends on nothing, for it must work when everything else does not. ES2019, no library.
(() => {
  const texts = {
    da: ['Vejviser er gået i stå', 'Vejviser kunne ikke åbne, eller noget gik i stykker. Det, du har gemt, ligger stadig på denne enhed.', 'Genindlæs', 'Gem mine data', 'Er der fare for liv, så ring', 'Dine data er gemt i en fil.', 'Der er ikke gemt noget her.', 'Det lykkedes ikke: ', 'Dine data er gemt i en fil. De er låst: kun din kode kan åbne dem.'],
    en: ['Vejviser has stopped', 'Vejviser could not open, or something broke. What you have saved is still on this device.', 'Reload', 'Save my data', 'If a life is in danger, call', 'Your data is saved in a file.', 'Nothing is saved here.', 'It did not work: ', 'Your data is saved in a file. It is locked: only your code can open it.'],
    uk: ['Vejviser зупинився', 'Vejviser не відкрився, або щось зламалося. Те, що ви зберегли, усе ще є на цьому пристрої.', 'Завантажити знову', 'Зберегти мої дані', 'Якщо життя в небезпеці, телефонуйте', 'Ваші дані збережено у файлі.', 'Тут нічого не збережено.', 'Не вдалося: ', 'Ваші дані збережено у файлі. Їх замкнено: відкрити їх може лише ваш код.'],
    ar: ['توقّف Vejviser', 'تعذّر فتح Vejviser أو حدث عطل. ما حفظته ما زال موجودًا على هذا الجهاز.', 'إعادة التحميل', 'حفظ بياناتي', 'إذا كانت حياة شخص في خطر، فاتصل على', 'حُفظت بياناتك في ملف.', 'لا يوجد شيء محفوظ هنا.', 'لم ينجح ذلك: ', 'حُفظت بياناتك في ملف. وهي مقفلة: لا يفتحها إلا رمزك.'],
  };
  const rtl = ['ar'];
  let painted = false;
  // What a reader has chosen who must not be seen here.
  let discreet;
  try {
    if (localStorage.getItem('vejviser-exit') || localStorage.getItem('vejviser-title')) {
      discreet = make(document.head, 'script');
      discreet.src = 'discreet.js';
    }
  } catch (e) { /* A browser that keeps nothing has kept no choice. */ }
  const started = () => document.documentElement.hasAttribute('data-app');
  // A button of the page that the host sent can do nothing before the app is there, or the code of that page. It does it
  // then. Words and sentences need the app alone. See src/platform/takeover.rs.
  const answered = '.term, [data-hear], [data-large]';
  const waits = (e, what) => {
    const one = e.target.closest && e.target.closest(what);
    return one && (started() ? one.closest('[data-hosted]') && !one.closest(answered) : one.closest('#page')) && one;
  };
  const want = () => {
    window.vejviserWanted = true;
    dispatchEvent(new Event('vejviser-wanted'));
  };
  addEventListener('click', e => {
    const button = waits(e, 'button, [role=button]');
    if (button) {
      button.setAttribute('aria-busy', 'true');
      const taps = window.vejviserEarlyTaps = window.vejviserEarlyTaps || [];
      if (!taps.includes(button)) taps.push(button);
    }
    if (button && !button.closest(answered) || waits(e, '.word-list summary')) want();
    // A language that is chosen here is for the app to remember, on the next page. See src/state/typed.rs.
    const language = !started() && waits(e, 'a[hreflang]');
    if (language) {
      try {
        sessionStorage.setItem('vejviser-language', language.hreflang);
      } catch (e) { /* Then it is chosen for this page alone. */ }
    }
  }, true);
  addEventListener('focusin', e => { if (waits(e, 'input, select, textarea')) want(); });
  // The app brings the whole style with it, and its next page needs it: one that did not come is asked for again.
  let tries = 0;
  const lostStyles = () => [...document.querySelectorAll('link[rel=stylesheet]')].filter(one => {
    try {
      return !one.sheet.cssRules.length;
    } catch (e) {
      return true;
    }
  });
  const askForStyle = () => lostStyles().forEach(lost => {
    const again = lost.cloneNode();
    again.onerror = soon;
    lost.replaceWith(again);
  });
  const soon = () => { if (tries < 6) setTimeout(askForStyle, 1000 * 2 ** tries++); };
  addEventListener('load', () => { if (lostStyles().length) soon(); });
  addEventListener('online', askForStyle);
  // After the start only the wasm itself counts: what else goes wrong the app can tell better.
  const isWasm = e => e && e.name === 'RuntimeError';
  addEventListener('error', e => {
    if (discreet && e.target === discreet) return;
    // A picture or a style that did not come stops nothing.
    if (e.target && e.target.tagName && e.target.tagName !== 'SCRIPT') return;
    const lost = e.target && e.target.tagName === 'SCRIPT' && e.target.src;
    if (lost || isWasm(e.error) || !started()) paint(lost || e.message);
  }, true);
  addEventListener('unhandledrejection', e => { if (isWasm(e.reason) || !started()) paint(e.reason); });
  // The app's own panic handler can say more than the trap that follows it.
  addEventListener('vejviser-panic', e => paint(e.detail));
  if (!('noModule' in HTMLScriptElement.prototype)) paint('no modules');

  function make(parent, tag, text) {
    const e = parent.appendChild(document.createElement(tag));
    e.textContent = text || '';
    return e;
  }

  function paint(why) {
    if (painted) return;
    painted = true;
    const root = document.documentElement;
    // The language stands first in the path, below the base.
    const wanted = location.pathname.slice(new URL(document.baseURI).pathname.length).split('/')[0];
    const list = texts[wanted] ? [wanted] : ['en', 'da'];
    root.lang = list[0];
    root.dir = rtl.includes(wanted) ? 'rtl' : 'ltr';
    document.title = texts[list[0]][0];
    // A page that the host sent can still be read; these words stand before it then.
    const page = !started() && document.getElementById('page');
    if (!page) document.body.textContent = '';
    const main = make(document.body, page ? 'aside' : 'main');
    if (page) document.body.insertBefore(main, page);
    main.id = 'rescue';
    Object.assign(main.style, { maxWidth: '34rem', margin: '0 auto', padding: '1.5rem', fontFamily: 'system-ui, sans-serif' });
    list.forEach((l, i) => {
      const t = texts[l];
      const part = make(main, 'section');
      part.lang = l;
      const head = make(part, i ? 'h2' : 'h1', t[0]);
      make(part, 'p', t[1]);
      const row = make(part, 'p');
      const said = make(part, 'p');
      said.setAttribute('role', 'status');
      const button = (text, act) => {
        const b = make(row, 'button', text);
        b.type = 'button';
        Object.assign(b.style, { font: 'inherit', minHeight: '3rem', padding: '0 1rem', marginInlineEnd: '.5rem' });
        b.onclick = act;
      };
      button(t[2], () => location.reload());
      button(t[3], () => save().then(what => { said.textContent = t[what]; }, e => { said.textContent = t[7] + e; }));
      const call = make(part, 'p', t[4] + ' ');
      const link = make(call, 'a', '112');
      link.href = 'tel:112';
      link.dir = 'ltr';
      if (!i) { head.tabIndex = -1; head.focus(); }
    });
    const small = make(main, 'small', String(why).slice(0, 300));
    small.lang = 'en';
    small.dir = 'ltr';
  }

  const answer = request => new Promise((ok, no) => {
    request.onsuccess = () => ok(request.result);
    request.onerror = () => no(request.error);
  });

  // Every record of every store, whatever a later version keeps there, as one file.
  async function save() {
    const opening = indexedDB.open('vejviser');
    let fresh = false;
    // There was no database: an empty one must not stay behind, since the app would take it for its own.
    opening.onupgradeneeded = () => { fresh = true; opening.transaction.abort(); };
    const db = await answer(opening).catch(e => { if (!fresh) throw e; });
    if (!db) return 6;
    const stores = {};
    for (const name of db.objectStoreNames) {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      stores[name] = [];
      for (let i = 0; i < keys.length; i++) stores[name].push({ key: await plain(keys[i]), value: await plain(values[i]) });
    }
    const time = new Date().toISOString();
    const text = JSON.stringify({ app: 'vejviser', kind: 'rescue', time, version: db.version, stores });
    db.close();
    const link = make(document.body, 'a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = 'vejviser-' + time.slice(0, 10) + '.json';
    link.click();
    link.remove();
    // What is locked is in the file as it lies there, with all that is needed to open it but the code.
    if (stores.lock && stores.lock.length) return 8;
    return Object.keys(stores).some(name => stores[name].length) ? 5 : 6;
  }

  // What JSON has no word for gets a name with a dollar. One bad record must not cost the others.
  async function plain(v) {
    if (v instanceof Blob) return bytes(v).then(base64 => ({ $blob: v.type, base64 }), e => ({ $unreadable: String(e) }));
    if (v instanceof ArrayBuffer || ArrayBuffer.isView(v)) return { $bytes: await bytes(new Blob([v])) };
    if (v instanceof Date) return { $date: +v };
    if (v instanceof Map) return { $map: await plain([...v]) };
    if (typeof v === 'bigint') return { $bigint: String(v) };
    if (Array.isArray(v)) return Promise.all(v.map(plain));
    if (!v || typeof v !== 'object') return v;
    const out = {};
    for (const name of Object.keys(v)) out[name] = await plain(v[name]);
    return out;
  }

  const bytes = blob => new Promise((ok, no) => {
    const reader = new FileReader();
    reader.onload = () => ok(reader.result.split(',')[1]);
    reader.onerror = () => no(reader.error);
    reader.readAsDataURL(blob);
  });
})();
