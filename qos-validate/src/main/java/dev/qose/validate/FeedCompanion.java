package dev.qose.validate;

import dev.qose.core.element.Location;
import dev.qose.core.feed.AnomalyFeed;
import dev.qose.core.feed.FeedReader;
import dev.qose.core.feed.LocalZone;
import dev.qose.core.feed.ics.IcsDocument;
import dev.qose.core.feed.ics.IcsException;
import dev.qose.core.feed.ics.IcsReader;
import dev.qose.core.rule.GivenFeed;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.RuleCatalogue;
import dev.qose.core.rule.RuleDescription;
import dev.qose.core.rule.Severity;
import dev.qose.validate.feed.FeedValidator;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The feed that was given along with a document, and what is to be said of it alone.
 *
 * @param feed the feed; empty: it is no calendar
 * @param findings what is wrong with it
 * @param skipped the rules that could not be decided
 */
record FeedCompanion(Optional<GivenFeed> feed, List<Finding> findings, List<SkippedRule> skipped) {

  private static final String UNREADABLE = "QOS-F04";

  static FeedCompanion read(Path file) throws IOException {
    String name = file.toString();
    byte[] bytes = FeedReader.bytes(file);
    try {
      IcsDocument ics = IcsReader.read(bytes);
      if (ics.components().stream().noneMatch(each -> each.name().equals("VCALENDAR"))) {
        return unreadable(name, 1, "there is no VCALENDAR in it");
      }
      AnomalyFeed feed = FeedReader.read(ics, LocalZone.UNSAID).feed();
      ValidationReport alone = FeedValidator.create().validate(ics, name);
      return new FeedCompanion(
          Optional.of(new GivenFeed(name, feed, ics)),
          alone.findings().stream().map(each -> in(name, each)).toList(),
          alone.skippedRules().stream()
              .map(each -> new SkippedRule(each.rule(), each.location().in(name), each.reason()))
              .toList());
    } catch (IcsException e) {
      return unreadable(name, e.line(), e.reason());
    }
  }

  private static FeedCompanion unreadable(String name, int line, String reason) {
    Optional<String> reference =
        RuleCatalogue.standard().find(UNREADABLE).flatMap(RuleDescription::reference);
    Finding finding =
        new Finding(
            UNREADABLE,
            Severity.ERROR,
            Layer.FEED,
            Findings.shorten("The anomaly feed cannot be read: " + reason + "."),
            Location.of(line, 0, Optional.empty()).in(name),
            Optional.of("Publish an iCalendar (RFC 5545): one VCALENDAR with a VEVENT for each."),
            reference,
            Optional.empty());
    return new FeedCompanion(Optional.empty(), List.of(finding), List.of());
  }

  private static Finding in(String name, Finding finding) {
    return finding.at(finding.location().in(name));
  }

  /** The names of layers that its events may be about. */
  TreeSet<String> names() {
    TreeSet<String> names = new TreeSet<>();
    feed.ifPresent(
        given ->
            given.feed().anomalies().stream()
                .flatMap(anomaly -> anomaly.scope().objectIds().stream())
                .forEach(
                    id -> {
                      names.add(id);
                      names.add(id.substring(id.lastIndexOf('#') + 1));
                    }));
    return names;
  }
}
