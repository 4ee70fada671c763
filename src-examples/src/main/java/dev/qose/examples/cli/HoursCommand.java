package dev.qose.examples.cli;

import dev.qose.core.model.QosMetadata;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
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
      "  qos hours --week --zone Europe/Helsinki block.xml"
    })
final class HoursCommand implements Callable<Integer> {

  /** What {@code --format} may say. */
  enum Format {
    TEXT,
    JSON
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
      description = "text: for people (default). json: for programs, with the whole week.")
  private Format format = Format.TEXT;

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
    if (format == Format.JSON) {
      console.print(hours.json());
    } else {
      console.printSafely(hours.text(week));
    }
    return ExitCode.OK;
  }
}
