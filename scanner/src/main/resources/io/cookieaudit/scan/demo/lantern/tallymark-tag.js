// Tallymark, an invented analytics company. It writes its cookies on the shop's own domain.
(() => {
  const YEAR = 365 * 24 * 60 * 60;
  const site = location.hostname.split('.').slice(-2).join('.');
  const id = () => crypto.getRandomValues(new Uint32Array(2)).join('.');

  function keep(name, value, seconds) {
    document.cookie = `${name}=${value}; Domain=${site}; Max-Age=${seconds}; Path=/; Secure; SameSite=Lax`;
  }

  keep('_ga', `TM1.1.${id()}`, 2 * YEAR);
  keep('_ga_LNT42', `TM2.1.${id()}`, 2 * YEAR);
  // Planted: the policy writes this name with one underscore less.
  keep('__tmka', id(), YEAR);
  // Planted: the policy says 30 days.
  keep('_tm_visit', id(), 2 * YEAR);
  navigator.sendBeacon('https://cdn.tallymark.test/collect', JSON.stringify({ page: location.pathname }));

  // Planted: whoever leaves after ten seconds never sees this one.
  setTimeout(() => keep('_tm_heat', id(), 7 * 24 * 60 * 60), 12000);
})();
