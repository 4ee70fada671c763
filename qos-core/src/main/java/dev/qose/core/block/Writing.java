package dev.qose.core.block;

import dev.qose.core.element.Element;
import dev.qose.core.element.Namespaces;
import dev.qose.core.element.TreeBuilder;
import dev.qose.core.element.XmlChars;
import dev.qose.core.model.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** One writing of a model as elements: what XML cannot hold, and what came from where. */
final class Writing {

  private static final String[] NONE = {};
  private static final String STEP = "  ";

  private final boolean isIndented;
  private final TreeBuilder tree = new TreeBuilder();
  private final TypeNamePrefixes prefixes = new TypeNamePrefixes();
  private final Set<String> used = new HashSet<>();
  private final List<Omission> omissions = new ArrayList<>();
  private final Map<Element, Object> parts = new HashMap<>();
  private final List<Element> open = new ArrayList<>();

  /** Whether the innermost open element has had a child. */
  private boolean hasChildren;

  private @Nullable Element root;

  /**
   * Begins a writing.
   *
   * @param isIndented whether each element is to stand on a line of its own
   */
  Writing(boolean isIndented) {
    this.isIndented = isIndented;
  }

  /** Begins an element; its namespaces are declared at the root, when that ends. */
  void start(ExpandedName name, String[] attributes, Object part) {
    if (!open.isEmpty()) {
      newLine();
    }
    Element element =
        tree.start(name.uri(), name.localName(), name.toString(), attributes, NONE, 0, 0);
    open.add(element);
    if (part instanceof Record) {
      parts.put(element, part);
    }
    hasChildren = false;
    used.add(name.uri());
    for (int i = 0; i < attributes.length; i += 4) {
      used.add(attributes[i]);
      checkCharacters(name + "/@" + attributes[i + 2], attributes[i + 3]);
    }
  }

  void text(String text) {
    checkCharacters(ExpandedName.of(current()).toString(), text);
    if (!text.isEmpty()) {
      tree.text(text);
    }
  }

  void end() {
    if (open.size() == 1) {
      tree.declare(declarations());
    }
    open.remove(open.size() - 1);
    if (hasChildren) {
      newLine();
    }
    root = tree.end("", true);
    hasChildren = true;
  }

  /** The element that has ended last. */
  Element root() {
    return Objects.requireNonNull(root);
  }

  private void newLine() {
    if (isIndented) {
      tree.text("\n" + STEP.repeat(open.size()));
    }
  }

  /** The text of a list of feature types; declares their prefixes. */
  String typeNames(List<TypeName> names) {
    Optional<String> defaultNamespace = TypeNamePrefixes.defaultNamespace(names);
    defaultNamespace.ifPresent(uri -> tree.declare(new String[] {"", uri}));
    StringJoiner text = new StringJoiner(" ");
    for (TypeName name : names) {
      if (!XmlChars.isNcName(name.localName())) {
        omit("\"%s\" is no XML name without prefix".formatted(name.localName()));
      } else if (name.namespace().equals(Namespaces.XMLNS)) {
        omit("no feature type can be in the namespace " + name.namespace());
      } else {
        String prefix = prefixes.prefixOf(name, defaultNamespace);
        used.add(name.namespace());
        checkCharacters(ExpandedName.of(current()).toString(), name.namespace());
        text.add(
            new TypeName(name.namespace(), prefix, name.localName(), name.schemaElement())
                .qualifiedName());
      }
    }
    return text.toString();
  }

  /** Puts an element of another vocabulary, given as text, into the present one. */
  void foreign(String xml) {
    try {
      ForeignContent.copy(xml, tree);
    } catch (IllegalArgumentException e) {
      omit(
          "\"%s\" is not one XML element that declares the namespaces it uses: %s"
              .formatted(xml, e.getMessage()));
    }
  }

  /** Notes that something in the present element cannot be written. */
  private void omit(String message) {
    omissions.add(new Omission(current(), ExpandedName.of(current()) + ": " + message));
  }

  private void checkCharacters(String place, String text) {
    int index = XmlChars.indexOfIllegal(text);
    if (index >= 0) {
      omissions.add(
          new Omission(
              current(),
              "%s: the character U+%04X cannot be in XML; take it out of \"%s\""
                  .formatted(place, (int) text.charAt(index), text)));
    }
  }

  private Element current() {
    return open.get(open.size() - 1);
  }

  /** What the root declares: the namespaces that the block uses, and no others. */
  private String[] declarations() {
    List<String> declarations = new ArrayList<>();
    Namespaces.ofBlocks()
        .forEach(
            (uri, prefix) -> {
              if (used.contains(uri)) {
                declarations.addAll(List.of(prefix, uri));
              }
            });
    prefixes.declared().forEach((prefix, uri) -> declarations.addAll(List.of(prefix, uri)));
    return declarations.toArray(String[]::new);
  }

  List<Omission> omissions() {
    return omissions;
  }

  Map<Element, Object> parts() {
    return parts;
  }
}
