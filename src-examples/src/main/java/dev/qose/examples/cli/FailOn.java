package dev.qose.examples.cli;

import dev.qose.core.rule.Severity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** For which findings in a configuration a command writes nothing, and ends with 1. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  INFO(Severity.INFO),
  NEVER(null);

  private final Optional<Severity> least;

  FailOn(@Nullable Severity least) {
    this.least = Optional.ofNullable(least);
  }

  boolean counts(Severity severity) {
    return least.filter(severity::isAtLeast).isPresent();
  }
}
