// How the shop sets up its consent manager (klaro, an open-source package from npm).
window.klaroConfig = {
  version: 1,
  elementID: 'klaro',
  storageMethod: 'cookie',
  cookieName: 'klaro',
  cookieExpiresAfterDays: 120,
  default: false,
  mustConsent: false,
  acceptAll: true,
  hideDeclineAll: false,
  lang: 'en',
  translations: {
    en: {
      privacyPolicyUrl: '/cookies',
      purposes: {
        essential: 'Essential',
        statistics: 'Statistics',
        personalisation: 'Personalisation',
        marketing: 'Marketing',
      },
    },
  },
  services: [
    { name: 'lantern', title: 'Lantern House', purposes: ['essential'], required: true, default: true },
    { name: 'tallymark', title: 'Tallymark Analytics', purposes: ['statistics'] },
    { name: 'settings', title: 'Your settings', purposes: ['personalisation'] },
    { name: 'cinebox', title: 'Cinebox videos', purposes: ['personalisation'] },
    { name: 'brightlane', title: 'Brightlane advertising', purposes: ['marketing'] },
    { name: 'partnerpath', title: 'PartnerPath', purposes: ['marketing'] },
  ],
};
