package dev.qose.validate.fixes;

import dev.qose.core.codelist.Metric;
import dev.qose.core.codelist.OperationalStatus;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Mends references to concepts of the code lists. */
final class CodeListFixes {

  private static final List<String> STATUSES =
      names(
          Stream.of(
              OperationalStatus.OPERATIONAL.href(),
              OperationalStatus.PRE_OPERATIONAL.href(),
              OperationalStatus.NON_OPERATIONAL.href()));

  private static final List<String> METRICS =
      names(
          Stream.of(
                  Metric.RESPONSE_TIME,
                  Metric.SERVICE_PERFORMANCE,
                  Metric.REQUEST_RESPONSE_PERFORMANCE,
                  Metric.INITIAL_RESPONSE_PERFORMANCE,
                  Metric.MINIMUM_REQUEST_RESPONSE_PERFORMANCE,
                  Metric.CONTINUOUS_AVAILABILITY,
                  Metric.AVAILABILITY_MONTHLY,
                  Metric.AVAILABILITY_DAILY,
                  Metric.REQUEST_CAPACITY,
                  Metric.REQUEST_CAPACITY_PER_SECOND)
              .map(Metric::href));

  private CodeListFixes() {}

  private static List<String> names(Stream<String> hrefs) {
    return hrefs.map(href -> href.substring(href.indexOf('#') + 1)).toList();
  }

  /** Writes the URI of the concept that an href nearly names. */
  static Optional<Fix> concept(Element element, ParsedDocument document) {
    if (element.is(Namespaces.QOS, "OperationalStatus")) {
      return concept(element, OperationalStatus.CODE_LIST, STATUSES);
    }
    return element.is(Namespaces.QOS, "Metric")
        ? concept(element, Metric.CODE_LIST, METRICS)
        : Optional.empty();
  }

  private static Optional<Fix> concept(Element element, String list, List<String> concepts) {
    String href = element.attribute(Namespaces.XLINK, "href").orElse("");
    String written = href.strip();
    int hash = written.indexOf('#');
    int nameStart = hash >= 0 ? hash + 1 : written.lastIndexOf('/') + 1;
    String path = written.substring(0, Math.max(0, nameStart - 1));
    if (!isNearly(list, path)) {
      return Optional.empty();
    }
    Optional<String> attribute = element.attributeQName(Namespaces.XLINK, "href");
    return Spelling.meant(written.substring(nameStart), concepts)
        .map(name -> list + "#" + name)
        .filter(right -> !right.equals(href))
        .flatMap(
            right ->
                attribute.map(
                    name ->
                        Fix.of(
                            "write the concept as " + right,
                            new Edit.SetAttribute(element.location(), name, right))));
  }

  /** Whether a path is that of the list, or a part of it that can be of no other list. */
  private static boolean isNearly(String list, String path) {
    if (path.isEmpty()) {
      return true;
    }
    String whole = withoutScheme(list);
    String part = withoutScheme(path);
    String stem = whole.substring(0, whole.indexOf("/1.0/"));
    boolean isBegin =
        part.startsWith(stem)
            && whole.startsWith(part)
            && (part.length() == whole.length() || "/.".indexOf(whole.charAt(part.length())) >= 0);
    return isBegin || Spelling.isNear(whole, part);
  }

  private static String withoutScheme(String uri) {
    String text = uri.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "");
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
