package dev.qose.examples.benchmark;

import com.helger.commons.io.resource.URLResource;
import com.helger.schematron.xslt.SchematronResourceXSLT;
import dev.qose.schema.SchematronPhase;
import javax.xml.transform.Source;
import org.w3c.dom.Document;

/**
 * The static rules as ph-schematron runs them with Saxon. It takes the stylesheet that the build
 * made of the rules, since its own way from Schematron is for XPath 2, and the rules are in XPath
 * 1.0. That favours it where it starts: it need not translate them.
 */
final class PhSchematron {

  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  private final SchematronResourceXSLT rules =
      new SchematronResourceXSLT(new URLResource(SchematronPhase.STATIC.stylesheet()));

  /** Returns a report in SVRL, which must not be empty. */
  Document report(Source document) {
    try {
      Document report = rules.applySchematronValidation(document);
      if (report == null
          || report.getElementsByTagNameNS(SVRL, "active-pattern").getLength() == 0) {
        throw new IllegalStateException("ph-schematron did not run the rules");
      }
      return report;
    } catch (Exception e) { // that is all its signature says
      throw new IllegalStateException("ph-schematron failed", e);
    }
  }
}
