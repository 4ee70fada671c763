package dev.qose.core.feed.lint;

/**
 * The rules for what a feed holds. Identifiers are stable.
 *
 * @since 0.1
 */
public enum FeedRule {
  /** It is a calendar: VERSION, PRODID, CRLF, folding (RFC 5545). */
  OBJECT("QOS-I01", Severity.ERROR),
  /** Events have UID, DTSTAMP, DTSTART, and an end after their start (RFC 5545). */
  EVENT("QOS-I02", Severity.ERROR),
  /** An outage has a length (RFC 5545). */
  LENGTH("QOS-I03", Severity.ERROR),
  /** Times are moments (RFC 5545). */
  MOMENT("QOS-I04", Severity.WARNING),
  /** STATUS is there, and one of three (RFC 5545). */
  STATUS("QOS-I05", Severity.WARNING),
  /** Changes raise SEQUENCE, and nothing vanishes (RFC 5545). */
  CHANGE("QOS-I06", Severity.WARNING),
  /** Impact and category are known (MAINTNOTE). */
  IMPACT("QOS-I07", Severity.WARNING),
  /** What was planned was announced in time. */
  NOTICE("QOS-I08", Severity.WARNING),
  /** REFRESH-INTERVAL is there, and a duration (RFC 7986). */
  REFRESH("QOS-I09", Severity.INFO),
  /** Recurrences are few enough to be expanded. */
  RECURRENCE("QOS-I12", Severity.ERROR);

  /**
   * How bad a problem is.
   *
   * @since 0.1
   */
  public enum Severity {
    /** Worth knowing. */
    INFO,
    /** Probably not what was meant. */
    WARNING,
    /** Wrong. */
    ERROR
  }

  private final String id;
  private final Severity severity;

  FeedRule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /**
   * Returns the rule's identifier.
   *
   * @return such as {@code QOS-I01}
   */
  public String id() {
    return id;
  }

  /**
   * Returns how bad it is to break the rule, unless a user thinks otherwise.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }
}
