package dev.qose.core.offering;

import dev.qose.core.crs.CrsName;
import dev.qose.core.element.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The coordinate reference systems that one layer or feature type lists itself. */
final class CrsList {

  /** The elements that name a CRS; each may hold a list of them, as in WMS 1.0.0. */
  private static final Set<String> ELEMENTS =
      Set.of("CRS", "SRS", "DefaultCRS", "OtherCRS", "DefaultSRS", "OtherSRS");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final List<CrsName> names = new ArrayList<>();
  private final Map<String, List<CrsName>> byShortName = new HashMap<>();
  private final boolean isEmpty;

  private CrsList(List<Element> parts) {
    boolean hasNone = true;
    for (Element part : parts) {
      if (isNaming(part) && !part.text().isEmpty()) {
        hasNone = false;
        for (String one : BLANKS.split(part.text(), -1)) {
          CrsName.parse(one).ifPresent(this::add);
        }
      }
    }
    isEmpty = hasNone;
  }

  /** Whether a part names a system. */
  static boolean isNaming(Element part) {
    return ELEMENTS.contains(part.localName());
  }

  /** Reads them out of the parts of a layer or feature type. */
  static CrsList of(List<Element> parts) {
    return new CrsList(parts);
  }

  private void add(CrsName name) {
    names.add(name);
    byShortName.computeIfAbsent(name.shortName(), any -> new ArrayList<>(1)).add(name);
  }

  List<CrsName> names() {
    return names;
  }

  /** Whether nothing is listed, not even what cannot be read. */
  boolean isEmpty() {
    return isEmpty;
  }

  boolean holds(CrsName crs) {
    for (CrsName name : byShortName.getOrDefault(crs.shortName(), List.of())) {
      if (name.isSameAs(crs)) {
        return true;
      }
    }
    return false;
  }
}
