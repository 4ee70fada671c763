package dev.qose.core.feed.store;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.Timing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** A program of its own that announces anomalies: file, name, how many. */
final class FeedStoreWriter {

  private FeedStoreWriter() {}

  public static void main(String[] arguments) throws IOException {
    FeedStore store = store(Path.of(arguments[0]));
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      String uid = arguments[1] + "-" + i;
      store.update(feed -> feed.announce(anomaly(uid), Clock.systemUTC()));
    }
  }

  static FeedStore store(Path file) {
    return FeedStore.at(file, AnomalyFeed.of("-//example.org//test//EN", "Test"));
  }

  static Anomaly anomaly(String uid) {
    Instant start = Instant.parse("2026-01-12T19:00:00Z");
    return Anomaly.of(
            AnomalyKind.MAINTENANCE, "Work", Timing.between(start, start.plusSeconds(3600)))
        .withUid(uid);
  }
}
