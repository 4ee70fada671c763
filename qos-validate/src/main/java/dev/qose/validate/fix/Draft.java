package dev.qose.validate.fix;

import static java.util.Comparator.naturalOrder;

import dev.qose.core.element.Location;
import dev.qose.core.rule.Layer;
import dev.qose.core.rule.Severity;
import dev.qose.jaxb.DocumentLimits;
import dev.qose.jaxb.markup.Document;
import dev.qose.jaxb.markup.MarkupFaults.Kind;
import dev.qose.jaxb.markup.Splice;
import dev.qose.validate.report.Finding;
import dev.qose.validate.report.LayerResult;
import dev.qose.validate.report.ValidationReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A state of the document, with what validation says of it.
 *
 * @param document the document
 * @param text its characters, without a byte order mark
 * @param root its root
 * @param report what was found
 */
record Draft(Document document, String text, MarkupElement root, ValidationReport report) {

  /** The parser has no bounds of its own here: the validator's have been kept already. */
  private static final DocumentLimits LIMITS =
      new DocumentLimits(Fixer.MOST_BYTES, Fixer.MOST_BYTES, Fixer.MOST_BYTES, Integer.MAX_VALUE);

  /** The place of what is about no element in particular. */
  private static final int NOWHERE = -2;

  /**
   * What makes two findings the same, before and after a change.
   *
   * @param rule the rule, or what else is said
   * @param place where the element begins in the text before the change
   */
  private record Key(String rule, int place) {}

  /**
   * What was said.
   *
   * @param severity how grave that is
   * @param text for people
   */
  private record Said(Severity severity, String text) {}

  /**
   * Reads a document that has been validated.
   *
   * @throws UnfixableException if it cannot be read, or not be written again
   */
  static Draft of(byte[] bytes, ValidationReport report) {
    Document document = Document.of(bytes, LIMITS, Draft::fault);
    document.requireWritable();
    try {
      String text = document.text();
      return new Draft(document, text, MarkupElement.read(document.tokens(), text), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // all is in memory
    }
  }

  private static UnfixableException fault(
      Kind kind, String message, int line, int column, @Nullable Throwable cause) {
    return new UnfixableException("the document cannot be changed: " + message);
  }

  /** Returns the bytes of the document with changes in the order of their places. */
  byte[] with(List<TextChange> changes) {
    try {
      return new Splice(document, changes.stream().map(TextChange::replacement).toList()).toBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // all is in memory
    }
  }

  /** Returns the characters as they are in the file, which may begin with a byte order mark. */
  String textWithMark() {
    return document.encoding().markLength() > 0 ? "\uFEFF" + text : text;
  }

  EditWriter editWriter() {
    return new EditWriter(text, document.encoding().charset(), root);
  }

  /**
   * Tells why a changed document must not take this one's place.
   *
   * @param after the document after the change
   * @param before where in this document a place in the other was
   * @param mended the findings that the change is to mend; what is milder than all of them may come
   *     to light
   * @return the reason; empty: it is better, and nowhere worse
   */
  Optional<String> objection(Draft after, IntUnaryOperator before, List<Finding> mended) {
    Set<Layer> applied = applied(report);
    applied.removeAll(applied(after.report));
    if (!applied.isEmpty()) {
      return Optional.of("the layer %s could not be applied then".formatted(applied));
    }
    Severity mildest = mended.stream().map(Finding::severity).max(naturalOrder()).orElseThrow();
    Map<Key, Said> said = keys(place -> place);
    Map<Key, Said> saidAfter = after.keys(before);
    for (Map.Entry<Key, Said> entry : saidAfter.entrySet()) {
      Said now = entry.getValue();
      if (!said.containsKey(entry.getKey()) && now.severity().isAtLeast(mildest)) {
        return Optional.of("it would bring " + now.text());
      }
    }
    for (Finding finding : mended) {
      if (saidAfter.containsKey(new Key(finding.rule(), place(finding.location())))) {
        return Optional.of(finding.rule() + " would still be there");
      }
    }
    return after.report.findingsLeftOut() > report.findingsLeftOut()
        ? Optional.of("it would bring more findings than can be listed")
        : Optional.empty();
  }

  /** Returns what is found in a changed document, and was not found in this one. */
  List<Finding> brought(Draft after, IntUnaryOperator before) {
    Set<Key> said = keys(place -> place).keySet();
    return after.report.findings().stream()
        .filter(finding -> !said.contains(after.key(finding.rule(), finding.location(), before)))
        .toList();
  }

  /** What was found, and what could not be decided, by rule and element. */
  private Map<Key, Said> keys(IntUnaryOperator before) {
    Map<Key, Said> keys = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      keys.merge(
          key(finding.rule(), finding.location(), before),
          new Said(finding.severity(), finding.rule() + ": " + finding.message()),
          (one, other) -> one.severity().isAtLeast(other.severity()) ? one : other);
    }
    report
        .skippedRules()
        .forEach(
            skipped ->
                keys.put(
                    key("?" + skipped.rule(), skipped.location(), before),
                    new Said(
                        Severity.ERROR,
                        "that %s cannot be decided: %s"
                            .formatted(skipped.rule(), skipped.reason()))));
    report
        .notChecked()
        .forEach(
            part ->
                keys.put(
                    key("-", part.location(), before),
                    new Said(
                        Severity.ERROR,
                        "that %s is not checked: %s".formatted(part.element(), part.reason()))));
    return keys;
  }

  private Key key(String rule, Location location, IntUnaryOperator before) {
    int place = place(location);
    return new Key(rule, place == NOWHERE ? NOWHERE : before.applyAsInt(place));
  }

  private int place(Location location) {
    return location.xpath().flatMap(root::find).map(element -> element.start).orElse(NOWHERE);
  }

  private static Set<Layer> applied(ValidationReport report) {
    return report.layers().stream()
        .filter(result -> result.outcome() != LayerResult.Outcome.SKIPPED)
        .map(LayerResult::layer)
        .collect(Collectors.toSet());
  }
}
