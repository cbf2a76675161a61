// Brings one of the controls listed last into view and finds a point where a click really meets it.
((number) => {
  const control = globalThis.cookieAuditControls?.[number];
  if (!control?.isConnected) return { gone: true };
  const parent = (node) =>
    node.assignedSlot || node.parentElement || (node.getRootNode() instanceof ShadowRoot ? node.getRootNode().host : null);
  // An animation's clock may lag behind the page's: what is still coming in is taken to its end.
  for (let e = control; e; e = parent(e)) {
    for (const animation of e.getAnimations?.() || []) {
      const end = animation.effect?.getComputedTiming().endTime;
      if (animation.playState === 'running' && Number.isFinite(end)) animation.finish();
    }
  }
  const at = (x, y) => {
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit;
  };
  const within = (hit, target) => {
    for (let e = hit; e; e = parent(e)) if (e === target) return true;
    return false;
  };
  const points = [[0.5, 0.5], [0.25, 0.5], [0.75, 0.5], [0.5, 0.25], [0.5, 0.75]];
  const targets = [control, ...(control.labels || [])];
  if (control.matches('input[type=checkbox], input[type=radio]') && parent(control)?.localName !== 'body') {
    targets.push(parent(control));
  }
  for (const target of targets) {
    target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const r = target.getBoundingClientRect();
    if (r.width < 2 || r.height < 2) continue;
    for (const [across, down] of points) {
      const x = r.left + r.width * across;
      const y = r.top + r.height * down;
      const hit = at(x, y);
      if (hit && (within(hit, target) || within(hit, control))) return { x, y };
    }
  }
  return { covered: true };
})(NUMBER)
