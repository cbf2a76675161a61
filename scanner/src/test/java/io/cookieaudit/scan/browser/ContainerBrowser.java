package io.cookieaudit.scan.browser;

import io.cookieaudit.scan.observe.BrowserOptions;
import io.cookieaudit.scan.observe.BrowserOptions.ConnectTo;
import io.cookieaudit.testing.Means;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.Testcontainers;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.selenium.BrowserWebDriverContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The project's browser image as a container of its own, built where it is not there yet. The
 * machine's loopback can be reached from it.
 */
public final class ContainerBrowser implements AutoCloseable {
  private static final String IMAGE = "cookie-audit/browser";
  private static final Path FOLDER = Means.root().resolve("docker/browser");
  private static final String LOOPBACK = "127.0.0.1";

  private final BrowserWebDriverContainer container;

  private ContainerBrowser(BrowserWebDriverContainer container) {
    this.container = container;
  }

  /** Starts it with the rights that Chromium's sandbox needs. */
  public static ContainerBrowser withSandbox() throws IOException {
    String profile = "seccomp=" + Files.readString(FOLDER.resolve("seccomp.json"));
    return started(
        container ->
            container.withCreateContainerCmdModifier(
                command ->
                    Objects.requireNonNull(command.getHostConfig())
                        .withSecurityOpts(List.of(profile, "no-new-privileges"))));
  }

  /** Starts it as an engine starts any container. */
  public static ContainerBrowser asUsual() {
    return started(container -> container);
  }

  private interface Rights {
    BrowserWebDriverContainer grant(BrowserWebDriverContainer container);
  }

  private static ContainerBrowser started(Rights rights) {
    requireEngine();
    try {
      BrowserWebDriverContainer container =
          new BrowserWebDriverContainer(
                  DockerImageName.parse(built())
                      .asCompatibleSubstituteFor("selenium/standalone-chrome"))
              .withAccessToHost(true);
      rights.grant(container).start();
      return new ContainerBrowser(container);
    } catch (RuntimeException e) {
      throw Means.lacking(
          "REQUIRE_DOCKER", "the browser image cannot be built and run: " + root(e));
    }
  }

  /** An engine that is there and cannot be used counts as none: the reason is in the message. */
  private static void requireEngine() {
    try {
      DockerClientFactory.instance().client();
    } catch (RuntimeException e) {
      throw Means.lacking("REQUIRE_DOCKER", "no container engine answers: " + root(e));
    }
  }

  /** Builds the image, which takes seconds when nothing of it has changed. */
  private static String built() {
    if (!Files.isDirectory(FOLDER.resolve("target/grid"))) {
      throw Means.lacking(
          "REQUIRE_DOCKER",
          "Selenium's server is not there; mvn -f docker/browser package gets it");
    }
    return new ImageFromDockerfile(IMAGE, false).withDockerfile(FOLDER.resolve("Dockerfile")).get();
  }

  private static String root(Throwable failure) {
    return failure.getCause() == null ? failure.toString() : root(failure.getCause());
  }

  /** The options, with this browser in place of the machine's, and loopback as it sees it. */
  public BrowserOptions with(BrowserOptions options) {
    return options
        .reaching(
            options.connectTo().stream().map(ContainerBrowser::exposed).toList(),
            options.trustedKeys())
        .onGrid(container.getSeleniumAddress().toString());
  }

  private static ConnectTo exposed(ConnectTo rule) {
    if (!rule.toHost().equals(LOOPBACK)) {
      return rule;
    }
    Testcontainers.exposeHostPorts(rule.toPort());
    return new ConnectTo(
        rule.host(), rule.port(), GenericContainer.INTERNAL_HOST_HOSTNAME, rule.toPort());
  }

  /** Whether the container may make user namespaces, which the sandbox is made of. */
  public boolean grantsNamespaces() throws IOException, InterruptedException {
    return container.execInContainer("unshare", "--user", "--map-root-user", "true").getExitCode()
        == 0;
  }

  @Override
  public void close() {
    container.stop();
  }
}
