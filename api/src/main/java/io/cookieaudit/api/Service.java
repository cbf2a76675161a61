package io.cookieaudit.api;

import io.cookieaudit.api.scans.ScanWorker;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Map;

/** The running service. */
final class Service implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;

  private Service(ApplicationContext context) {
    this.context = context;
    this.server = context.getBean(EmbeddedServer.class);
  }

  /**
   * Starts to listen and to work on the queue.
   *
   * @param host to listen on
   * @param port to listen on; 0 for any that is free
   */
  static Service start(ServiceSettings settings, String host, int port) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(Map.of("micronaut.server.host", host, "micronaut.server.port", port))
            .singletons(settings)
            .start();
    try {
      var service = new Service(context);
      service.server.start();
      context.getBean(ScanWorker.class).start();
      return service;
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }

  URI address() {
    return server.getURI();
  }

  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Ends cleanly: what is running is queued again, then the database is closed. */
  @Override
  public void close() {
    context.close();
  }
}
