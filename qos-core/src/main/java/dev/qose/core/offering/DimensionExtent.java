package dev.qose.core.offering;

import dev.qose.core.element.Doubles;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The values of a dimension, to be asked whether they hold one (OGC 06-042, annexes C and D):
 * single values and intervals of times, numbers or texts. Steps within an interval are not looked
 * at: a value between two of them counts as held.
 *
 * <pre>{@code
 * DimensionExtent time = DimensionExtent.of(layer.dimension("time").orElseThrow());
 * time.holds("2020-05", clock.instant()); // YES
 * }</pre>
 *
 * <p>Immutable and thread-safe. Reading one takes time in proportion to its length (real services
 * list some 100,000 values) and keeps two numbers for each value; asking looks into a sorted array.
 *
 * @since 0.1
 */
public final class DimensionExtent {

  /** Whether a value is held. */
  public enum Answer {
    /** It is. */
    YES,
    /** It is not. */
    NO,
    /** It cannot be told: an end is not known, or something cannot be read. */
    UNKNOWN
  }

  /** What values are, which says how they are ordered. */
  public enum Order {
    /** Points in time, or as much of them as is written. */
    TIMES,
    /** Numbers. */
    NUMBERS,
    /** Texts, which have no order: there are no intervals of them. */
    TEXTS
  }

  /** What times of requests and ends of intervals may be called. */
  private static final Set<String> NOW = Set.of("current", "now", "present");

  /** A week, a day of a year, a time of day, a duration, an era. */
  private static final Pattern RARE_TIME =
      Pattern.compile(
          "[-+]?[0-9]{4,6}-?W[0-9]|[-+]?[0-9]{4}-?[0-9]{3}(?![0-9])"
              + "|T?[0-9]{2}:|P[0-9T]|[KMG]A?[0-9]|B[0-9]{4}",
          Pattern.CASE_INSENSITIVE);

  /** From its least to its greatest point; both are in it. */
  private record Span(double least, double greatest) {
    static final Span ENDLESS = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  private final Order order;

  /** The least points of all spans, and the greatest of all, each sorted by itself. */
  private final double[] least;

  private final double[] greatest;

  /** Where the first interval begins that ends in the present. */
  private final double untilPresent;

  /** Whether something in it could not be read. */
  private final boolean isUnread;

  private final Set<String> texts;

  private DimensionExtent(
      Order order,
      double[] least,
      double[] greatest,
      double untilPresent,
      boolean isUnread,
      Set<String> texts) {
    this.order = order;
    this.least = least;
    this.greatest = greatest;
    this.untilPresent = untilPresent;
    this.isUnread = isUnread;
    this.texts = texts;
  }

  /**
   * Reads the extent of a dimension.
   *
   * @param dimension the dimension
   * @return its values
   */
  public static DimensionExtent of(LayerDimension dimension) {
    return new Reader(dimension.extent()).read(dimension.units());
  }

  /**
   * Returns what the values are.
   *
   * @return times, numbers or texts
   */
  public Order order() {
    return order;
  }

  /**
   * Tells whether nothing is known of the values.
   *
   * @return true if the document gives none, or none that can be read
   */
  public boolean isEmpty() {
    return least.length == 0 && texts.isEmpty() && Double.isInfinite(untilPresent);
  }

  /**
   * Tells whether a value is held. One that is written with less precision is held where a part of
   * it is.
   *
   * @param value a single value, or an interval as in {@code 2020-01-01/2020-02-01}
   * @param now the present, where that is an end
   * @return yes, no, or unknown
   */
  public Answer holds(String value, Instant now) {
    String single = value.strip();
    int stroke = order == Order.TEXTS ? -1 : single.indexOf('/');
    if (stroke < 0) {
      return holds(single, single, now);
    }
    int second = single.indexOf('/', stroke + 1);
    return holds(
        single.substring(0, stroke).strip(),
        single.substring(stroke + 1, second < 0 ? single.length() : second).strip(),
        now);
  }

  /**
   * Tells whether anything between two values is held.
   *
   * @param minimum the least value; blank: no limit
   * @param maximum the greatest value; blank: no limit
   * @param now the present, where that is an end
   * @return yes, no, or unknown
   */
  public Answer holds(String minimum, String maximum, Instant now) {
    if (isNow(minimum) || isNow(maximum)) {
      return Answer.YES; // whatever the newest is
    }
    if (isEmpty()) {
      return Answer.UNKNOWN;
    }
    if (order == Order.TEXTS) {
      return minimum.equals(maximum)
          ? texts.contains(minimum) ? Answer.YES : Answer.NO
          : Answer.UNKNOWN;
    }
    Optional<Span> from = minimum.isEmpty() ? Optional.of(Span.ENDLESS) : span(minimum, order);
    Optional<Span> to = maximum.isEmpty() ? Optional.of(Span.ENDLESS) : span(maximum, order);
    if (from.isEmpty() || to.isEmpty()) {
      boolean isRare = order == Order.TIMES && isRareTime(from.isEmpty() ? minimum : maximum);
      return isRare || isUnread ? Answer.UNKNOWN : Answer.NO;
    }
    return holds(from.get().least, to.get().greatest, now);
  }

  private Answer holds(double first, double last, Instant now) {
    if (first > last) {
      return Answer.UNKNOWN;
    }
    // All spans that begin early enough, without those that end too early.
    if (countBelow(least, Math.nextUp(last)) > countBelow(greatest, first)) {
      return Answer.YES;
    }
    if (Double.isFinite(untilPresent) && last >= untilPresent) {
      return first <= now.getEpochSecond() ? Answer.YES : Answer.UNKNOWN;
    }
    return isUnread ? Answer.UNKNOWN : Answer.NO;
  }

  private static Optional<Span> span(String value, Order order) {
    return order == Order.NUMBERS
        ? Doubles.finite(value).map(number -> new Span(number, number))
        : IsoTime.parse(value).map(time -> new Span(time.from(), Math.nextDown(time.until())));
  }

  /**
   * Tells whether a text stands for the present, whenever that is.
   *
   * @param value a value of a dimension, or an end of an interval
   * @return true for {@code current}, {@code now}, {@code present}
   */
  public static boolean isNow(String value) {
    return NOW.contains(value.toLowerCase(Locale.ROOT));
  }

  /**
   * Tells whether a text that {@link IsoTime} does not read may be a time all the same: a week, a
   * day of a year, a time of day, a duration, an era.
   *
   * @param text the text
   * @return true if it looks like one
   */
  public static boolean isRareTime(String text) {
    return RARE_TIME.matcher(text).lookingAt();
  }

  /** How many numbers are below another. */
  private static int countBelow(double[] sorted, double number) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Reads an extent. */
  private static final class Reader {
    private final String text;
    private double[] least = new double[8];
    private double[] greatest = new double[8];
    private int size;
    private double untilPresent = Double.POSITIVE_INFINITY;
    private boolean isUnread;

    Reader(String text) {
      this.text = text;
    }

    DimensionExtent read(String units) {
      if (units.equalsIgnoreCase("ISO8601")) {
        each(
            item -> {
              isUnread |= !add(item, Order.TIMES);
              return true;
            });
        return made(Order.TIMES);
      }
      for (Order order : List.of(Order.NUMBERS, Order.TIMES)) {
        clear();
        if (each(item -> add(item, order))) {
          return made(order);
        }
      }
      Set<String> texts = new HashSet<>();
      each(texts::add);
      return new DimensionExtent(
          Order.TEXTS, new double[0], new double[0], untilPresent, false, texts);
    }

    private void clear() {
      size = 0;
      untilPresent = Double.POSITIVE_INFINITY;
    }

    private DimensionExtent made(Order order) {
      double[] first = Arrays.copyOf(least, size);
      double[] last = Arrays.copyOf(greatest, size);
      Arrays.sort(first);
      Arrays.sort(last);
      return new DimensionExtent(order, first, last, untilPresent, isUnread, Set.of());
    }

    /** Adds a value or an interval; false: it is none of this order. */
    private boolean add(String item, Order order) {
      String[] ends = item.split("/", -1);
      Optional<Span> from = span(ends[0], order);
      if (from.isEmpty() || ends.length > 3) {
        return false;
      }
      if (ends.length > 1 && isNow(ends[1].strip())) {
        untilPresent = Math.min(untilPresent, from.get().least);
        return true;
      }
      Optional<Span> to = ends.length == 1 ? from : span(ends[1], order);
      to.ifPresent(span -> add(from.get(), span));
      return to.isPresent();
    }

    private void add(Span from, Span to) {
      if (size == least.length) {
        least = Arrays.copyOf(least, 2 * size);
        greatest = Arrays.copyOf(greatest, 2 * size);
      }
      least[size] = Math.min(from.least, to.least);
      greatest[size] = Math.max(from.greatest, to.greatest);
      size++;
    }

    /** Takes the items between commas, until one is not taken. */
    private boolean each(Predicate<String> take) {
      int start = 0;
      while (start <= text.length()) {
        int comma = text.indexOf(',', start);
        int end = comma < 0 ? text.length() : comma;
        String item = text.substring(start, end).strip();
        if (!item.isEmpty() && !take.test(item)) {
          return false;
        }
        start = end + 1;
      }
      return true;
    }
  }
}
