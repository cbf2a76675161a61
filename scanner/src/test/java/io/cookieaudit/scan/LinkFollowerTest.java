package io.cookieaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cookieaudit.policy.DeclaredClaim;
import io.cookieaudit.policy.DeclaredInventory;
import io.cookieaudit.policy.Quote;
import io.cookieaudit.policy.Reference;
import io.cookieaudit.scan.observe.FollowedLink;
import io.cookieaudit.scan.observe.Redaction;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkFollowerTest {
  private final Map<String, WebFetch.Answer> web = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  @Test
  void followsRedirectsToWhereTheyEnd() {
    redirect("http://choices.test/out", "https://choices.test/out");
    redirect("https://choices.test/out", "https://www.choices.test/en/out");
    page("https://www.choices.test/en/out", 200);

    assertThat(follow("http://choices.test/out"))
        .extracting(FollowedLink::status, FollowedLink::finalUrl)
        .containsExactly(tuple(200, "https://www.choices.test/en/out"));
  }

  @Test
  void asksAgainWhereAServerDoesNotKnowHead() {
    web.put("HEAD https://choices.test/out", new WebFetch.Answer(405, Optional.empty()));
    web.put("GET https://choices.test/out", new WebFetch.Answer(200, Optional.empty()));

    assertThat(follow("https://choices.test/out"))
        .extracting(FollowedLink::status)
        .containsExactly(200);
  }

  @Test
  void aServerThatDoesNotAnswerHasNoStatus() {
    assertThat(follow("https://gone.test/out")).extracting(FollowedLink::status).containsExactly(0);
  }

  @Test
  void redirectsInACircleComeToAnEnd() {
    redirect("https://a.test/", "https://b.test/");
    redirect("https://b.test/", "https://a.test/");

    assertThat(follow("https://a.test/")).extracting(FollowedLink::status).containsExactly(302);
    assertThat(asked).hasSizeLessThan(20);
  }

  @Test
  void leavesWhatDoesSomethingAlone() {
    page("https://shop.test/logout", 200);

    assertThat(follow("https://shop.test/logout")).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void leavesOtherSchemesAndFurtherLinksAlone() {
    redirect("https://a.test/", "file:///etc/passwd");
    assertThat(follow("https://a.test/")).extracting(FollowedLink::status).containsExactly(302);
    assertThat(asked).containsExactly("HEAD https://a.test/");

    String[] many =
        IntStream.range(0, 40).mapToObj(i -> "https://m.test/" + i).toArray(String[]::new);
    assertThat(follow(many)).hasSize(12);
  }

  @Test
  void doesNotFollowALinkThatWithdrawsConsent() {
    var claim =
        new DeclaredClaim(
            DeclaredClaim.Kind.WITHDRAWAL_OFFERED,
            new Quote("p.md", 1, 1, "withdraw here"),
            List.of(Reference.link(1, "here", "https://shop.test/w")));
    assertThat(follower().follow(policy(claim))).isEmpty();
  }

  private void page(String address, int status) {
    web.put("HEAD " + address, new WebFetch.Answer(status, Optional.empty()));
  }

  private void redirect(String from, String to) {
    web.put("HEAD " + from, new WebFetch.Answer(302, Optional.of(URI.create(to))));
  }

  private List<FollowedLink> follow(String... targets) {
    List<Reference> links =
        List.of(targets).stream().map(target -> Reference.link(1, "here", target)).toList();
    return follower()
        .follow(
            policy(
                new DeclaredClaim(
                    DeclaredClaim.Kind.OPT_OUT_OFFERED,
                    new Quote("p.md", 1, 1, "opt out here"),
                    links)));
  }

  private LinkFollower follower() {
    return new LinkFollower(
        (method, address) -> {
          asked.add(method + " " + address);
          return Optional.ofNullable(web.get(method + " " + address))
              .orElseThrow(() -> new IOException("no such host"));
        },
        new Redaction("a key that is long enough".getBytes(StandardCharsets.UTF_8), false),
        InstantSource.fixed(Instant.EPOCH));
  }

  private static DeclaredInventory policy(DeclaredClaim claim) {
    return new DeclaredInventory(
        "p",
        "",
        Optional.empty(),
        DeclaredInventory.Status.CURRENT,
        List.of(),
        List.of(),
        DeclaredInventory.Completeness.ABSENT,
        Optional.empty(),
        List.of(claim));
  }
}
