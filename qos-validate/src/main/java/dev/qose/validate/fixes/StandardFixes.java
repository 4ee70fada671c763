package dev.qose.validate.fixes;

import dev.qose.core.element.Element;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Fix;
import dev.qose.validate.document.ElementIndex;
import dev.qose.validate.report.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives findings of the XSD and Schematron layers the fix that mends them, where one is certain.
 *
 * @since 0.1
 */
public final class StandardFixes {

  /** By rule; the first of several that knows a fix counts. */
  private static final Map<String, List<FixProvider>> PROVIDERS =
      Map.ofEntries(
          Map.entry("QOS-P02", List.of(PlacementFixes::rightService)),
          Map.entry("QOS-P03", List.of(NameFixes::rightNamespace, NameFixes::rightName)),
          Map.entry("QOS-P04", List.of(PlacementFixes::intoExtendedCapabilities)),
          Map.entry("QOS-P05", List.of(PlacementFixes::owsOfBlock)),
          Map.entry("QOS-C01", List.of(CodeListFixes::concept)),
          Map.entry("QOS-C02", List.of(CodeListFixes::concept)),
          Map.entry("QOS-C03", List.of(CodeListFixes::concept)),
          Map.entry("QOS-C04", List.of(CodeListFixes::concept)),
          Map.entry("QOS-O07", List.of(TimeFixes::days)),
          Map.entry("QOS-R08", List.of(ConstraintFixes::withoutRepetition)),
          Map.entry("QOS-A03", List.of(ConstraintFixes::cornersSwapped)),
          Map.entry("cvc-elt.1.a", List.of(NameFixes::rightNamespace, NameFixes::rightName)),
          Map.entry("cvc-complex-type.2.4.a", structure()),
          Map.entry("cvc-complex-type.2.4.b", structure()),
          Map.entry("cvc-complex-type.2.4.d", structure()),
          Map.entry("cvc-type.3.1.3", List.of(TimeFixes::days, TimeFixes::time)),
          Map.entry("cvc-enumeration-valid", List.of(TimeFixes::days)),
          Map.entry("cvc-datatype-valid.1.2.1", List.of(TimeFixes::time)));

  private StandardFixes() {}

  private static List<FixProvider> structure() {
    return List.of(
        PlacementFixes::intoExtendedCapabilities,
        PlacementFixes::owsOfBlock,
        NameFixes::rightNamespace,
        NameFixes::rightName,
        OrderFixes::inOrder);
  }

  /**
   * Adds fixes to the findings that have none.
   *
   * @param findings what was found in a document
   * @param document the document
   * @return the findings, in the same order
   */
  public static List<Finding> attach(List<Finding> findings, ParsedDocument document) {
    if (findings.stream().noneMatch(StandardFixes::isOurs)) {
      return findings;
    }
    ElementIndex elements = new ElementIndex(document.blocks());
    return findings.stream().map(finding -> attach(finding, elements, document)).toList();
  }

  private static boolean isOurs(Finding finding) {
    return finding.fix().isEmpty() && PROVIDERS.containsKey(finding.rule());
  }

  private static Finding attach(Finding finding, ElementIndex elements, ParsedDocument document) {
    return isOurs(finding)
        ? elements
            .find(finding.location())
            .flatMap(element -> fix(finding.rule(), element, document))
            .map(finding::withFix)
            .orElse(finding)
        : finding;
  }

  private static Optional<Fix> fix(String rule, Element element, ParsedDocument document) {
    return PROVIDERS.getOrDefault(rule, List.of()).stream()
        .flatMap(provider -> provider.fix(element, document).stream())
        .findFirst();
  }
}
