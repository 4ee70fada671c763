package dev.qose.validate.fixes;

import dev.qose.core.block.ContentModel;
import dev.qose.core.block.ExpandedName;
import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.ParsedDocument;
import dev.qose.core.rule.Edit;
import dev.qose.core.rule.Fix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Mends names of elements that are misspelt, or of the wrong namespace. */
final class NameFixes {

  private static final String ROOT = "QualityOfServiceMetadata";

  private NameFixes() {}

  /** Writes a namespace as the schema has it: http, and without a slash at its end. */
  static Optional<Fix> rightNamespace(Element element, ParsedDocument document) {
    String written = element.uri();
    String right =
        written.toLowerCase(Locale.ROOT).replaceFirst("^https:", "http:").replaceFirst("/$", "");
    boolean isKnown =
        List.of(Namespaces.QOS, Namespaces.QOS_WMS, Namespaces.QOS_WFS).contains(right);
    return isKnown && !right.equals(written)
        ? Optional.of(PrefixBindings.bind(element, right))
        : Optional.empty();
  }

  /** Writes a name as the schema has it, where just one that may stand there is nearly the same. */
  static Optional<Fix> rightName(Element element, ParsedDocument document) {
    if (!mayBeOurs(element.uri())) {
      return Optional.empty();
    }
    if (PrefixBindings.isBlock(element)) {
      return Namespaces.isQosRoot(element.uri(), element.localName())
          ? Optional.empty()
          : serviceOf(element, document)
              .flatMap(uri -> rename(element, List.of(new ExpandedName(uri, ROOT))));
    }
    return element
        .parent()
        .flatMap(ContentModel::of)
        .filter(content -> content.rank(element) < 0)
        .flatMap(content -> rename(element, content.names()));
  }

  private static boolean mayBeOurs(String uri) {
    return uri.isEmpty() || Namespaces.isHost(uri) || Namespaces.isQosFamily(uri);
  }

  /** The namespace that the root of a block has to have. */
  private static Optional<String> serviceOf(Element block, ParsedDocument document) {
    if (document.host().isPresent()) {
      return PrefixBindings.ofBlock(document);
    }
    return Stream.of(Namespaces.QOS_WMS, Namespaces.QOS_WFS)
        .filter(block.uri()::equals)
        .findFirst();
  }

  private static Optional<Fix> rename(Element element, List<ExpandedName> allowed) {
    Optional<String> meant =
        Spelling.meant(element.localName(), allowed.stream().map(ExpandedName::localName).toList());
    return meant.flatMap(
        localName ->
            allowed.stream()
                .filter(name -> name.localName().equals(localName))
                .findFirst()
                .flatMap(name -> rename(element, name)));
  }

  private static Optional<Fix> rename(Element element, ExpandedName name) {
    List<Edit> edits = new ArrayList<>();
    String qName;
    if (element.uri().equals(name.uri())) {
      qName = element.sibling(name.localName());
    } else {
      Optional<String> prefix = PrefixBindings.prefix(name.uri(), element);
      String conventional = PrefixBindings.conventionalPrefix(name.uri());
      if (prefix.isEmpty() && element.namespace(conventional).isPresent()) {
        return Optional.empty(); // the prefix stands for something else
      }
      if (prefix.isEmpty()) {
        edits.add(new Edit.SetAttribute(element.location(), "xmlns:" + conventional, name.uri()));
      }
      String used = prefix.orElse(conventional);
      qName = used.isEmpty() ? name.localName() : used + ":" + name.localName();
    }
    edits.add(new Edit.Rename(element.location(), qName));
    return Optional.of(new Fix("rename %s to %s".formatted(element.qName(), qName), edits));
  }
}
