// A consent manager with one question: the shop alone, or the others as well.
window.klaroConfig = {
  version: 1,
  storageMethod: 'cookie',
  cookieName: 'klaro',
  cookieExpiresAfterDays: 120,
  acceptAll: true,
  translations: {
    zz: { privacyPolicyUrl: '/' },
  },
  services: [
    { name: 'shop', title: 'Shop', purposes: ['necessary'], required: true, default: true },
    { name: 'others', title: 'Others', purposes: ['more'] },
  ],
};
