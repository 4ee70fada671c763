package dev.qose.build;

/**
 * Where an expression is looked at from.
 *
 * @param element the element in Java
 * @param isCertain whether it is there in any case, and not null
 */
record Place(String element, boolean isCertain) {

  /** The element that a rule is about. */
  static final Place CONTEXT = new Place("e", true);

  Place parent() {
    return new Place("parent(" + element + ")", false);
  }
}
