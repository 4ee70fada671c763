package dev.qose.core.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An anomaly in the making: a copy of another, of which some parts are replaced. */
final class AnomalyEditor {

  private String uid = "";
  private Optional<Instant> recurrenceId = Optional.empty();
  private boolean thisAndFuture;
  private Optional<AnomalyKind> kind = Optional.empty();
  private Impact impact = Impact.OUTAGE;
  private AnomalyStatus status = AnomalyStatus.CONFIRMED;
  private Optional<MaintenanceStatus> maintenanceStatus = Optional.empty();
  private AnomalyScope scope = AnomalyScope.UNSAID;
  private Timing timing;
  private int sequence;
  private Instant dtstamp = Instant.EPOCH;
  private Optional<Instant> created = Optional.empty();
  private Optional<Instant> lastModified = Optional.empty();
  private String summary = "";
  private Optional<String> description = Optional.empty();
  private Optional<String> url = Optional.empty();
  private Optional<Organizer> organizer = Optional.empty();
  private Maintenance maintenance = Maintenance.UNSAID;
  private List<String> otherProperties = List.of();
  private List<String> otherComponents = List.of();

  AnomalyEditor(Timing timing) {
    this.timing = timing;
  }

  AnomalyEditor(Anomaly source) {
    uid = source.uid();
    recurrenceId = source.recurrenceId();
    thisAndFuture = source.thisAndFuture();
    kind = source.kind();
    impact = source.impact();
    status = source.status();
    maintenanceStatus = source.maintenanceStatus();
    scope = source.scope();
    timing = source.timing();
    sequence = source.sequence();
    dtstamp = source.dtstamp();
    created = source.created();
    lastModified = source.lastModified();
    summary = source.summary();
    description = source.description();
    url = source.url();
    organizer = source.organizer();
    maintenance = source.maintenance();
    otherProperties = source.otherProperties();
    otherComponents = source.otherComponents();
  }

  Anomaly toAnomaly() {
    return new Anomaly(
        uid,
        recurrenceId,
        thisAndFuture,
        kind,
        impact,
        status,
        maintenanceStatus,
        scope,
        timing,
        sequence,
        dtstamp,
        created,
        lastModified,
        summary,
        description,
        url,
        organizer,
        maintenance,
        otherProperties,
        otherComponents);
  }

  AnomalyEditor uid(String value) {
    uid = value;
    return this;
  }

  AnomalyEditor recurrenceId(Optional<Instant> value) {
    recurrenceId = value;
    return this;
  }

  AnomalyEditor thisAndFuture(boolean value) {
    thisAndFuture = value;
    return this;
  }

  AnomalyEditor kind(Optional<AnomalyKind> value) {
    kind = value;
    return this;
  }

  AnomalyEditor impact(Impact value) {
    impact = value;
    return this;
  }

  AnomalyEditor status(AnomalyStatus value) {
    status = value;
    return this;
  }

  AnomalyEditor maintenanceStatus(Optional<MaintenanceStatus> value) {
    maintenanceStatus = value;
    return this;
  }

  AnomalyEditor scope(AnomalyScope value) {
    scope = value;
    return this;
  }

  AnomalyEditor timing(Timing value) {
    timing = value;
    return this;
  }

  AnomalyEditor sequence(int value) {
    sequence = value;
    return this;
  }

  AnomalyEditor dtstamp(Instant value) {
    dtstamp = value;
    return this;
  }

  AnomalyEditor created(Optional<Instant> value) {
    created = value;
    return this;
  }

  AnomalyEditor lastModified(Optional<Instant> value) {
    lastModified = value;
    return this;
  }

  AnomalyEditor summary(String value) {
    summary = value;
    return this;
  }

  AnomalyEditor description(Optional<String> value) {
    description = value;
    return this;
  }

  AnomalyEditor url(Optional<String> value) {
    url = value;
    return this;
  }

  AnomalyEditor organizer(Optional<Organizer> value) {
    organizer = value;
    return this;
  }

  AnomalyEditor maintenance(Maintenance value) {
    maintenance = value;
    return this;
  }

  AnomalyEditor otherProperties(List<String> value) {
    otherProperties = value;
    return this;
  }

  AnomalyEditor otherComponents(List<String> value) {
    otherComponents = value;
    return this;
  }
}
