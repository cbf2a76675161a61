// The document as it is shown, without banners and dialogs that lie over it.
(() => {
  // Text that is no page is shown in one the browser makes up; what was sent is the text in it.
  if (!/html|xml/.test(document.contentType)) return { title: '', text: document.body.textContent };
  const text = (element) => (element.textContent || '').length;
  const all = text(document.body || document.documentElement);
  const over = [...document.querySelectorAll('body *')].filter(
    (element) =>
      (element.matches('dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]') ||
        getComputedStyle(element).position === 'fixed') &&
      text(element) < all / 2);
  const places = over.map((element) => {
    const path = [];
    for (let e = element; e.parentElement; e = e.parentElement) path.unshift([...e.parentElement.children].indexOf(e));
    return path;
  });
  const copy = document.documentElement.cloneNode(true);
  const doomed = places.map((path) => path.reduce((e, i) => e?.children[i], copy)).filter(Boolean);
  doomed.forEach((element) => element.remove());
  copy.querySelectorAll('script, style, noscript, template, svg').forEach((element) => element.remove());
  return { title: document.title, text: '<!doctype html>\n' + copy.outerHTML };
})()
