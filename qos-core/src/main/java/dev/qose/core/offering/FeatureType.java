package dev.qose.core.offering;

import dev.qose.core.crs.Box;
import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feature type of a Web Feature Service (OGC 09-025, 8.3.4; 04-094, 8.3; 02-058, 12.3). Its name
 * is a qualified one: its prefix counts as it is declared where the name stands. Two are equal
 * where they are the same object.
 *
 * @since 0.1
 */
public final class FeatureType implements OfferedData {

  private final String name;
  private final @Nullable String namespace;
  private final Element element;

  // Found out when first asked for; by two threads, maybe, and then both find the same.
  private volatile @Nullable CrsList crs;
  private volatile @Nullable Extents extents;

  private FeatureType(Element element, Element name) {
    this.name = name.text();
    this.namespace = name.namespace(prefix()).orElse(null);
    this.element = element;
  }

  /** Reads one that has a name. */
  static Optional<FeatureType> of(Element element) {
    return element
        .child(element.uri(), "Name")
        .filter(name -> !name.text().isEmpty())
        .map(name -> new FeatureType(element, name));
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * Returns the prefix of the name.
   *
   * @return the prefix; empty: it has none
   */
  public String prefix() {
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  /**
   * Returns the name without prefix.
   *
   * @return the local name
   */
  public String localName() {
    return name.substring(name.indexOf(':') + 1);
  }

  /**
   * Returns the namespace of the name; of one without prefix, the default namespace.
   *
   * @return the URI; empty: none, or its prefix is not declared
   */
  public Optional<String> namespace() {
    return Optional.ofNullable(namespace);
  }

  @Override
  public Element element() {
    return element;
  }

  /**
   * {@inheritDoc}
   *
   * @return the default one first
   */
  @Override
  public List<CrsName> crs() {
    return crsList().names().stream().distinct().toList();
  }

  @Override
  public boolean namesCrs() {
    return !crsList().isEmpty();
  }

  @Override
  public boolean supports(CrsName system) {
    return crsList().holds(system);
  }

  private CrsList crsList() {
    CrsList known = crs;
    if (known == null) {
      known = CrsList.of(element.children());
      crs = known;
    }
    return known;
  }

  @Override
  public Optional<Box> extent(CrsName system) {
    return extents().in(system);
  }

  @Override
  public boolean statesExtent() {
    return extents().isStated();
  }

  @Override
  public List<Box> geographicExtent() {
    return extents().geographic();
  }

  private Extents extents() {
    Extents known = extents;
    if (known == null) {
      known = Extents.of(element.children());
      extents = known;
    }
    return known;
  }

  /**
   * Returns the formats in which the features can be had, where they are not those that the
   * operation says.
   *
   * @return the formats as written
   */
  public List<String> outputFormats() {
    return element.children(element.uri(), "OutputFormats").stream()
        .flatMap(formats -> formats.children(formats.uri(), "Format").stream())
        .map(Element::text)
        .filter(format -> !format.isEmpty())
        .toList();
  }

  /** Returns the kind and name, for messages of a debugger. */
  @Override
  public String toString() {
    return "feature type " + name;
  }
}
