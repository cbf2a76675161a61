package io.cookieaudit.scan.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which hosts and which names belong to which company. */
public final class Entities {
  private static final String[] COLUMNS = {"name", "kind", "aliases", "hosts"};

  private final Map<String, Entity> byName = new LinkedHashMap<>();
  private final HostMap<Entity> byHost;
  private final List<Named> names;

  /**
   * A company with the words for it, prepared for being looked for in many texts.
   *
   * @param wholes those that count only as the whole of a text
   */
  private record Named(Entity entity, List<String> parts, List<String> wholes) {
    static Named of(Entity entity) {
      boolean onlyAsWhole = entity.aliases().contains("=" + entity.name());
      List<String> parts = new ArrayList<>(onlyAsWhole ? List.of() : List.of(entity.name()));
      List<String> wholes = new ArrayList<>();
      for (String alias : entity.aliases()) {
        if (alias.startsWith("=")) {
          wholes.add(alias.substring(1));
        } else {
          parts.add(alias);
        }
      }
      return new Named(
          entity,
          parts.stream().map(Words::spaced).toList(),
          wholes.stream().map(Words::spaced).toList());
    }

    boolean isIn(String spaced) {
      return wholes.contains(spaced) || parts.stream().anyMatch(spaced::contains);
    }
  }

  Entities(Collection<Entity> entities) {
    Map<String, Entity> hosts = new HashMap<>();
    for (Entity entity : entities) {
      byName.put(entity.name(), entity);
      for (String host : entity.hosts()) {
        Entity other = hosts.put(host, entity);
        if (other != null) {
          throw new IllegalArgumentException(
              host + " belongs to both " + other.name() + " and " + entity.name());
        }
      }
    }
    byHost = new HostMap<>(hosts);
    names = byName.values().stream().map(Named::of).toList();
  }

  static Entities read(Table table) {
    return new Entities(
        table.map(
            row ->
                new Entity(
                    row.cell(0),
                    Entity.Kind.valueOf(row.cell(1).toUpperCase(Locale.ROOT)),
                    row.items(2, ","),
                    row.items(3, " "))));
  }

  static Table table() {
    String file = "entities.tsv";
    return Table.parse(file, ClassPathText.beside(Entities.class, file), COLUMNS);
  }

  /** The company with exactly this name in the list. */
  public Optional<Entity> byName(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public Optional<Entity> ofHost(String host) {
    return byHost.find(host);
  }

  /**
   * The companies that words of a policy name, by a name, a product or a host of theirs: "Google
   * Ireland Ltd. (DoubleClick), Meta" names two.
   */
  public Set<Entity> namedIn(String words) {
    String spaced = Words.spaced(words);
    Stream<Entity> byHosts = Hosts.in(words).flatMap(host -> ofHost(host).stream());
    Stream<Entity> byNames = names.stream().filter(named -> named.isIn(spaced)).map(Named::entity);
    return Stream.concat(byHosts, byNames).collect(Collectors.toUnmodifiableSet());
  }

  /** All companies, in the order of the file. */
  public List<Entity> all() {
    return List.copyOf(byName.values());
  }
}
