// Lists what in this document may be a consent banner, with all that can be pressed in it; or, when
// asked for 'controls', all that can be pressed anywhere. Runs out of the page's sight and changes
// nothing. Words are not judged here.
((wanted) => {
  const LONGEST_TEXT = 8000;
  const LONGEST_INLINE = 800;
  const LONGEST_LABEL = 200;
  const MOST_CONTAINERS = 60;
  const MOST_CONTROLS = wanted === 'controls' ? 400 : 80;
  const NAMED = /cookie|consent|gdpr|rgpd|dsgvo|cmp\b|privacy/i;
  const PRESSABLE =
    'button, a, summary, input[type=button], input[type=submit], input[type=image], input[type=checkbox],' +
    'input[type=radio], [role=button], [role=link], [role=switch], [role=checkbox], [role=radio], [role=tab],' +
    '[role=menuitem], [onclick]';

  // The tree as it is shown: open shadow roots in place of their hosts' children, slots filled.
  const children = (node) => {
    if (node.shadowRoot) return [...node.shadowRoot.childNodes];
    if (node.localName === 'slot') {
      const assigned = node.assignedNodes({ flatten: true });
      if (assigned.length) return assigned;
    }
    return [...node.childNodes];
  };
  const parent = (node) =>
    node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  const elements = function* (node) {
    for (const child of children(node)) {
      if (child.nodeType === Node.ELEMENT_NODE) {
        yield child;
        yield* elements(child);
      }
    }
  };

  // Under way to being shown counts as shown, and under way to vanishing as gone: an animation's clock
  // may lag behind the page's.
  const fading = (element) => {
    const way = { out: false, in: false, appearing: false };
    for (let e = element; e; e = parent(e)) {
      for (const animation of e.getAnimations?.() || []) {
        if (animation.playState !== 'running') continue;
        const last = animation.effect?.getKeyframes?.().at(-1);
        way.in = true;
        way.out ||= (last?.opacity !== undefined && parseFloat(last.opacity) === 0) || last?.visibility === 'hidden';
        way.appearing ||= last?.visibility === 'visible';
      }
    }
    return way;
  };
  const visible = (element) => {
    if (!element.checkVisibility()) return false;
    const way = fading(element);
    return (
      !way.out &&
      (way.appearing || element.checkVisibility({ visibilityProperty: true })) &&
      (way.in || element.checkVisibility({ opacityProperty: true }))
    );
  };
  const placed = (element) => {
    const r = element.getBoundingClientRect();
    return r.width > 1 && r.height > 1 && r.right > 0 && r.bottom + scrollY > 0;
  };

  const SILENT = new Set(['script', 'style', 'noscript', 'template', 'iframe', 'svg', 'option']);
  const text = (node, most) => {
    let found = '';
    const walk = (n) => {
      if (found.length > most) return;
      if (n.nodeType === Node.TEXT_NODE) {
        found += n.data;
      } else if (n.nodeType === Node.ELEMENT_NODE && !SILENT.has(n.localName) && visible(n)) {
        found += ' ';
        children(n).forEach(walk);
        found += ' ';
      }
    };
    walk(node);
    return found.replace(/\s+/g, ' ').trim().slice(0, most);
  };

  const named = (element) => {
    const ids = (element.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean);
    const root = element.getRootNode();
    const by = ids.map((id) => root.getElementById?.(id)?.textContent || '').join(' ').trim();
    const inner = element.querySelector?.('img[alt], [aria-label], title');
    return (
      by || element.getAttribute('aria-label') || element.title || element.alt ||
      inner?.getAttribute('alt') || inner?.getAttribute('aria-label') || inner?.textContent || ''
    );
  };
  const kind = (element) => {
    const role = element.getAttribute('role') || '';
    const type = element.localName === 'input' ? element.type : '';
    if (type === 'checkbox' || role === 'switch' || role === 'checkbox') return 'toggle';
    if (type === 'radio' || role === 'radio') return 'radio';
    if (element.localName === 'a' && element.hasAttribute('href')) return 'link';
    return 'button';
  };
  const row = (element) => {
    for (let e = parent(element), up = 0; e && up < 4; e = parent(e), up++) {
      const words = text(e, LONGEST_LABEL);
      if (words) return words;
    }
    return '';
  };
  const label = (element) => {
    const k = kind(element);
    if (k === 'toggle' || k === 'radio') {
      const labels = element.labels ? [...element.labels].map((l) => text(l, LONGEST_LABEL)).join(' ').trim() : '';
      return labels || text(element, LONGEST_LABEL) || named(element) || row(element);
    }
    return text(element, LONGEST_LABEL) || named(element) || element.value || '';
  };
  const elsewhere = (element) => {
    if (kind(element) !== 'link') return false;
    try {
      const to = new URL(element.href, document.baseURI);
      return /^https?:$/.test(to.protocol) && to.href.split('#')[0] !== location.href.split('#')[0];
    } catch {
      return false;
    }
  };
  const checked = (element) =>
    element.checked === true ||
    element.getAttribute('aria-checked') === 'true' ||
    element.getAttribute('aria-pressed') === 'true';
  const disabled = (element) =>
    element.matches(':disabled') || element.getAttribute('aria-disabled') === 'true';
  // A switch is often an invisible input under a visible label.
  const reachable = (element) =>
    (visible(element) && placed(element)) ||
    (['toggle', 'radio'].includes(kind(element)) &&
      [...(element.labels || []), parent(element)].some((e) => e && visible(e) && placed(e)));
  const pressable = (element) =>
    element.matches(PRESSABLE) ||
    (getComputedStyle(element).cursor === 'pointer' &&
      !element.matches('label') &&
      (!parent(element) || getComputedStyle(parent(element)).cursor !== 'pointer'));

  const controls = [];
  const index = new Map();
  const describe = (element) => {
    if (!index.has(element)) {
      index.set(element, controls.length);
      controls.push(element);
    }
    return {
      index: index.get(element),
      label: label(element).slice(0, LONGEST_LABEL),
      kind: kind(element),
      elsewhere: elsewhere(element),
      checked: checked(element),
      disabled: disabled(element),
    };
  };
  const pressables = (container) => {
    const found = [];
    for (const element of elements(container)) {
      if (found.length >= MOST_CONTROLS) break;
      if (!pressable(element) || !reachable(element)) continue;
      const outer = found[found.length - 1];
      const inside = outer && (outer.contains(element) || outer.shadowRoot?.contains(element));
      if (inside && !['toggle', 'radio'].includes(kind(element)) && !element.matches('button, a')) continue;
      if (inside && outer && !outer.matches('button, a, input')) found.pop();
      found.push(element);
    }
    return found;
  };

  const dialog = (element) =>
    (element.localName === 'dialog' && element.open) ||
    /^(alert)?dialog$/.test(element.getAttribute('role') || '') ||
    element.getAttribute('aria-modal') === 'true' ||
    (element.hasAttribute('popover') && element.matches(':popover-open'));
  const floating = (element) => {
    const style = getComputedStyle(element);
    return (
      style.position === 'fixed' ||
      style.position === 'sticky' ||
      (style.position === 'absolute' && parseInt(style.zIndex, 10) > 0)
    );
  };
  const PAGE = new Set(['html', 'head', 'body', 'main']);
  const nested = window !== window.top;
  const candidate = (element) =>
    (nested && element === document.body) ||
    (!PAGE.has(element.localName) &&
      (dialog(element) ||
        floating(element) ||
        NAMED.test(element.id) ||
        NAMED.test(element.getAttribute('class') || '') ||
        NAMED.test(element.getAttribute('aria-label') || '') ||
        NAMED.test(element.localName)));

  if (wanted === 'controls') {
    const all = pressables(document.body).map((element) => ({
      ...describe(element),
      hint: [element.id, element.getAttribute('class'), element.getAttribute('aria-label'), element.title]
        .filter(Boolean).join(' ').slice(0, LONGEST_LABEL),
    }));
    globalThis.cookieAuditControls = controls;
    return all;
  }

  const found = [];
  const taken = new Set();
  const take = (element, place, longest) => {
    if (found.length >= MOST_CONTAINERS || taken.has(element) || !visible(element)) return;
    taken.add(element);
    const words = text(element, LONGEST_TEXT);
    if (!words || words.length > longest) return;
    const inside = pressables(element);
    if (inside.length) found.push({ text: words, place, controls: inside.map(describe) });
  };
  const buttons = [];
  for (const element of elements(document)) {
    if (candidate(element)) take(element, dialog(element) || floating(element) ? 'over' : 'named', LONGEST_TEXT);
    if (element.matches('button, input[type=button], input[type=submit], [role=button]')) buttons.push(element);
  }
  // A banner may also stand in the text of the page, without a telling name.
  for (const button of buttons.slice(0, MOST_CONTROLS)) {
    for (let e = parent(button), up = 0; e && up < 3 && !PAGE.has(e.localName); e = parent(e), up++) {
      take(e, 'inline', LONGEST_INLINE);
    }
  }
  globalThis.cookieAuditControls = controls;
  return found;
})('WANTED')
