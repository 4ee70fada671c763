package dev.qose.core.rules.placement;

import dev.qose.core.block.ContentModel;
import dev.qose.core.block.ExpandedName;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.Host;
import dev.qose.core.rule.Problem;
import dev.qose.core.rule.Reporter;
import dev.qose.core.rule.RuleInput;
import dev.qose.core.rules.common.CatalogueRule;
import dev.qose.core.text.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * P03: elements that the QoS schemas do not have, and blocks in namespaces that are none of QoS.
 */
public final class UnknownElements extends CatalogueRule {

  private static final String ID = "QOS-P03";

  /** Makes the rule. */
  public UnknownElements() {
    super(ID);
  }

  @Override
  public void check(RuleInput input, Reporter reporter) {
    for (Element block : input.document().blocks()) {
      check(block, input, reporter);
    }
  }

  private static void check(Element element, RuleInput input, Reporter reporter) {
    input.checkTime();
    if (ContentModel.namespaces().contains(element.uri())) {
      if (!ContentModel.isDeclared(element)) {
        reporter.report(undeclared(element, input.document().host()));
      }
    } else if (Namespaces.isBlock(element.uri(), element.localName()) && isOutermost(element)) {
      reporter.report(otherNamespace(element, input.document().host()));
    }
    for (Element child : element.children()) {
      check(child, input, reporter);
    }
  }

  /** One finding is enough for a block that is all in one wrong namespace. */
  private static boolean isOutermost(Element element) {
    return element.localName().equals(Namespaces.QOS_ROOT)
        || element.parent().filter(parent -> parent.uri().equals(element.uri())).isEmpty();
  }

  private static Problem undeclared(Element element, Optional<Host> host) {
    Problem problem =
        Problem.of(
            ID,
            element,
            "The element %s is not declared in %s, so nobody reads it."
                .formatted(element.qName(), element.uri()));
    Collection<ExpandedName> possible = possible(element, host);
    Optional<ExpandedName> nearest =
        NearestName.of(element.localName(), possible.stream().map(ExpandedName::localName).toList())
            .flatMap(name -> possible.stream().filter(n -> n.localName().equals(name)).findFirst());
    return problem.suggest(
        nearest
            .map(name -> "Write %s, of %s.".formatted(name, name.uri()))
            .orElseGet(
                () ->
                    possible.stream()
                        .map(ExpandedName::toString)
                        .distinct()
                        .collect(Collectors.joining(", ", "Write one of ", "."))));
  }

  /** What may stand where an element is; where nothing may, all that there is. */
  private static Collection<ExpandedName> possible(Element element, Optional<Host> host) {
    if (element.parent().filter(p -> Namespaces.isBlock(p.uri(), p.localName())).isEmpty()) {
      return List.of(new ExpandedName(namespaceOfRoot(element, host), Namespaces.QOS_ROOT));
    }
    List<ExpandedName> here =
        element.parent().flatMap(ContentModel::of).map(ContentModel::names).orElse(List.of());
    return here.isEmpty() ? ContentModel.declared() : here;
  }

  private static Problem otherNamespace(Element element, Optional<Host> host) {
    String right =
        element.localName().equals(Namespaces.QOS_ROOT)
            ? namespaceOfRoot(element, host)
            : NearestName.of(element.uri(), ContentModel.namespaces()).orElse(Namespaces.QOS);
    return Problem.of(
            ID,
            element,
            "The element %s is of %s, which is none of Quality of Service metadata, so nobody reads it."
                .formatted(
                    element.qName(),
                    element.uri().isEmpty()
                        ? "no namespace"
                        : "the namespace \"" + element.uri() + "\""))
        .suggest("Use %s.".formatted(right));
  }

  private static String namespaceOfRoot(Element element, Optional<Host> host) {
    boolean isWfs =
        host.map(h -> h.service() == Host.Service.WFS)
            .orElseGet(() -> element.uri().contains("wfs"));
    return isWfs ? Namespaces.QOS_WFS : Namespaces.QOS_WMS;
  }
}
