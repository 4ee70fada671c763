package dev.qose.core.feed.lint;

import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.Severity;

/**
 * The rules for what a feed holds, of those in the {@link RuleCatalogue}.
 *
 * @since 0.1
 */
public enum FeedRule {
  /** It is a calendar: VERSION, PRODID, CRLF, folding (RFC 5545). */
  OBJECT("QOS-I01"),
  /** Events have UID, DTSTAMP, DTSTART, and an end after their start (RFC 5545). */
  EVENT("QOS-I02"),
  /** An outage has a length (RFC 5545). */
  LENGTH("QOS-I03"),
  /** Times are moments (RFC 5545). */
  MOMENT("QOS-I04"),
  /** STATUS is there, and one of three (RFC 5545). */
  STATUS("QOS-I05"),
  /** Changes raise SEQUENCE, and nothing vanishes (RFC 5545). */
  CHANGE("QOS-I06"),
  /** Impact and category are known (MAINTNOTE). */
  IMPACT("QOS-I07"),
  /** What was planned was announced in time. */
  NOTICE("QOS-I08"),
  /** REFRESH-INTERVAL is there, and a duration (RFC 7986). */
  REFRESH("QOS-I09"),
  /** Recurrences are few enough to be expanded. */
  RECURRENCE("QOS-I12"),
  /** Properties come as often as they may, with values of their type (RFC 5545). */
  FORM("QOS-I13"),
  /** All readers understand the same (RFC 5545, MAINTNOTE). */
  READING("QOS-I14");

  private final String id;

  FeedRule(String id) {
    this.id = id;
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
    return RuleCatalogue.standard().find(id).map(RuleDescription::severity).orElse(Severity.ERROR);
  }
}
