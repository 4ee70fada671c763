package dev.qose.examples.cli;

import dev.qose.core.feed.Anomaly;
import dev.qose.core.feed.AnomalyKind;
import dev.qose.core.feed.AnomalyScope;
import dev.qose.core.feed.AnomalyStatus;
import dev.qose.core.feed.Impact;
import dev.qose.core.feed.Maintenance;
import dev.qose.core.feed.MaintenanceStatus;
import dev.qose.core.feed.Timing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is announced: the options of several commands. */
final class AnomalyOptions {

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "maintenance, incident, degradation or change.")
  private @Nullable AnomalyKind kind;

  @Option(
      names = "--impact",
      paramLabel = "IMPACT",
      description = "outage (default), degraded, reduced-redundancy or no-impact.")
  private @Nullable Impact impact;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "confirmed (default) or tentative; 'cancel' calls it off.")
  private @Nullable AnomalyStatus status;

  @Option(
      names = "--progress",
      paramLabel = "PROGRESS",
      description = "How far it has come: tentative, confirmed, in-process or completed.")
  private @Nullable MaintenanceStatus progress;

  @Mixin private TimingOptions timing = new TimingOptions();

  @Option(names = "--summary", paramLabel = "TEXT", description = "What it is, in a few words.")
  private @Nullable String summary;

  @Option(names = "--description", paramLabel = "TEXT", description = "What it is, at length.")
  private @Nullable String description;

  @Option(
      names = "--object-id",
      paramLabel = "ID",
      description =
          "What it is about: the service's URL, URL#layer, or an operation. Repeatable; without it,"
              + " everything.")
  private @Nullable List<String> objectIds;

  @Option(
      names = "--link",
      paramLabel = "URL",
      description = "The capabilities document that it is about. Repeatable.")
  private @Nullable List<String> links;

  @Option(names = "--url", paramLabel = "URL", description = "A page about it.")
  private @Nullable String url;

  @Option(
      names = "--organizer",
      paramLabel = "URI",
      description = "Whom to ask, such as mailto:noc@example.org.")
  private @Nullable String organizer;

  @Option(names = "--organizer-name", paramLabel = "NAME", description = "The name of whom to ask.")
  private @Nullable String organizerName;

  @Option(names = "--provider", paramLabel = "DOMAIN", description = "Who does the work.")
  private @Nullable String provider;

  @Option(names = "--account", paramLabel = "NAME", description = "Whose service it is.")
  private @Nullable String account;

  @Option(
      names = "--maintenance-id",
      paramLabel = "ID",
      description = "Number of the work at its provider, such as of a ticket.")
  private @Nullable String maintenanceId;

  TimingOptions timing() {
    return timing;
  }

  /** Makes what is to be announced. */
  Anomaly create(Console console, Optional<String> uid, AnomalyKind defaultKind) {
    if (summary == null || summary.isBlank()) {
      throw new UsageException("say what it is, in a few words, with --summary");
    }
    Timing when = timing.create(console.clock());
    try {
      Anomaly said = describe(Anomaly.of(kind == null ? defaultKind : kind, summary, when));
      return uid.map(said::withUid).orElse(said);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Changes what was announced, in what the options say. */
  Anomaly change(Anomaly old) {
    Anomaly changed = kind == null ? old : old.withKind(kind);
    changed = summary == null ? changed : changed.withSummary(summary);
    return describe(changed.withTiming(timing.change(old.timing())));
  }

  private Anomaly describe(Anomaly anomaly) {
    if (status == AnomalyStatus.CANCELLED || progress == MaintenanceStatus.CANCELLED) {
      throw new UsageException("'qos feed cancel' calls it off");
    }
    Anomaly said = anomaly;
    said = impact == null ? said : said.withImpact(impact);
    said = status == null ? said : said.withStatus(status);
    said = progress == null ? said : said.withMaintenanceStatus(progress);
    said = description == null ? said : said.withDescription(description);
    said = url == null ? said : said.withUrl(url);
    if (organizer != null) {
      said = said.withOrganizer(organizer, organizerName == null ? organizer : organizerName);
    } else if (organizerName != null) {
      throw new UsageException("--organizer-name needs --organizer, how to reach them");
    }
    AnomalyScope scope = said.scope();
    said =
        said.withScope(
            new AnomalyScope(
                objectIds == null ? scope.objectIds() : objectIds,
                links == null ? scope.links() : links));
    Maintenance known = said.maintenance();
    return said.withMaintenance(
        new Maintenance(
            Optional.ofNullable(provider).or(known::provider),
            Optional.ofNullable(account).or(known::account),
            Optional.ofNullable(maintenanceId).or(known::id)));
  }
}
