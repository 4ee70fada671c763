package dev.qose.validate;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** The namespace prefixes in scope, for those who start listening in the middle of a document. */
final class Prefixes {

  /** Prefix and namespace in turn, the innermost last. */
  private final List<String> mappings = new ArrayList<>();

  void clear() {
    mappings.clear();
  }

  void start(String prefix, String uri) {
    mappings.add(prefix);
    mappings.add(uri);
  }

  void end(String prefix) {
    for (int i = mappings.size() - 2; i >= 0; i -= 2) {
      if (mappings.get(i).equals(prefix)) {
        mappings.remove(i + 1);
        mappings.remove(i);
        return;
      }
    }
  }

  /** Tells a listener of all prefixes in scope; where one is bound twice the inner one holds. */
  void replay(ContentHandler listener) throws SAXException {
    for (int i = 0; i < mappings.size(); i += 2) {
      listener.startPrefixMapping(mappings.get(i), mappings.get(i + 1));
    }
  }
}
