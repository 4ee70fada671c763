package dev.qose.jaxb.events;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Puts each element of a QoS block on a line of its own. It never touches an element that holds
 * text, nor metadata given in place, where blanks may matter.
 *
 * @since 0.1
 */
public final class Indenter extends XMLFilterImpl {

  private static final String OWS = "http://www.opengis.net/ows/2.0";
  private static final String STEP = "  ";

  /** For each open element, whether it has children. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  /** A line end and the indentation of the deepest element so far, or more. */
  private char[] line = {'\n'};

  /** How many of the innermost open elements are inside metadata given in place. */
  private int verbatim;

  /**
   * Makes an indenter.
   *
   * @param target where the events go
   */
  public Indenter(ContentHandler target) {
    setContentHandler(target);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    if (verbatim > 0) {
      verbatim++;
    } else {
      if (!open.isEmpty()) {
        open.pop();
        open.push(true);
        newLine();
      }
      open.push(false);
      if (uri.equals(OWS)
          && (localName.equals("Metadata") || localName.equals("AdditionalParameters"))) {
        verbatim = 1;
      }
    }
    super.startElement(uri, localName, qName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (verbatim > 1) {
      verbatim--;
    } else {
      verbatim = 0;
      if (open.pop()) {
        newLine();
      }
    }
    super.endElement(uri, localName, qName);
  }

  private void newLine() throws SAXException {
    int length = 1 + STEP.length() * open.size();
    if (line.length < length) {
      line = ("\n" + STEP.repeat(2 * open.size())).toCharArray();
    }
    super.characters(line, 0, length);
  }
}
