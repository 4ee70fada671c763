package dev.qose.examples.cli;

import dev.qose.validate.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of a document is endured: an option for each of {@link Limits}. */
final class LimitOptions {

  private static final int MILLIS = 1000;

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Read documents of at most N bytes, unpacked (default: 1 GiB).")
  private @Nullable Long bytes;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Let elements be nested N deep (default: 500).")
  private @Nullable Integer depth;

  @Option(
      names = "--max-attributes",
      paramLabel = "N",
      description = "Let an element have N attributes, or declare N namespaces (default: 1000).")
  private @Nullable Integer attributes;

  @Option(
      names = "--max-chars",
      paramLabel = "N",
      description =
          "Let an attribute, or a text in a QoS block, have N characters (default: 65536).")
  private @Nullable Integer chars;

  @Option(
      names = "--max-entities",
      paramLabel = "N",
      description = "Expand N references to entities of a DTD (default: 1000).")
  private @Nullable Integer entities;

  @Option(
      names = "--max-elements",
      paramLabel = "N",
      description = "Keep N elements for rules to look at (default: 500000).")
  private @Nullable Integer elements;

  @Option(
      names = "--max-findings",
      paramLabel = "N",
      description = "List N findings of a rule, and count the rest (default: 1000).")
  private @Nullable Integer findings;

  @Option(
      names = "--max-time",
      paramLabel = "SECONDS",
      description = "Take no longer than this for a document (default: 60).")
  private @Nullable Double seconds;

  /** The limits that were given, and the usual ones. */
  Limits limits() {
    Limits usual = Limits.DEFAULT;
    try {
      return new Limits(
          bytes == null ? usual.bytes() : bytes,
          or(depth, usual.depth()),
          or(attributes, usual.attributes()),
          or(chars, usual.chars()),
          or(entities, usual.entityExpansions()),
          or(elements, usual.elements()),
          or(findings, usual.findings()),
          seconds == null ? usual.time() : Duration.ofMillis((long) (seconds * MILLIS)));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--max-…: " + e.getMessage());
    }
  }

  private static int or(@Nullable Integer given, int usual) {
    return given == null ? usual : given;
  }
}
