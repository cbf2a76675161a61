// Starts autoconsent in this document and keeps what it reports until it is asked for. It runs among
// the page's own variables, because it asks consent managers' interfaces there.
(() => {
  if (window.cookieAuditReports) return false;
  const reports = [];
  window.cookieAuditReports = reports;
  window.autoconsentSendMessage = (message) => {
    reports.push(JSON.parse(JSON.stringify(message)));
    if (message.type === 'init') {
      Promise.resolve().then(() =>
        window.autoconsentReceiveMessage({ type: 'initResp', config: $CONFIG$, rules: { autoconsent: $RULES$ } }));
    }
    return Promise.resolve();
  };
  $SCRIPT$;
  return true;
})()
