package dev.qose.validate.rule;

/**
 * An example of a rule on anomaly feeds: a feed that breaks it, and the nearest that does not. Both
 * are as written but for line ends, which in a feed are CR LF.
 *
 * @param breaks what breaks the rule
 * @param passes what does not
 * @since 0.1
 */
public record FeedExample(String breaks, String passes) {}
