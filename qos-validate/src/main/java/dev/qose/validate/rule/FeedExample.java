package dev.qose.validate.rule;

import dev.qose.core.rule.Severity;

/**
 * An example of a rule on anomaly feeds: a feed that breaks it, and the nearest that does not. Both
 * are as written but for line ends, which in a feed are CR LF.
 *
 * @param breaks what breaks the rule
 * @param passes what does not
 * @param severity how grave that is, normally as grave as the rule
 * @since 0.1
 */
public record FeedExample(String breaks, String passes, Severity severity) {}
