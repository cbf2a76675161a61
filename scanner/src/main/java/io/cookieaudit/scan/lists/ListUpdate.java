package io.cookieaudit.scan.lists;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Brings the kept lists up to date, one at a time. What cannot be renewed stays as it was. */
public final class ListUpdate {
  /** The largest of the lists has about 4 MB. */
  private static final int LONGEST = 32 << 20;

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What became of one list. */
  public sealed interface Result {
    record Renewed(int entries) implements Result {}

    record Unchanged() implements Result {}

    /**
     * It was not fetched.
     *
     * @param why in words that follow "because"
     * @param kept what is there all the same
     */
    record Failed(String why, Optional<KeptList> kept) implements Result {}
  }

  private final FetchedLists lists;
  private final InstantSource clock;
  private final Download download;

  public ListUpdate(FetchedLists lists, InstantSource clock) {
    this(lists, clock, new Download(LONGEST, PATIENCE));
  }

  ListUpdate(FetchedLists lists, InstantSource clock, Download download) {
    this.lists = lists;
    this.clock = clock;
    this.download = download;
  }

  /** Fetches a list from an address, if it has changed there. */
  public Result update(ListSource source, URI address) throws InterruptedException {
    Optional<KeptList> kept = lists.intact(source);
    Optional<Origin> same =
        kept.map(KeptList::origin).filter(origin -> origin.address().equals(address));
    try {
      return switch (download.fetch(address, same.flatMap(Origin::etag))) {
        case Download.Answer.Whole whole -> keep(source, address, same, whole);
        case Download.Answer.Unchanged _ ->
            same.isPresent()
                ? confirm(source, same.get())
                : new Result.Failed("the server sent no list", kept);
      };
    } catch (IOException | ListForm.NotAList e) {
      return new Result.Failed(String.valueOf(e.getMessage()), kept);
    }
  }

  private Result keep(
      ListSource source, URI address, Optional<Origin> same, Download.Answer.Whole whole)
      throws IOException, ListForm.NotAList {
    int entries = ListForm.entries(source, whole.bytes());
    String sha256 = FetchedLists.sha256(whole.bytes());
    var origin = new Origin(Origin.SCHEMA, address, sha256, clock.instant(), whole.etag());
    if (same.isPresent() && same.get().sha256().equals(sha256)) {
      return confirm(source, origin);
    }
    lists.keep(source, whole.bytes(), origin);
    return new Result.Renewed(entries);
  }

  private Result confirm(ListSource source, Origin origin) throws IOException {
    lists.keep(source, origin.confirmed(clock.instant()));
    return new Result.Unchanged();
  }
}
