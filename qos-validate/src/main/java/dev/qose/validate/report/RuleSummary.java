package dev.qose.validate.report;

import dev.qose.core.rule.Severity;
import java.util.Optional;

/**
 * What a rule is about, for reports that explain the rules beside the findings.
 *
 * @param title what is wrong where the rule is broken, in a few words
 * @param rationale why that matters
 * @param helpUri a page that tells more, as a URL
 * @param severity how grave it is unless the user decides otherwise
 * @since 0.1
 */
public record RuleSummary(
    String title, String rationale, Optional<String> helpUri, Severity severity) {}
