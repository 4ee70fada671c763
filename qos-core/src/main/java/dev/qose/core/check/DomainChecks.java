package dev.qose.core.check;

import dev.qose.core.ows.AllowedValue;
import dev.qose.core.ows.AllowedValue.Range;
import dev.qose.core.ows.Domain;
import dev.qose.core.ows.Domain.DomainMetadata;
import dev.qose.core.ows.PossibleValues;
import dev.qose.core.ows.PossibleValues.AllowedValues;
import dev.qose.core.ows.PossibleValues.NoValues;
import dev.qose.core.ows.PossibleValues.ValuesReference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Domains of values: R15, R20, and what the schema of OWS Common asks for. */
final class DomainChecks {

  private static final Set<String> CLOSURES =
      Set.of("closed", "open", "open-closed", "closed-open");

  private DomainChecks() {}

  static void checkConstraints(List<Domain> constraints, Problems problems) {
    for (int i = 0; i < constraints.size(); i++) {
      check(constraints.get(i), problems.at("Constraint", i));
    }
  }

  static void check(Domain domain, Problems problems) {
    if (domain.name().isBlank()) {
      problems.add("has no name; name the parameter that it is about");
    }
    checkValues(domain.name(), domain.values(), problems);
    domain.meaning().ifPresent(metadata -> check(metadata, problems.at("Meaning")));
    domain.dataType().ifPresent(metadata -> check(metadata, problems.at("DataType")));
    domain.unit().ifPresent(unit -> check(unit.metadata(), problems.at("ValuesUnit")));
    ReferenceChecks.checkMetadata(domain.metadata(), problems);
  }

  private static void check(DomainMetadata metadata, Problems problems) {
    metadata.reference().ifPresent(uri -> ReferenceChecks.checkUri("reference", uri, problems));
  }

  private static void checkValues(String name, PossibleValues values, Problems problems) {
    if (values instanceof NoValues) {
      problems.add("%s with NoValues can be met by no request; list values".formatted(name));
    } else if (values instanceof ValuesReference reference) {
      ReferenceChecks.checkUri("reference", reference.reference(), problems);
    } else if (values instanceof AllowedValues allowed) {
      if (allowed.values().isEmpty()) {
        problems.add("%s has no value; list one or more".formatted(name));
      }
      for (AllowedValue value : allowed.values()) {
        if (value instanceof Range range) {
          checkRange(name, range, problems);
        }
      }
    }
  }

  private static void checkRange(String name, Range range, Problems problems) {
    if (range.minimum().isEmpty() && range.maximum().isEmpty()) {
      problems.add("the Range of %s has neither minimum nor maximum; give one".formatted(name));
    }
    Optional<BigDecimal> minimum = number(name, range.minimum(), problems);
    Optional<BigDecimal> maximum = number(name, range.maximum(), problems);
    number(name, range.spacing(), problems);
    if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
      problems.add(
          "the Range of %s runs from %s down to %s; swap them"
              .formatted(name, range.minimum().get(), range.maximum().get()));
    }
    range
        .closure()
        .filter(closure -> !CLOSURES.contains(closure))
        .ifPresent(
            closure ->
                problems.add(
                    "rangeClosure \"%s\" of %s is not one of %s"
                        .formatted(closure, name, CLOSURES.stream().sorted().toList())));
  }

  private static Optional<BigDecimal> number(
      String name, Optional<String> text, Problems problems) {
    try {
      return text.map(String::strip).map(BigDecimal::new);
    } catch (NumberFormatException e) {
      problems.add("\"%s\" in the Range of %s is no number".formatted(text.orElse(""), name));
      return Optional.empty();
    }
  }
}
