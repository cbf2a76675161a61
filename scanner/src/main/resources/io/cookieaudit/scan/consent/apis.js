// Asks the consent interfaces that pages commonly offer what is agreed to now: for each, purposes
// with true or false. Only what may be refused is asked for, as far as the interface tells.
(() => {
  const answers = {};
  const ask = (name, question) => {
    try {
      const answer = question();
      if (answer && Object.keys(answer).length) answers[name] = answer;
    } catch {
      // An interface that is not there, or not ready, has no answer.
    }
  };
  const booleans = (object) =>
    Object.fromEntries(Object.entries(object).filter(([, value]) => typeof value === 'boolean'));
  const listed = (on, off) =>
    Object.fromEntries([...(off || []).map((p) => [`purpose ${p}`, false]), ...(on || []).map((p) => [`purpose ${p}`, true])]);

  ask('__tcfapi', () => {
    let found = {};
    window.__tcfapi('getTCData', 2, (data, ok) => {
      if (!ok || !data.purpose) return;
      const consents = data.purpose.consents;
      for (let p = 1; p <= 11; p++) found[`purpose ${p}`] = consents[p] === true;
      if (!data.tcString || data.eventStatus === 'cmpuishown') found = {};
    });
    return found;
  });
  ask('klaro', () => {
    const manager = window.klaro.getManager();
    if (!manager.confirmed) return {};
    const services = manager.config.services || manager.config.apps;
    return Object.fromEntries(services.filter((s) => !s.required).map((s) => [`purpose ${s.name}`, !!manager.consents[s.name]]));
  });
  ask('Cookiebot', () => (window.Cookiebot.hasResponse ? booleans(window.Cookiebot.consent) : {}));
  ask('OneTrust', () => {
    if (!window.OneTrust.IsAlertBoxClosed()) return {};
    const active = window.OnetrustActiveGroups.split(',').filter(Boolean);
    return Object.fromEntries(
      window.OneTrust.GetDomainData().Groups
        .filter((g) => g.OptanonGroupId && g.Status !== 'always active')
        .map((g) => [`purpose ${g.OptanonGroupId}`, active.includes(g.OptanonGroupId)]));
  });
  ask('tarteaucitron', () =>
    Object.fromEntries(
      Object.entries(window.tarteaucitron.state)
        .filter(([, value]) => typeof value === 'boolean')
        .map(([name, value]) => [`purpose ${name}`, value])));
  ask('Didomi', () => {
    const purposes = window.Didomi.getUserStatus().purposes.consent;
    return listed(purposes.enabled, purposes.disabled);
  });
  ask('Usercentrics', () =>
    Object.fromEntries(
      window.UC_UI.getServicesBaseInfo()
        .filter((s) => !s.isEssential)
        .map((s) => [`purpose ${s.name}`, s.consent.status])));
  ask('Google consent mode', () => {
    const updates = [...window.dataLayer].filter((entry) => entry[0] === 'consent' && entry[1] === 'update');
    const last = Object.assign({}, ...updates.map((entry) => entry[2]));
    return Object.fromEntries(
      Object.entries(last)
        .filter(([key, value]) => key !== 'security_storage' && /^(granted|denied)$/.test(value))
        .map(([key, value]) => [key, value === 'granted']));
  });
  return answers;
})()
