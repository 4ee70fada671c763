package dev.qose.validate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files that go with a document, against which it is checked as well.
 *
 * <pre>{@code
 * validator.validate(file, Companions.NONE.withFeed(Path.of("roads.ics")));
 * }</pre>
 *
 * @param feed the anomaly feed that the document refers to, as an {@code .ics} file (rules QOS-F04
 *     and QOS-I01 to I12)
 * @param previous an earlier version of the document (QOS-P09)
 * @param storedQueries responses of a WFS to ListStoredQueries and DescribeStoredQueries; what
 *     these name together is taken for all its stored queries (QOS-R17 and R18)
 * @since 0.1
 */
public record Companions(Optional<Path> feed, Optional<Path> previous, List<Path> storedQueries) {

  /** No files. */
  public static final Companions NONE =
      new Companions(Optional.empty(), Optional.empty(), List.of());

  public Companions {
    storedQueries = List.copyOf(storedQueries);
  }

  /**
   * Adds the anomaly feed.
   *
   * @param file an {@code .ics} file
   * @return a copy
   */
  public Companions withFeed(Path file) {
    return new Companions(Optional.of(file), previous, storedQueries);
  }

  /**
   * Adds an earlier version of the document.
   *
   * @param file the document as it was
   * @return a copy
   */
  public Companions withPrevious(Path file) {
    return new Companions(feed, Optional.of(file), storedQueries);
  }

  /**
   * Adds a response to ListStoredQueries or DescribeStoredQueries.
   *
   * @param file the response
   * @return a copy
   */
  public Companions withStoredQueries(Path file) {
    List<Path> all = new ArrayList<>(storedQueries);
    all.add(file);
    return new Companions(feed, previous, all);
  }
}
