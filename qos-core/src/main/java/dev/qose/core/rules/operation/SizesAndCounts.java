package dev.qose.core.rules.operation;

import dev.qose.core.element.Doubles;
import dev.qose.core.element.Element;
import dev.qose.core.offering.Offering;
import dev.qose.core.protocol.Parameter;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rule.Severity;
import dev.qose.core.rules.common.AllowedRange;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.rules.common.Numbers;
import dev.qose.core.rules.common.Requests;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * QOS-R14, R16, R19 and R26: sizes of images and numbers of features that cannot be, or that the
 * service does not return. Of ranges that hold nothing QOS-R15 tells.
 */
final class SizesAndCounts extends CatalogueRule {

  private static final String TOO_LARGE = "QOS-R14";
  private static final String NO_MINIMUM = "QOS-R16";
  private static final String TOO_MANY = "QOS-R19";
  private static final String NO_NUMBER = "QOS-R26";

  SizesAndCounts() {
    super(TOO_LARGE, NO_MINIMUM, TOO_MANY, NO_NUMBER);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    Offering offering = input.offering();
    Size width = new Size(offering.maxWidth(), reporter);
    Size height = new Size(offering.maxHeight(), reporter);
    FeatureInfoCount infoCount = new FeatureInfoCount(reporter);
    FeatureCount count = new FeatureCount(CountLimit.of(offering), reporter);
    Position position = new Position(reporter);
    for (Requests requests : Requests.of(input)) {
      each(requests, Parameter.WIDTH, width, input);
      each(requests, Parameter.HEIGHT, height, input);
      each(requests, Parameter.FEATURE_COUNT, infoCount, input);
      each(requests, Parameter.COUNT, count, input);
      each(requests, Parameter.STARTINDEX, position, input);
      each(requests, Parameter.I, position, input);
      each(requests, Parameter.J, position, input);
    }
  }

  private static void each(Requests requests, Parameter parameter, Check check, RuleInput input) {
    for (Element constraint : requests.parameters(parameter)) {
      String name = Requests.name(constraint);
      for (Element value : Requests.values(constraint)) {
        input.checkTime();
        check.value(name, value, Doubles.integer(value.text()));
      }
      for (Element element : Requests.ranges(constraint)) {
        input.checkTime();
        AllowedRange range = AllowedRange.of(element);
        if (range.isOfNumbers()) {
          check.range(name, range);
        }
      }
    }
  }

  /** What is checked of a parameter. */
  private interface Check {

    /** Checks a value; empty: it is not written as a whole number. */
    void value(String name, Element value, Optional<Double> number);

    /** Checks a range that holds a whole number. */
    void range(String name, AllowedRange range);
  }

  private record Size(OptionalLong limit, Reporter reporter) implements Check {

    @Override
    public void value(String name, Element value, Optional<Double> number) {
      if (number.filter(pixels -> pixels >= 1).isEmpty()) {
        reporter.report(noSize(value, "The value \"%s\" of %s".formatted(value.text(), name)));
      } else if (isAboveLimit(number.get())) {
        reporter.report(tooLarge(value, "The value %s of %s is".formatted(value.text(), name)));
      }
    }

    @Override
    public void range(String name, AllowedRange range) {
      String subject = "The Range of %s".formatted(name);
      if (range.goesBelow(1) || !range.isOfWholeNumbers()) {
        reporter.report(noSize(range.element(), "%s, which %s,".formatted(subject, ends(range))));
        return;
      }
      if (range.minimum().isEmpty()) {
        reporter.report(
            Problem.of(
                    NO_MINIMUM,
                    range.element(),
                    "%s has no minimum, so an image of one pixel would do.".formatted(subject))
                .suggest("Add a MinimumValue, such as 256."));
      }
      double first = range.first();
      if (isAboveLimit(first)) {
        reporter.report(
            tooLarge(range.element(), "%s begins at %s,".formatted(subject, Numbers.plain(first))));
      } else if (isAboveLimit(range.last())) {
        reporter.report(
            tooLarge(range.element(), "%s, which %s, goes".formatted(subject, ends(range)))
                .as(Severity.WARNING));
      }
    }

    private boolean isAboveLimit(double pixels) {
      return limit.isPresent() && pixels > limit.getAsLong();
    }

    private Problem tooLarge(Element element, String begin) {
      return Problem.of(
              TOO_LARGE,
              element,
              "%s above the service's limit of %d.".formatted(begin, limit.orElseThrow()))
          .suggest("Stay at or below %d.".formatted(limit.orElseThrow()));
    }

    private static Problem noSize(Element element, String subject) {
      return Problem.of(
              NO_NUMBER, element, "%s is no size of an image in whole pixels.".formatted(subject))
          .suggest("Give a positive whole number, such as 256.");
    }
  }

  private record FeatureInfoCount(Reporter reporter) implements Check {

    @Override
    public void value(String name, Element value, Optional<Double> number) {
      if (number.filter(count -> count >= 1).isEmpty()) {
        reporter.report(noCount(value, "The value \"%s\" of %s".formatted(value.text(), name)));
      }
    }

    @Override
    public void range(String name, AllowedRange range) {
      if (range.goesBelow(1) || !range.isOfWholeNumbers()) {
        reporter.report(
            noCount(range.element(), "The Range of %s, which %s,".formatted(name, ends(range))));
      }
    }

    private static Problem noCount(Element element, String subject) {
      return Problem.of(
              NO_NUMBER,
              element,
              "%s is no positive number of features, and services read it as 1.".formatted(subject))
          .as(Severity.WARNING)
          .suggest("Give a positive whole number, such as 10.");
    }
  }

  private record FeatureCount(Optional<CountLimit> limit, Reporter reporter) implements Check {

    @Override
    public void value(String name, Element value, Optional<Double> number) {
      String subject = "The value \"%s\" of %s".formatted(value.text(), name);
      if (number.filter(count -> count >= 0).isEmpty()) {
        reporter.report(noCount(value, subject));
      } else if (number.get() == 0) {
        reporter.report(zero(value, subject).as(Severity.WARNING));
      } else {
        checkLimit(value, number.get(), subject + " is");
      }
    }

    @Override
    public void range(String name, AllowedRange range) {
      String subject = "The Range of %s, which %s,".formatted(name, ends(range));
      if (range.goesBelow(0) || !range.isOfWholeNumbers()) {
        reporter.report(noCount(range.element(), subject));
      } else if (range.last() == 0) {
        reporter.report(zero(range.element(), subject).as(Severity.WARNING));
      } else {
        if (range.first() == 0) {
          reporter.report(zero(range.element(), subject).as(Severity.INFO));
        }
        checkLimit(range.element(), range.last(), subject + " goes");
      }
    }

    private void checkLimit(Element element, double count, String begin) {
      limit
          .filter(known -> count > known.features())
          .ifPresent(known -> reporter.report(known.problem(element, begin)));
    }

    private static Problem zero(Element element, String subject) {
      return Problem.of(NO_NUMBER, element, "%s asks for no feature.".formatted(subject))
          .suggest("Ask for one or more, for an empty answer proves little.");
    }

    private static Problem noCount(Element element, String subject) {
      return Problem.of(NO_NUMBER, element, "%s is no number of features.".formatted(subject))
          .suggest("Give a whole number that is not negative, such as 10.");
    }
  }

  /** Of a feature or pixel, counted from 0. */
  private record Position(Reporter reporter) implements Check {

    @Override
    public void value(String name, Element value, Optional<Double> number) {
      if (number.filter(position -> position >= 0).isEmpty()) {
        reporter.report(noPosition(value, "The value \"%s\" of %s".formatted(value.text(), name)));
      }
    }

    @Override
    public void range(String name, AllowedRange range) {
      if (range.goesBelow(0) || !range.isOfWholeNumbers()) {
        reporter.report(
            noPosition(range.element(), "The Range of %s, which %s,".formatted(name, ends(range))));
      }
    }

    private static Problem noPosition(Element element, String subject) {
      return Problem.of(NO_NUMBER, element, "%s is no position counted from 0.".formatted(subject))
          .suggest("Give a whole number that is not negative, such as 0.");
    }
  }

  /** In words, where a range begins and ends. */
  private static String ends(AllowedRange range) {
    return range.maximum().isEmpty()
        ? "begins at %s and has no maximum".formatted(range.minimum())
        : range.minimum().isEmpty()
            ? "ends at %s".formatted(range.maximum())
            : "runs from %s to %s".formatted(range.minimum(), range.maximum());
  }
}
