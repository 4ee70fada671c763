package dev.qose.validate.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.FeedWriter;
import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.lint.FeedLint;
import dev.qose.core.feed.lint.FeedProblem;
import dev.qose.core.feed.recur.RecurrenceLimitException;
import dev.qose.core.rule.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is read as a feed is written as it was; what cannot be read, lint says as well. */
class FeedFuzz {

  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

  @MethodSource("dev.qose.validate.fuzz.Seeds#feeds")
  @DictionaryFile(resourcePath = Seeds.DICTIONARY)
  @FuzzTest
  void stays_as_it_was(byte[] ics) {
    List<FeedProblem> problems = FeedLint.create().check(ics);
    AnomalyFeed feed;
    try {
      feed = FeedReader.read(ics).feed();
    } catch (IcsException e) {
      assertThat(e.line()).isPositive();
      assertThat(problems).anyMatch(problem -> problem.severity() == Severity.ERROR);
      return;
    }
    assertThat(FeedWriter.write(feed)).isEqualTo(ics);
    try {
      assertThat(feed.occurrences(FROM, TO))
          .isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()))
          .allMatch(each -> each.start().isBefore(TO));
    } catch (RecurrenceLimitException e) {
      assertThat(e).hasMessageContaining("instances");
    }
  }
}
