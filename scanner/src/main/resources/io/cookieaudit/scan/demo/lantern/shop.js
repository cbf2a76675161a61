// What the shop itself does with cookies. Each planted mismatch says so.
const DAY = 24 * 60 * 60;

function keep(name, value, seconds) {
  document.cookie = `${name}=${value}; Max-Age=${seconds}; Path=/; Secure; SameSite=Lax`;
}

function load(url) {
  document.head.append(Object.assign(document.createElement('script'), { src: url, async: true }));
}

function onAccepted() {
  // Declared, 30 days, and set with consent: nothing to report.
  cookieStore.set({ name: 'lan_view', value: 'shelf', path: '/', sameSite: 'lax', expires: Date.now() + 30 * DAY * 1000 });
  // Planted: no row of the policy names this cookie.
  keep('lantern_exp', 'warm-b', 60 * DAY);
  // Planted: a report to a company that the policy does not name.
  navigator.sendBeacon('https://count.hushmetrics.test/hit', JSON.stringify({ page: location.pathname }));
  // The affiliate network tells the advertiser, by a redirect; both are declared.
  new Image().src = 'https://go.partnerpath.test/hop?to=brightlane';
}

function onChoice(manager) {
  if (!manager.getConsent('brightlane')) {
    keep('lan_camp', '', 0);
  }
  // Planted: the affiliate network waits for a choice, and then takes any choice for a yes.
  load('https://go.partnerpath.test/partner.js');
  if (manager.getConsent('settings')) {
    onAccepted();
  }
}

window.addEventListener('load', () => {
  const manager = klaro.getManager();
  if (manager.confirmed) {
    onChoice(manager);
    return;
  }
  // Planted: a marketing cookie before the visitor has chosen anything.
  keep('lan_camp', 'autumn', 90 * DAY);
  manager.watch({
    update(_, event) {
      if (event === 'saveConsents') {
        onChoice(manager);
      }
    },
  });
});
