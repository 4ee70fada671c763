package dev.qose.jaxb.document;

import dev.qose.core.element.Namespaces;
import dev.qose.core.offering.OfferingParts;

/** Says what of a capabilities document is kept. */
final class HostParts {

  /** What becomes of an element. */
  enum Fate {
    /** It is kept. */
    KEPT,
    /** It is kept by itself, without what is in it. */
    SHELL,
    /** A layer or feature type: kept if a block names it, or something in it. */
    ITEM,
    /** It is passed over, with all in it. */
    PASSED_OVER
  }

  private HostParts() {}

  /** Returns what becomes of an element that is not the root. */
  static Fate of(String parent, String uri, String localName) {
    if (!OfferingParts.isRead(parent, localName)) {
      return Fate.PASSED_OVER;
    }
    if (OfferingParts.isItem(parent, localName)) {
      return Fate.ITEM;
    }
    return isForeign(uri) ? Fate.SHELL : Fate.KEPT;
  }

  /** Tells whether a namespace is none of the hosts or of QoS. */
  static boolean isForeign(String uri) {
    return Namespaces.isForeign(uri)
        && !uri.isEmpty()
        && !uri.startsWith(Namespaces.OWS_1_0)
        && !uri.equals(Namespaces.WFS_1);
  }
}
