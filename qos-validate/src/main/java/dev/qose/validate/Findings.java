package dev.qose.validate;

import dev.qose.core.element.Element;
import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.NotChecked;
import dev.qose.validate.report.SkippedRule;
import dev.qose.validate.report.UnlistedFindings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is found in a document: of each rule so much as the limit lets in. */
final class Findings {

  /** Longer messages, which quote long values, are cut. */
  private static final int MESSAGE_LENGTH = 1000;

  private final int limit;
  private final List<Finding> found = new ArrayList<>();
  private final Map<String, Integer> ofRule = new LinkedHashMap<>();
  private final Map<Kind, Integer> unlisted = new LinkedHashMap<>();
  private final List<NotChecked> notChecked = new ArrayList<>();
  private final List<SkippedRule> skipped = new ArrayList<>();
  private final Map<String, Integer> skippedOfRule = new LinkedHashMap<>();
  private int notCheckedLeftOut;
  private final Map<Layer, Integer> errors = new EnumMap<>(Layer.class);
  private boolean isLastKept;

  /** Findings that are counted together. */
  private record Kind(String rule, Severity severity) {}

  Findings(int limit) {
    this.limit = limit;
  }

  /** Adds a finding. */
  void add(Finding finding) {
    add(finding.layer(), finding.rule(), finding.severity(), () -> finding);
  }

  /** Adds a finding that is made only if it is kept. */
  void add(Layer layer, String rule, Severity severity, Supplier<Finding> finding) {
    if (severity == Severity.ERROR) {
      errors.merge(layer, 1, Integer::sum);
    }
    isLastKept = ofRule.merge(rule, 1, Integer::sum) <= limit;
    if (isLastKept) {
      found.add(finding.get());
    } else {
      addUnlisted(rule, severity, 1);
    }
  }

  /** Puts a text before the message of the finding that was added last, if it was kept. */
  void amendLast(String text) {
    if (isLastKept) {
      int last = found.size() - 1;
      Finding finding = found.get(last);
      found.set(last, finding.withMessage(shorten(text + finding.message())));
    }
  }

  /** Counts findings that are not kept. */
  void addUnlisted(String rule, Severity severity, int number) {
    if (number > 0) {
      unlisted.merge(new Kind(rule, severity), number, Integer::sum);
    }
  }

  /** Adds that a limit was hit. */
  void limit(LimitException.Limit beyond, Layer layer, String message, Location location) {
    add(
        new Finding(
            "QOS-LIMIT",
            Severity.ERROR,
            layer,
            shorten(message),
            location,
            Optional.of(beyond.advice()),
            Optional.empty(),
            Optional.empty()));
  }

  /** Notes that a rule cannot be decided. */
  void skip(String rule, Element element, String reason) {
    if (skippedOfRule.merge(rule, 1, Integer::sum) <= limit) {
      skipped.add(new SkippedRule(rule, element.location(), shorten(reason)));
    }
  }

  /** Notes that a rule cannot be decided. */
  void skip(SkippedRule rule) {
    if (skippedOfRule.merge(rule.rule(), 1, Integer::sum) <= limit) {
      skipped.add(rule);
    }
  }

  /** Notes that a part of the document was passed over. */
  void addNotChecked(String element, Supplier<Location> location, String reason) {
    if (notChecked.size() < limit) {
      notChecked.add(new NotChecked(shorten(element), location.get(), reason));
    } else {
      notCheckedLeftOut++;
    }
  }

  /** How many findings of one rule are kept. */
  int limit() {
    return limit;
  }

  /** How many errors a layer has found, kept or not. */
  int errors(Layer layer) {
    return errors.getOrDefault(layer, 0);
  }

  /** Forgets what the XSD layer found, since the document turned out to be no XML. */
  void dropXsd() {
    found.removeIf(finding -> finding.layer() == Layer.XSD);
    unlisted.clear();
    errors.remove(Layer.XSD);
  }

  List<Finding> found() {
    return found;
  }

  List<UnlistedFindings> unlisted() {
    return unlisted.entrySet().stream()
        .map(
            each ->
                new UnlistedFindings(
                    each.getKey().rule(), each.getKey().severity(), each.getValue()))
        .toList();
  }

  List<NotChecked> notChecked() {
    List<NotChecked> all = new ArrayList<>(notChecked);
    if (notCheckedLeftOut > 0) {
      all.add(
          new NotChecked(
              "…", Location.NONE, "%d more parts like these".formatted(notCheckedLeftOut)));
    }
    return all;
  }

  List<SkippedRule> skippedRules() {
    List<SkippedRule> all = new ArrayList<>(skipped);
    skippedOfRule.forEach(
        (rule, times) -> {
          if (times > limit) {
            String reason = "it could not be decided %d more times".formatted(times - limit);
            all.add(new SkippedRule(rule, Location.NONE, reason));
          }
        });
    return all;
  }

  /**
   * Cuts what is too long: a message quotes a value in its middle, and says at its end what is
   * wrong.
   */
  static String shorten(String message) {
    if (message.length() <= MESSAGE_LENGTH) {
      return message;
    }
    int head = MESSAGE_LENGTH / 2;
    int tail = message.length() - MESSAGE_LENGTH / 2;
    if (Character.isHighSurrogate(message.charAt(head - 1))) {
      head--;
    }
    if (Character.isLowSurrogate(message.charAt(tail))) {
      tail++;
    }
    return message.substring(0, head) + "…" + message.substring(tail);
  }
}
