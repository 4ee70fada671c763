package dev.qose.core.feed.recur;

/**
 * How much work may go into expanding what recurs, in all. A step is some tens of nanoseconds.
 *
 * <pre>{@code
 * ExpansionBudget budget = new ExpansionBudget(ExpansionBudget.OF_A_FEED);
 * }</pre>
 *
 * <p>Not thread-safe, since it is spent.
 *
 * @since 0.1
 */
public final class ExpansionBudget {

  /** Steps for one rule: daily for a thousand years, or every minute for one. */
  public static final long OF_A_RULE = 1_000_000;

  /** Steps for all rules of a feed: about a second. */
  public static final long OF_A_FEED = 5_000_000;

  private long left;

  /**
   * Makes a budget.
   *
   * @param steps what may be spent
   */
  public ExpansionBudget(long steps) {
    left = steps;
  }

  /**
   * Tells whether all is spent, so that what asks for more gets an exception.
   *
   * @return true if more was asked for than there was
   */
  public boolean isSpent() {
    return left < 0;
  }

  /** Takes some steps out; false where there are not as many left. */
  boolean spend(long steps) {
    left -= steps;
    return left >= 0;
  }
}
