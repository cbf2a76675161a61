package io.cookieaudit.scan.rule;

import io.cookieaudit.scan.knowledge.Hosts;
import java.util.List;
import java.util.Optional;

/**
 * A service whose content pages take into themselves, by the addresses that its own instructions
 * for embedding give.
 */
record Embed(String service, Kind kind) {

  enum Kind {
    VIDEO(true, "a video player"),
    SOCIAL(true, "a social network's plug-in"),
    AUDIO(true, "an audio player"),
    MAP(false, "a map"),
    FONT(false, "fonts");

    private final boolean follows;
    private final String told;

    Kind(boolean follows, String told) {
      this.follows = follows;
      this.told = told;
    }

    /** Whether such content usually stores or reads something of its own. */
    boolean follows() {
      return follows;
    }

    String told() {
      return told;
    }
  }

  /** Host and beginning of the path, in the order in which they are tried. */
  private record Place(String host, String path, Embed embed) {}

  private static final List<Place> PLACES =
      List.of(
          place("www.youtube.com", "/embed/", "YouTube", Kind.VIDEO),
          place("www.youtube.com", "/iframe_api", "YouTube", Kind.VIDEO),
          place("www.youtube-nocookie.com", "/embed/", "YouTube (privacy-enhanced)", Kind.VIDEO),
          place("player.vimeo.com", "/", "Vimeo", Kind.VIDEO),
          place("www.dailymotion.com", "/embed/", "Dailymotion", Kind.VIDEO),
          place("geo.dailymotion.com", "/", "Dailymotion", Kind.VIDEO),
          place("fast.wistia.com", "/embed/", "Wistia", Kind.VIDEO),
          place("fast.wistia.net", "/embed/", "Wistia", Kind.VIDEO),
          place("player.twitch.tv", "/", "Twitch", Kind.VIDEO),
          place("player.bilibili.com", "/", "Bilibili", Kind.VIDEO),
          place("player.youku.com", "/embed/", "Youku", Kind.VIDEO),
          place("www.facebook.com", "/plugins/", "Facebook", Kind.SOCIAL),
          place("connect.facebook.net", "/", "Facebook", Kind.SOCIAL),
          place("platform.twitter.com", "/", "X (Twitter)", Kind.SOCIAL),
          place("www.instagram.com", "/embed.js", "Instagram", Kind.SOCIAL),
          place("www.instagram.com", "/p/", "Instagram", Kind.SOCIAL),
          place("www.tiktok.com", "/embed", "TikTok", Kind.SOCIAL),
          place("platform.linkedin.com", "/", "LinkedIn", Kind.SOCIAL),
          place("assets.pinterest.com", "/", "Pinterest", Kind.SOCIAL),
          place("widgets.vk.com", "/", "VK", Kind.SOCIAL),
          place("open.spotify.com", "/embed", "Spotify", Kind.AUDIO),
          place("w.soundcloud.com", "/player", "SoundCloud", Kind.AUDIO),
          place("maps.googleapis.com", "/maps/", "Google Maps", Kind.MAP),
          place("www.google.com", "/maps/embed", "Google Maps", Kind.MAP),
          place("maps.google.com", "/maps", "Google Maps", Kind.MAP),
          place("api.mapbox.com", "/", "Mapbox", Kind.MAP),
          place("www.bing.com", "/maps/embed", "Bing Maps", Kind.MAP),
          place("www.openstreetmap.org", "/export/embed", "OpenStreetMap", Kind.MAP),
          place("fonts.googleapis.com", "/", "Google Fonts", Kind.FONT),
          place("fonts.gstatic.com", "/", "Google Fonts", Kind.FONT),
          place("use.typekit.net", "/", "Adobe Fonts", Kind.FONT),
          place("fast.fonts.net", "/", "Monotype", Kind.FONT),
          place("kit.fontawesome.com", "/", "Font Awesome", Kind.FONT),
          place("use.fontawesome.com", "/", "Font Awesome", Kind.FONT));

  private static Place place(String host, String path, String service, Kind kind) {
    return new Place(host, path, new Embed(service, kind));
  }

  /** The service whose content an address is; empty where it is not known as one. */
  static Optional<Embed> of(String url) {
    String host = Hosts.of(url);
    String path = Hosts.pathOf(url);
    return PLACES.stream()
        .filter(place -> host.equals(place.host()) && path.startsWith(place.path()))
        .map(Place::embed)
        .findFirst();
  }
}
