package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code HOST1:PORT1:HOST2:PORT2} as curl has it; IPv6 addresses stand in brackets. */
final class ConnectToConverter implements ITypeConverter<ConnectTo> {
  private static final String HOST = "(\\[[0-9a-fA-F:.]*\\]|[^:\\[\\]]*)";
  private static final Pattern FORM = Pattern.compile(HOST + ":(\\d{0,5}):" + HOST + ":(\\d{0,5})");

  @Override
  public ConnectTo convert(String value) {
    var match = FORM.matcher(value.strip());
    if (!match.matches()) {
      throw new TypeConversionException(
          "'"
              + value
              + "' is not HOST1:PORT1:HOST2:PORT2, for example www.shop.example:443:localhost:8443");
    }
    return new ConnectTo(
        match.group(1), port(match.group(2)), match.group(3), port(match.group(4)));
  }

  private static int port(String digits) {
    int port = digits.isEmpty() ? 0 : Integer.parseInt(digits);
    if (port > 65_535) {
      throw new TypeConversionException(port + " is no port; the highest is 65535");
    }
    return port;
  }
}
