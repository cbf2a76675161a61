package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.observe.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote beside this class. */
public final class Version implements IVersionProvider {
  /** This program's version and the commit it was built from, {@code unknown} outside of Git. */
  public static Tool tool() {
    var properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("build.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("build.properties cannot be read from the program's jar", e);
    }
    return new Tool(properties.getProperty("version"), properties.getProperty("commit"));
  }

  @Override
  public String[] getVersion() {
    Tool tool = tool();
    return new String[] {"cookie-audit " + tool.version() + " (" + tool.commit() + ")"};
  }
}
