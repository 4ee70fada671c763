package dev.qose.examples.benchmark;

import com.helger.commons.io.resource.URLResource;
import com.helger.schematron.schxslt.xslt2.SchematronResourceSchXslt_XSLT2;
import dev.qose.schema.SchematronPhase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.transform.Source;
import org.w3c.dom.Document;

/** The static rules as ph-schematron runs them: made XSLT by SchXslt, run by Saxon. */
final class PhSchematron {

  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";

  private final SchematronResourceSchXslt_XSLT2 rules =
      new SchematronResourceSchXslt_XSLT2(new ForXslt2());

  PhSchematron() {
    rules.setPhase(SchematronPhase.STATIC.id());
  }

  /** Returns a report in SVRL, which must not be empty. */
  Document report(Source document) {
    try {
      Document report = rules.applySchematronValidation(document);
      if (report == null || report.getElementsByTagNameNS(SVRL, "fired-rule").getLength() == 0) {
        throw new IllegalStateException("ph-schematron did not run the rules");
      }
      return report;
    } catch (Exception e) { // that is all its signature says
      throw new IllegalStateException("ph-schematron failed", e);
    }
  }

  /** The rules as if written for XSLT 2, since ph-schematron refuses others. */
  private static final class ForXslt2 extends URLResource {

    ForXslt2() {
      super(SchematronPhase.STATIC.source());
    }

    @Override
    public InputStream getInputStream() {
      try (InputStream in = SchematronPhase.STATIC.source().openStream()) {
        String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new ByteArrayInputStream(
            schema
                .replace("queryBinding=\"xslt\"", "queryBinding=\"xslt2\"")
                .getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
