package io.cookieaudit.scan.cli;

import io.cookieaudit.scan.lists.FetchedLists;
import io.cookieaudit.scan.lists.ListSource;
import io.cookieaudit.scan.lists.ListUpdate;
import java.io.PrintWriter;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "update",
    description =
        "Fetch the lists that others publish: easyprivacy, easylist, open-cookie-database. Ends"
            + " with 3 where one could not be fetched; what was there is then kept.",
    mixinStandardHelpOptions = true)
final class KnowledgeUpdateCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec command;

  @Option(
      names = "--from",
      paramLabel = "NAME=URL",
      description =
          "Fetch a list from this address and not from where it is published. May be repeated.")
  List<String> from = List.of();

  private final FetchedLists lists;
  private final InstantSource clock;

  KnowledgeUpdateCommand() {
    this(Installation.of(System.getenv()).lists(), InstantSource.system());
  }

  KnowledgeUpdateCommand(FetchedLists lists, InstantSource clock) {
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    Map<ListSource, URI> addresses = addresses();
    var update = new ListUpdate(lists, clock);
    int outcome = Outcome.CLEAN;
    for (ListSource source : ListSource.values()) {
      URI address = addresses.getOrDefault(source, source.address());
      ListUpdate.Result result = update.update(source, address);
      say(source, address, result);
      if (result instanceof ListUpdate.Result.Failed) {
        outcome = Outcome.INCOMPLETE;
      }
    }
    return outcome;
  }

  private void say(ListSource source, URI address, ListUpdate.Result result) {
    PrintWriter out = Wrong.commandLine(command).getOut();
    PrintWriter err = Wrong.commandLine(command).getErr();
    switch (result) {
      case ListUpdate.Result.Renewed(int entries) ->
          out.printf("%-20s fetched, %d entries%n", source.id(), entries);
      case ListUpdate.Result.Unchanged _ -> out.printf("%-20s unchanged%n", source.id());
      case ListUpdate.Result.Failed failed ->
          err.printf(
              "cookie-audit: %s was not updated: %s. %s Try again later, or name another address"
                  + " with --from %s=URL. Address: %s%n",
              source.id(),
              failed.why(),
              failed
                  .kept()
                  .map(kept -> "The one of %s is kept.".formatted(kept.day()))
                  .orElse("There is none yet."),
              source.id(),
              address);
    }
    out.flush();
    err.flush();
  }

  private Map<ListSource, URI> addresses() {
    var addresses = new EnumMap<ListSource, URI>(ListSource.class);
    for (String pair : from) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      ListSource source =
          ListSource.of(name.strip())
              .orElseThrow(
                  () ->
                      Wrong.use(
                          command,
                          "--from: there is no list '%s'; there are %s".formatted(name, names())));
      addresses.put(source, webAddress(pair.substring(equals + 1)));
    }
    return addresses;
  }

  private URI webAddress(String typed) {
    URI address = Wrong.address(typed, command);
    boolean web =
        "https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme());
    if (!web || address.getHost() == null) {
      throw Wrong.use(
          command,
          "--from: '%s' is no web address; write it as in --from easylist=https://mirror.example/easylist.txt"
              .formatted(typed));
    }
    return address;
  }

  private static String names() {
    return Arrays.stream(ListSource.values()).map(ListSource::id).collect(Collectors.joining(", "));
  }
}
