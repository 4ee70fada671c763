package dev.qose.core.rule;

import java.util.Optional;

/**
 * What is to be known of a rule.
 *
 * @param id its identifier, such as {@code QOS-A07}; it never changes its meaning
 * @param group the name of the group that it is in, such as {@code areas}
 * @param severity how grave a violation is, unless the rule says otherwise or a user does
 * @param layer the layer that checks it
 * @param title what is wrong when it fires, in a sentence
 * @param rationale why that is wrong
 * @param source where it is written
 * @param needsHost whether it can be decided only with the capabilities document around the block
 * @since 0.1
 */
public record RuleDescription(
    String id,
    String group,
    Severity severity,
    Layer layer,
    String title,
    String rationale,
    String source,
    boolean needsHost) {

  /**
   * Describes a rule in few words.
   *
   * @param id its identifier
   * @param severity how grave a violation is
   * @param title what is wrong when it fires
   * @return the description, of a rule in Java
   */
  public static RuleDescription of(String id, Severity severity, String title) {
    return new RuleDescription(id, "", severity, Layer.RULES, title, "", "", false);
  }

  /** Returns the source, if one is named. */
  public Optional<String> reference() {
    return source.isEmpty() ? Optional.empty() : Optional.of(source);
  }
}
