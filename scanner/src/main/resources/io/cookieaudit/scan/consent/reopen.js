// Opens the settings of a known consent manager by its own interface, and tells which one it was.
(() => {
  const ways = {
    klaro: () => (window.klaro.show(undefined, true), true),
    Cookiebot: () => (window.Cookiebot.renew(), true),
    OneTrust: () => (window.OneTrust.ToggleInfoDisplay(), true),
    Didomi: () => (window.Didomi.preferences.show(), true),
    Usercentrics: () => (window.UC_UI.showSecondLayer(), true),
    tarteaucitron: () => (window.tarteaucitron.userInterface.openPanel(), true),
    'vanilla-cookieconsent': () => (window.CookieConsent.showPreferences(), true),
    orejime: () => (window.orejime.prompt(), true),
    'Google Funding Choices': () => (window.googlefc.showRevocationMessage(), true),
    CookieYes: () => (window.revisitCkyConsent(), true),
    Axeptio: () => (window.openAxeptioCookies(), true),
    Iubenda: () => (window._iub.cs.api.openPreferences(), true),
  };
  for (const [name, open] of Object.entries(ways)) {
    try {
      if (open()) return name;
    } catch {
      // It is not there, or not ready.
    }
  }
  if (typeof window.__tcfapi === 'function') {
    window.__tcfapi('displayConsentUi', 2, () => {});
    return 'the TCF';
  }
  return '';
})()
