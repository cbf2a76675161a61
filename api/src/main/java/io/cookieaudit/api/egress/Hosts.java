package io.cookieaudit.api.egress;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Hosts as they are written in addresses. */
final class Hosts {
  /** One address in any of the forms that browsers take, and no range of them. */
  private static final IPAddressStringParameters ONE =
      new IPAddressStringParameters.Builder()
          .allowWildcardedSeparator(false)
          .allowAll(false)
          .allowEmpty(false)
          .allowMask(false)
          .allowPrefix(false)
          .allowSingleSegment(true)
          .setRangeOptions(RangeParameters.NO_RANGE)
          .toParams();

  /** An address, or all that begin with the same bits. */
  private static final IPAddressStringParameters SOME =
      new IPAddressStringParameters.Builder()
          .allowWildcardedSeparator(false)
          .allowAll(false)
          .allowEmpty(false)
          .allowMask(false)
          .allowSingleSegment(false)
          .allow_inet_aton(false)
          .setRangeOptions(RangeParameters.NO_RANGE)
          .toParams();

  /**
   * The last label of what is a number to browsers, whatever comes before it (<a
   * href="https://url.spec.whatwg.org/#ends-in-a-number-checker">URL standard</a>).
   */
  private static final Pattern NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

  private Hosts() {}

  /** As names are compared: no brackets, no dot at the end, lower case. */
  static String plain(String host) {
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    return (bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare)
        .toLowerCase(Locale.ROOT);
  }

  /** Whether no name server is to be asked, because browsers take it for an address. */
  static boolean number(String host) {
    return host.contains(":") || NUMBER.matcher(host).matches();
  }

  /** The address that is written there, with its parts decimal, octal or hexadecimal, or fewer. */
  static Optional<IPAddress> address(String host) {
    return parsed(host, ONE);
  }

  /** A network, as in 10.1.0.0/16, or one address. */
  static Optional<IPAddress> network(String text) {
    return parsed(text, SOME).map(IPAddress::toPrefixBlock);
  }

  private static Optional<IPAddress> parsed(String text, IPAddressStringParameters how) {
    try {
      return Optional.of(new IPAddressString(text, how).toAddress());
    } catch (AddressStringException | IncompatibleAddressException none) {
      return Optional.empty();
    }
  }
}
