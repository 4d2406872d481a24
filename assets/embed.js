// For an embed page: takes the theme that its address asks for, shows that its figures are overdue, and tells the page
// around it how high the chart is. Only adds; the page is whole without it.
// The messages are our own and those of Datawrapper, AMP and Medium, so that a site which listens for one of them
// needs nothing more. Said on change only, so that host and page never chase each other.
(function () {
  var root = document.documentElement, body = document.body, due = root.dataset.nextUpdate;
  var theme = /[?&]theme=(light|dark)(&|$)/.exec(location.search);
  if (theme) root.dataset.theme = theme[1];
  var badge = document.querySelector('.overdue');
  if (badge && due && new Date().toISOString().slice(0, 10) > due) badge.hidden = false;
  if (window.parent === window) return;
  var id = root.dataset.embed || '', last = 0;
  function tell() {
    var height = Math.ceil(body.getBoundingClientRect().height);
    if (!height || Math.abs(height - last) < 2) return;
    last = height;
    var chart = {};
    chart[id] = height;
    var say = function (message) { window.parent.postMessage(message, '*'); };
    say({ source: 'technet', v: 1, type: 'height', id: id, height: height });
    say({ 'datawrapper-height': chart });
    say({ sentinel: 'amp', type: 'embed-size', height: height });
    say(JSON.stringify({ src: location.href, context: 'iframe.resize', height: height }));
  }
  if (window.ResizeObserver) new ResizeObserver(tell).observe(body);
  addEventListener('load', tell);
  body.addEventListener('toggle', tell, true);
})();
