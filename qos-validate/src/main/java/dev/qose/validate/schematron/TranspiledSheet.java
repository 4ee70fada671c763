package dev.qose.validate.schematron;

import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Brings a stylesheet that the transpiler made into a shape that the JDK's processor understands.
 * That processor drops the attributes of a report's elements where XSLT's own are without prefix,
 * leaves the namespace that stands for XSLT's as it is, does not let the transpiler declare
 * prefixes that only expressions use, and forgets namespaces in a report that is kept in a
 * variable.
 */
final class TranspiledSheet {

  private static final String XSLT = "http://www.w3.org/1999/XSL/Transform";
  private static final String XSLT_ALIAS = XSLT + "Alias";
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  /** The variable in which SchXslt keeps it. */
  private static final String REPORT = "$schxslt:report";

  private TranspiledSheet() {}

  static void mend(Document stylesheet) {
    for (Element element : elements(stylesheet, "*", "*")) {
      String namespace = element.getNamespaceURI();
      if (XSLT.equals(namespace) || XSLT_ALIAS.equals(namespace)) {
        element.removeAttribute("xmlns");
        stylesheet.renameNode(element, XSLT, "xsl:" + element.getLocalName());
      }
    }
    declare(stylesheet, "xsl", XSLT);
    for (Element prefix : elements(stylesheet, SVRL, "ns-prefix-in-attribute-values")) {
      declare(stylesheet, prefix.getAttribute("prefix"), prefix.getAttribute("uri"));
    }
    writeAtOnce(stylesheet);
  }

  /** Puts what makes the report in the place of the variable's use. */
  private static void writeAtOnce(Document stylesheet) {
    for (Element variable : elements(stylesheet, XSLT, "variable")) {
      for (Element use : elements(stylesheet, XSLT, "copy-of")) {
        if (use.getAttribute("select").equals(REPORT)
            && ("$" + variable.getAttribute("name")).equals(REPORT)) {
          while (variable.getFirstChild() != null) {
            use.getParentNode().insertBefore(variable.getFirstChild(), use);
          }
          use.getParentNode().removeChild(use);
        }
      }
    }
  }

  private static void declare(Document stylesheet, String prefix, String uri) {
    stylesheet
        .getDocumentElement()
        .setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, uri);
  }

  private static List<Element> elements(Document document, String namespace, String name) {
    NodeList found = document.getElementsByTagNameNS(namespace, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
