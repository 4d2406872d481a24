// Before the app runs: the reader's theme, so that nothing flashes, and the first data, fetched beside the
// WebAssembly so that at most two round trips lie between the page and its first chart.
(function () {
  var root = document.documentElement, query = new URLSearchParams(location.search), keep = {};
  try { keep = { theme: localStorage.getItem('theme'), lang: localStorage.getItem('lang') }; } catch (_) {}
  var theme = query.get('theme') || keep.theme, lang = query.get('lang') || keep.lang;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (lang === 'en') root.lang = 'en';
  function preload(href) {
    var link = document.createElement('link');
    link.rel = 'preload'; link.as = 'fetch'; link.href = href; link.crossOrigin = 'anonymous';
    document.head.appendChild(link);
  }
  // What the view draws first: the overview's series, that of the address, or all of a region.
  var path = location.pathname.slice(new URL(document.baseURI).pathname.length);
  var named = /^(indicator|regio)\/([a-z0-9-]+)\/?$/.exec(path), kind = { indicator: 'series/', regio: 'regions/' };
  var first = named ? kind[named[1]] + named[2] : /^(index\.html)?$/.test(path) && 'series/vmbo-techniek-aandeel';
  if (!query.get('release')) {
    window.technetCurrent = fetch('data/current.json', { cache: 'no-cache' }).then(function (response) {
      if (!response.ok) throw response.status;
      // Without a network, what was kept from the last visit.
      if (response.headers.get('x-technet-kept')) root.dataset.kept = '';
      return response.text();
    }).then(function (text) {
      var at = 'data/releases/' + JSON.parse(text).release + '/';
      window.technetCatalog = fetch(at + 'catalog.json').then(function (response) {
        return response.ok ? response.text() : Promise.reject(response.status);
      });
      // What the address names is asked for once the catalogue knows it.
      var known = named ? window.technetCatalog : Promise.resolve();
      known.then(function (catalog) {
        if (first && (!named || catalog.indexOf('"id":"' + named[2] + '"') > 0)) preload(at + first + '.json');
      }).catch(function () {});
      window.technetCatalog.catch(function () {});
      return text;
    });
    window.technetCurrent.catch(function () {});
  }
  function failed(event) {
    // The app asks again for data that did not come, and tells what is wrong with them.
    if (event && event.target && event.target.as === 'fetch') return;
    var status = document.getElementById('still-status');
    if (status && document.getElementById('still')) status.innerHTML = root.lang === 'en'
      ? 'The interactive charts could not be started: this browser does not run WebAssembly, or a file could not be loaded. The <a href="embed/index.html">ready-made pages</a> and downloads work without them.'
      : 'De interactieve grafieken konden niet starten: deze browser voert geen WebAssembly uit, of een bestand kon niet worden geladen. De <a href="embed/index.html">kant-en-klare pagina’s</a> en downloads werken ook zonder.';
  }
  // A picture as pixels, twice as many as it is wide, for slides and documents.
  addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[data-png]');
    if (!link) return;
    event.preventDefault();
    var image = new Image();
    image.onload = function () {
      var canvas = document.createElement('canvas');
      canvas.width = 2 * image.width; canvas.height = 2 * image.height;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(function (blob) {
        var save = document.createElement('a');
        save.href = URL.createObjectURL(blob); save.download = link.download; save.click();
        setTimeout(function () { URL.revokeObjectURL(save.href); }, 60000);
      });
    };
    image.src = link.href;
  });
  // In somebody else's frame the app says its height as the ready-made pages do, with the same script.
  if (query.get('embed') === '1' && window.parent !== window) {
    root.dataset.embed = path;
    addEventListener('DOMContentLoaded', function () {
      var script = document.createElement('script');
      script.src = 'assets/embed.js';
      document.body.appendChild(script);
    });
  }
  // On a narrow screen menu and regions scroll sideways: the current one comes into sight, unless one already is.
  new MutationObserver(function () {
    document.querySelectorAll('.menu ul, .picker ul').forEach(function (list) {
      var items = [].slice.call(list.querySelectorAll('[aria-current]')), seen = list.getBoundingClientRect();
      var hidden = items.every(function (item) {
        var box = item.getBoundingClientRect();
        return box.left < seen.left || box.right > seen.right;
      });
      if (items[0] && hidden) list.scrollLeft += items[0].getBoundingClientRect().left - seen.left - 40;
    });
  }).observe(root, { subtree: true, attributes: true, attributeFilter: ['data-live', 'lang', 'aria-current'] });
  // For a visit without a network: once the first view stands, what it is made of is kept.
  function prepare() {
    var script = document.querySelector('link[rel=modulepreload]');
    if (!script || window.parent !== window) return;
    try {
      navigator.serviceWorker.register('sw.js').then(function () { return navigator.serviceWorker.ready; }).then(function (ready) {
        var files = performance.getEntriesByType('resource').map(function (entry) { return entry.name; });
        document.querySelectorAll('link[rel=modulepreload], link[rel=preload], link[rel=stylesheet]').forEach(function (link) { files.push(link.href); });
        files = files.filter(function (file, i) { return files.indexOf(file) === i && /\.(js|wasm|css|json|svg)$/.test(file) && !/sw\.js$/.test(file); });
        ready.active.postMessage({ build: script.href.split('/').pop(), page: location.href, files: files });
      }).catch(function () {});
    } catch (_) {}
  }
  if ('serviceWorker' in navigator) new MutationObserver(function (_, live) {
    if (!('live' in root.dataset)) return;
    live.disconnect();
    setTimeout(prepare, 3000);
  }).observe(root, { attributes: true, attributeFilter: ['data-live'] });
  if (typeof WebAssembly !== 'object') addEventListener('DOMContentLoaded', failed);
  addEventListener('error', failed, true);
  addEventListener('unhandledrejection', failed);
})();
