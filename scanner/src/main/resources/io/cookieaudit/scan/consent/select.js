// Finds the first element that is shown and matches a selector, open shadow roots included. Answers
// with what it says, and keeps it where the script that finds a point for the mouse looks.
((selector) => {
  const find = (root) => {
    for (const element of root.querySelectorAll(selector)) {
      if (element.checkVisibility({ visibilityProperty: true })) return element;
    }
    for (const host of root.querySelectorAll('*')) {
      const inner = host.shadowRoot && find(host.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  try {
    const element = find(document);
    if (!element) return null;
    globalThis.cookieAuditControls = [element];
    return (element.innerText || element.getAttribute('aria-label') || element.value || '')
      .replace(/\s+/g, ' ').trim().slice(0, 200);
  } catch {
    return null; // No selector.
  }
})('SELECTOR')
