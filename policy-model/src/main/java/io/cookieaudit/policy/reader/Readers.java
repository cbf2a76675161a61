package io.cookieaudit.policy.reader;

import java.util.List;

/** All readers. Their order does not matter: each reads a form that the others leave alone. */
final class Readers {
  static final List<PolicyReader> ALL =
      List.of(
          new RowTable(),
          new VerticalTable(),
          new FirstOf(new LinearisedTable(), new WrappedTable()),
          new CategoryTable(),
          new LinearisedCategoryTable(),
          new DefinitionLists(),
          new LabelledRuns(),
          new BulletLists(),
          new ProseNames(),
          new ProseClaims());

  private Readers() {}
}
