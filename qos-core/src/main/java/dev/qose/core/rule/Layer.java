package dev.qose.core.rule;

import java.util.Locale;

/**
 * The layers of checking, in the order in which they are applied.
 *
 * @since 0.1
 */
public enum Layer {
  /** Whether the document is well-formed XML, within the limits. */
  PARSE,
  /** Whether it is valid against the XML Schemas. */
  XSD,
  /** Rules in Schematron. */
  SCHEMATRON,
  /** Rules in Java. */
  RULES,
  /** Rules of a profile that was asked for. */
  PROFILE,
  /** Rules on the anomaly feed. */
  FEED,
  /** Rules on the running service. */
  LIVE;

  /** Returns the name in reports, such as {@code xsd}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
