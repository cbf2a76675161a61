// What this document's own cookies and storage hold. Read in memory to prove a choice, never kept.
(() => {
  const store = (get) => {
    try {
      return Object.fromEntries(Object.entries(get()));
    } catch {
      return {};
    }
  };
  const cookies = () => {
    try {
      return document.cookie.split('; ').filter(Boolean).map((pair) => {
        const at = pair.indexOf('=');
        return at < 0 ? ['', pair] : [pair.slice(0, at), pair.slice(at + 1)];
      });
    } catch {
      return [];
    }
  };
  return {
    cookies: Object.fromEntries(cookies()),
    local: store(() => localStorage),
    session: store(() => sessionStorage),
  };
})()
