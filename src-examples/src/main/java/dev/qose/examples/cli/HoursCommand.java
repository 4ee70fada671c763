package dev.qose.examples.cli;

import dev.qose.core.feed.WeeklyAvailability;
import dev.qose.core.model.OperatingInfo;
import dev.qose.core.model.QosMetadata;
import dev.qose.core.schedule.OperatingSchedule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells when a service is meant to run: {@code qos hours}. */
@Command(
    name = "hours",
    mixinStandardHelpOptions = true,
    description = {
      "Tells what the operating information of a capabilities document, or of a QoS block by"
          + " itself, says: the status now or at a moment, when that changes, how much of the week"
          + " the service is meant to run, and where the information contradicts itself.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  qos hours capabilities.xml",
      "  qos hours --at 2026-12-24T12:00 --zone Europe/Helsinki capabilities.xml",
      "  qos hours --week --zone Europe/Helsinki block.xml",
      "  qos hours --format ics --from 2026-01-01 --zone Europe/Helsinki block.xml"
    })
final class HoursCommand implements Callable<Integer> {

  /** What {@code --format} may say. */
  enum Format {
    TEXT,
    JSON,
    ICS
  }

  private final Console console;

  @Option(
      names = "--at",
      paramLabel = "MOMENT",
      description = "Such as 2026-12-24T12:00Z, or without an offset and with --zone; else now.")
  private @Nullable String at;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description =
          "Such as Europe/Helsinki: whose time it is that is written without an offset, here and"
              + " in the document, and in which the week is shown. Without it the week is shown in"
              + " UTC, and such times of the document cannot be placed.")
  private @Nullable ZoneId zone;

  @Option(names = "--week", description = "Draw the week, with a column for each half hour.")
  private boolean week;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text: for people (default). json: for programs, with the whole week. ics: a"
              + " VAVAILABILITY for calendars (RFC 7953).")
  private Format format = Format.TEXT;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description =
          "The first day that the calendar is about, such as 2026-01-01; else today. With it, the"
              + " same hours give the same bytes.")
  private @Nullable LocalDate from;

  @Parameters(paramLabel = "FILE", description = "The document or block; - is standard input.")
  private DocumentFile file = new DocumentFile("-");

  HoursCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<ZoneId> of = Optional.ofNullable(zone);
    Instant moment = at == null ? console.clock().instant() : new Moments(of).instant(at);
    QosMetadata block = BlockFile.read(console, file).metadata();
    Hours hours = new Hours(file.name(), block.operatingInfo(), moment, of);
    switch (format) {
      case JSON -> console.print(hours.json());
      case ICS -> console.print(calendar(block.operatingInfo(), of));
      case TEXT -> console.printSafely(hours.text(week));
    }
    return ExitCode.OK;
  }

  private String calendar(List<OperatingInfo> infos, Optional<ZoneId> of) {
    ZoneId shown = of.orElse(ZoneOffset.UTC);
    LocalDate first = from == null ? LocalDate.ofInstant(console.clock().instant(), shown) : from;
    Clock written =
        from == null
            ? console.clock()
            : Clock.fixed(first.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    try {
      OperatingSchedule schedule =
          of.map(each -> OperatingSchedule.of(infos, each))
              .orElseGet(() -> OperatingSchedule.of(infos));
      byte[] ics =
          WeeklyAvailability.of("Operating hours", schedule)
              .toBytes("-//QoSE for Java//qos hours//EN", first, written);
      return new String(ics, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new UsageException("%s: %s (see --zone)".formatted(file.name(), e.getMessage()));
    }
  }
}
