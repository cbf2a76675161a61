package io.cookieaudit.policy.reader;

import io.cookieaudit.policy.Confidence;
import io.cookieaudit.policy.Declaration;
import io.cookieaudit.policy.DeclarationSource;
import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredCookie;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.DeclaredInventory.Completeness;
import io.cookieaudit.policy.DeclaredParty;
import io.cookieaudit.policy.EffectiveDate;
import io.cookieaudit.policy.PolicyReading;
import io.cookieaudit.policy.PolicyReading.Unread;
import io.cookieaudit.policy.document.PolicyDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads everything that a document declares. */
public final class PolicyReadings {
  private PolicyReadings() {}

  /** Reads with ids made from the sites and years that the policies name. */
  public static PolicyReading read(PolicyDocument document) {
    return read(document, List.of());
  }

  /**
   * Reads with given ids for the policies, in the order of the document; where there are fewer ids
   * than policies, the others are made.
   */
  public static PolicyReading read(PolicyDocument document, List<String> ids) {
    List<DeclaredInventory> inventories = new ArrayList<>();
    List<Unread> unread = new ArrayList<>();
    for (Parts.Part part : Parts.of(document)) {
      DeclaredInventory inventory = inventory(part);
      inventories.add(inventory);
      unread.addAll(Suspects.unread(part.document(), inventory.declarations()));
    }
    List<String> made =
        PolicyIds.distinct(inventories.stream().map(DeclaredInventory::policy).toList());
    List<DeclaredInventory> named = new ArrayList<>();
    for (int i = 0; i < inventories.size(); i++) {
      named.add(withId(inventories.get(i), i < ids.size() ? ids.get(i) : made.get(i)));
    }
    return new PolicyReading(
        document.id(), document.sha256(), document.lines(), document.language(), named, unread);
  }

  private static DeclaredInventory inventory(Parts.Part part) {
    PolicyDocument document = part.document();
    Scopes scopes = Scopes.of(document.blocks());
    Optional<EffectiveDate> effective =
        part.marker()
            .flatMap(text -> EffectiveDates.in(text, document.language()))
            .or(() -> EffectiveDates.of(document.blocks(), document.language()));
    Outline outline = Outline.of(document);
    List<Declaration> declarations =
        Readers.ALL.stream()
            .flatMap(reader -> reader.read(document, outline).stream())
            .distinct()
            .collect(
                Collectors.collectingAndThen(Collectors.toList(), PolicyReadings::withoutMentions))
            .stream()
            .sorted(Comparator.comparingInt(declaration -> declaration.quote().line()))
            .toList();
    Completeness completeness = completeness(declarations);
    return new DeclaredInventory(
        PolicyIds.of(document.id(), scopes.included(), effective),
        Titles.of(document.blocks(), part.marker()).orElse(""),
        effective,
        part.status(),
        scopes.included(),
        scopes.excluded(),
        completeness,
        completeness == Completeness.DELEGATED
            ? Delegation.target(document.blocks())
            : Optional.empty(),
        declarations);
  }

  /**
   * A cookie that a list declares is not declared once more by the text that mentions it, nor by
   * the list of a consent manager.
   */
  private static List<Declaration> withoutMentions(List<Declaration> declarations) {
    Set<String> listed =
        declarations.stream()
            .filter(declaration -> !isMention(declaration))
            .flatMap(declaration -> name(declaration).stream())
            .collect(Collectors.toSet());
    return declarations.stream()
        .filter(
            declaration ->
                !isMention(declaration) || name(declaration).filter(listed::contains).isEmpty())
        .toList();
  }

  private static boolean isMention(Declaration declaration) {
    return declaration instanceof DeclaredCookie cookie
        && (cookie.source() == DeclarationSource.CONSENT_MANAGER
            || (cookie.confidence() == Confidence.LIKELY && cookie.provider().isEmpty()));
  }

  private static Optional<String> name(Declaration declaration) {
    return declaration instanceof DeclaredCookie cookie
        ? Optional.of(cookie.name())
        : Optional.empty();
  }

  private static Completeness completeness(List<Declaration> declarations) {
    boolean listed =
        declarations.stream()
            .anyMatch(
                declaration ->
                    switch (declaration) {
                      case DeclaredCookie cookie -> !cookie.example();
                      case DeclaredParty ignored -> true;
                      case DeclaredClaim ignored -> false;
                    });
    if (listed) {
      return claims(declarations, DeclaredClaim.Kind.INVENTORY_MAY_VARY)
          ? Completeness.HEDGED
          : Completeness.COMPLETE;
    }
    return claims(declarations, DeclaredClaim.Kind.INVENTORY_DELEGATED)
        ? Completeness.DELEGATED
        : Completeness.ABSENT;
  }

  private static boolean claims(List<Declaration> declarations, DeclaredClaim.Kind kind) {
    return declarations.stream()
        .anyMatch(
            declaration -> declaration instanceof DeclaredClaim claim && claim.kind() == kind);
  }

  private static DeclaredInventory withId(DeclaredInventory inventory, String id) {
    return new DeclaredInventory(
        id,
        inventory.title(),
        inventory.effective(),
        inventory.status(),
        inventory.scope(),
        inventory.excludedScope(),
        inventory.completeness(),
        inventory.delegatedTo(),
        inventory.declarations());
  }
}
