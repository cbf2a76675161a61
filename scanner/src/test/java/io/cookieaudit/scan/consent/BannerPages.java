package io.cookieaudit.scan.consent;

/** Pages with banners of our own making. Each banner keeps its choice in a cookie or in storage. */
final class BannerPages {
  private BannerPages() {}

  /** A page with some text, then the markup given. */
  static String page(String language, String body) {
    return """
        <!doctype html><html lang="%s"><meta charset="utf-8"><title>A shop</title>
        <style>
          .bar { position: fixed; bottom: 0; left: 0; right: 0; padding: 1em; background: #eee; z-index: 9 }
          .off { display: none }
        </style>
        <body><h1>A shop</h1><p>We sell what people need. Settings of the machine are easy.</p>
        <p><a href="/account">Account</a> <button>Order now</button></p>
        %s
        </body></html>
        """
        .formatted(language, body);
  }

  /** A record of a choice, then the banner with this id goes. */
  private static String script(String banner) {
    return """
        <script>
          function choose(choice) {
            document.cookie = 'cookie_consent=' + choice + '; path=/; max-age=31536000';
            document.getElementById('%s').remove();
          }
          if (document.cookie.includes('cookie_consent=')) document.getElementById('%s').remove();
        </script>
        """
        .formatted(banner, banner);
  }

  /** A bar at the bottom with a button each for yes and no. */
  static String bar(String language, String text, String yes, String no) {
    return page(
        language,
        """
        <div class="bar" id="b">%s
          <button onclick="choose('accepted')">%s</button>
          <button onclick="choose('rejected')">%s</button>
        </div>
        """
                .formatted(text, yes, no)
            + script("b"));
  }

  static String english() {
    return bar("en", "We use cookies to improve this site.", "Accept all", "Reject all");
  }

  static String german() {
    return bar(
        "de",
        "Wir verwenden Cookies. Mehr in der <a href='/ds'>Datenschutzerklärung</a>.",
        "Alle akzeptieren",
        "Nur notwendige Cookies");
  }

  static String french() {
    return bar(
        "fr",
        "Nous utilisons des cookies et des traceurs.",
        "Tout accepter",
        "Continuer sans accepter");
  }

  /** A modal dialog element, and a hidden copy of its buttons for small screens before it. */
  static String dialog() {
    return page(
        "en",
        """
        <div class="bar off">Cookies <button onclick="wrong()">Accept all</button>
          <button onclick="wrong()">Reject all</button></div>
        <dialog id="b"><p>This shop would like your consent to cookies.</p>
          <button onclick="choose('accepted')">Yes, I agree</button>
          <button onclick="choose('rejected')">No, thanks</button></dialog>
        """
            + script("b")
            + "<script>document.getElementById('b')?.showModal()</script>");
  }

  /** A custom element with an open shadow root, shown after three seconds. */
  static String shadow() {
    return page(
        "en",
        """
        <shop-consent id="b"></shop-consent>
        <script>
          customElements.define('shop-consent', class extends HTMLElement {
            connectedCallback() {
              setTimeout(() => {
                const root = this.attachShadow({ mode: 'open' });
                root.innerHTML = `<div style="position:fixed;top:0;left:0;padding:1em;background:#fff">
                  <p>We and our partners use cookies.</p>
                  <button id="y">Agree</button><button id="n">Decline</button></div>`;
                root.getElementById('y').onclick = () => choose('accepted');
                root.getElementById('n').onclick = () => choose('rejected');
              }, 3000);
            }
          });
        </script>
        """
            + script("b"));
  }

  /** A banner in a frame of the same host, which tells the page what was chosen. */
  static String frame() {
    return page(
        "en",
        """
        <iframe id="b" src="/frame-inner" style="position:fixed;bottom:0;left:0;width:600px;height:200px"></iframe>
        <script>
          addEventListener('message', (e) => {
            localStorage.setItem('privacy-choices', JSON.stringify({ necessary: true, marketing: e.data }));
            document.getElementById('b').remove();
          });
        </script>
        """);
  }

  static String frameInner() {
    return """
        <!doctype html><html lang="en"><title>Consent</title><body style="margin:2em">
        <p>Please choose whether we may use cookies.</p>
        <button onclick="parent.postMessage(true, '*')">Accept</button>
        <button onclick="parent.postMessage(false, '*')">Reject</button></body></html>
        """;
  }

  /** Accepting on the first layer; switches and a button to save on the second. */
  static String layers(String refuse) {
    return page(
        "en",
        """
        <div class="bar" id="b"><p>Cookies help us. See our <a href="/privacy">privacy policy</a>.</p>
          <div id="one"><button onclick="choose('accepted')">Accept all</button>
            <button onclick="one.hidden = true; two.hidden = false">Manage preferences</button></div>
          <div id="two" hidden>
            <p><label><input type="checkbox" checked disabled> Strictly necessary</label></p>
            <p><label><input type="checkbox" checked id="stats"> Statistics</label></p>
            <p><label><input type="checkbox" checked id="ads"> Marketing</label></p>
            %s
          </div></div>
        """
                .formatted(refuse)
            + script("b"));
  }

  static String saving() {
    return layers(
        """
        <button onclick="choose(encodeURIComponent(JSON.stringify(
            { necessary: true, statistics: stats.checked, marketing: ads.checked })))">Save my choices</button>
        """);
  }

  static String refusingBehind() {
    return layers(
        """
        <button onclick="choose('accepted')">Accept all</button>
        <button onclick="choose('necessary')">Only necessary</button>
        """);
  }

  /** A banner that can only be accepted. */
  static String acceptOnly() {
    return page(
        "en",
        """
        <div class="bar" id="b">We use cookies. <a href="/privacy">Learn more</a>
          <button onclick="choose('accepted')">OK, got it</button></div>
        """
            + script("b"));
  }

  /** A banner with something in it that no word list explains. */
  static String riddle() {
    return page(
        "en",
        """
        <div class="bar" id="b">We use cookies.
          <button onclick="choose('accepted')">Accept</button>
          <button onclick="choose('rejected')">Brr</button></div>
        """
            + script("b"));
  }

  /** A banner that goes and records nothing. */
  static String forgetful() {
    return page(
        "en",
        """
        <div class="bar" id="b">We use cookies.
          <button onclick="b.remove()">Accept</button><button onclick="b.remove()">Reject</button></div>
        """);
  }

  /** A banner that records the opposite of what was pressed. */
  static String contrary() {
    return page(
        "en",
        """
        <div class="bar" id="b">We use cookies.
          <button onclick="choose('accepted')">Accept</button>
          <button onclick="choose('accepted')">Reject</button></div>
        """
            + script("b"));
  }

  /** A banner that stays whatever is pressed. */
  static String sticky() {
    return page(
        "en",
        """
        <div class="bar">We use cookies.
          <button onclick="document.cookie='cookie_consent=accepted'">Accept</button>
          <button onclick="document.cookie='cookie_consent=rejected'">Reject</button></div>
        """);
  }

  /** A banner that reloads the page, and shows itself only where nothing was chosen yet. */
  static String reloading() {
    return page(
        "en",
        """
        <script>
          function pick(choice) { document.cookie = 'site_cookie_choice=' + choice; location.reload(); }
          if (!document.cookie.includes('site_cookie_choice'))
            document.write(`<div class="bar">We use cookies.
              <button onclick="pick('accepted')">Accept</button>
              <button onclick="pick('rejected')">Reject</button></div>`);
        </script>
        """);
  }

  static String none() {
    return page(
        "en",
        """
        <div class="bar">Subscribe to our newsletter <button>Accept the offer</button></div>
        <p>Our cookies are freshly baked. <button>Accept</button></p>
        """);
  }

  /** A page that uses klaro with its usual texts. */
  static String klaro() {
    return page(
        "en",
        """
        <link rel="stylesheet" href="/klaro.css">
        <script>
          window.klaroConfig = {
            lang: 'en', acceptAll: true, storageMethod: 'cookie',
            translations: { en: { privacyPolicyUrl: '/privacy', purposes: { analytics: 'Analytics', basket: 'Basket' } } },
            services: [
              { name: 'basket', title: 'Basket', purposes: ['basket'], required: true },
              { name: 'counter', title: 'Counter', purposes: ['analytics'] },
            ],
          };
        </script>
        <script src="/klaro.js"></script>
        """);
  }
}
