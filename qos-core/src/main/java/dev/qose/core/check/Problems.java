package dev.qose.core.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems, each with the path of the element that it is in. */
final class Problems {

  private final Set<String> found;
  private final String path;

  Problems() {
    this(new LinkedHashSet<>(), "");
  }

  private Problems(Set<String> found, String path) {
    this.found = found;
    this.path = path;
  }

  /** Goes to a child element. */
  Problems at(String element) {
    return new Problems(found, path.isEmpty() ? element : path + "/" + element);
  }

  /** Goes to one of several child elements, counted from 0 here and from 1 in the path. */
  Problems at(String element, int index) {
    return at(element + "[" + (index + 1) + "]");
  }

  /** Notes a problem of the element that this is at. */
  void add(String problem) {
    found.add(path.isEmpty() ? problem : path + ": " + problem);
  }

  List<String> toList() {
    return new ArrayList<>(found);
  }
}
